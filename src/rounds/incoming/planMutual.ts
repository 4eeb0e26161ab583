import { foldName } from '../../model/foldName.ts'
import { grouped } from '../../model/grouped.ts'
import type { Per } from '../../model/Node.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { numberIn } from './numberIn.ts'
import { cell, linesOfUnits, Wrong, type Planned, type PlannedAnswer, type PlanningCheck } from './Planned.ts'
import type { NamedLine } from './resolveLines.ts'

type Line = NamedLine & { readonly unit: string }

/**
 * Several say something of one unit: each in his own seat, or in the place that the programme names for such as he is; it joins them. 互评和评委打分
 *
 * What the programme has no place for is refused: nobody averages here.
 */
export function planMutual({ lines, members, askedOf, standing }: PlanningCheck): Planned {
  const wrong = new Wrong()
  const notes: string[] = []
  const answers: PlannedAnswer[] = []
  for (const [unit, own] of grouped(linesOfUnits(lines), (line) => line.unit)) {
    const asked = askedOf(unit)
    const record = members.get(unit)?.record
    if (!asked || !record) {
      for (const { row } of own) wrong.add(row, '这个单位的评分表里没有这一项')
      continue
    }
    const spoken = new Set<string>()
    const names = new Set([record.name, ...record.names].map(foldName))
    for (const line of own) {
      const by = cell(line, 'by')
      const value = valueOf(line, asked, wrong)
      const place = placeOf(by, asked, wrong, line)
      if (value === null || place === null) continue
      const key = asked.per && place.object === '' ? foldName(by) : place.object
      if (asked.per?.exceptSelf === true && names.has(foldName(by))) wrong.add(line.row, '本单位不评本单位，请删去这个分数')
      else if (spoken.has(key)) wrong.add(line.row, doubled(asked.per, by))
      else if (alreadySaid(standing(unit), place.lane, by))
        wrong.add(line.row, `${by}已经在系统里给这个单位打过分，请删去，或者由本人在评分台修改`)
      else answers.push({ unit, ...place, ...(place.lane === 'import' ? (by === '' ? {} : { saidBy: by }) : { saidBy: by }), value })
      spoken.add(key)
    }
    notes.push(...tooFew(record.name, asked.per, spoken.size))
  }
  return { answers, history: [], losses: [], wrong: wrong.rows, faults: [], notes }
}

/** Whoever sits by his own account says it there. */
const alreadySaid = (standing: ReturnType<PlanningCheck['standing']>, lane: PlannedAnswer['lane'], by: string): boolean =>
  lane !== 'import' &&
  standing.some(({ answer }) => answer.lane === lane && answer.state !== 'withdrawn' && answer.saidBy === by && answer.seat !== by)

/** Where somebody's voice belongs; null: nowhere, which is said. */
function placeOf(by: string, { per, check }: AskedCheck, wrong: Wrong, line: Line): Pick<PlannedAnswer, 'object' | 'lane'> | null {
  if (per?.each === 'expert' || per?.each === 'assessor') {
    if (by !== '') return { object: '', lane: per.each }
    wrong.add(line.row, '没有写是谁打的分；方案要求每个人分开计分，再合成')
    return null
  }
  if (per?.each === 'list') {
    const name = per.names?.find((one) => foldName(one) === foldName(by))
    if (name !== undefined) return { object: name, lane: 'import' }
    wrong.add(line.row, `方案里的评价方没有“${by}”，只有：${per.names?.join('、') ?? ''}`)
    return null
  }
  if (!per) return { object: '', lane: 'import' }
  wrong.add(line.row, `“${check.ask}”不是由几个人评的，方案没有规定几个分数怎样合成`)
  return null
}

function doubled(per: Per | undefined, by: string): string {
  if (!per) return '方案没有规定几个人的打分怎样合成，一个单位只能有一个分数；请按来文的办法合成以后再导入'
  if (per.each === 'list') return `“${by}”对同一个单位有几个分数，方案没有规定它们怎样合成；请按来文的办法合成一个以后再导入`
  return `${by}对同一个单位打了两次分，请只留一个`
}

function valueOf(line: Line, { check }: AskedCheck, wrong: Wrong): string | null {
  const text = cell(line, 'points')
  if (check.kind === 'choice') {
    const level = check.levels.find((one) => foldName(one) === foldName(text))
    if (level === undefined) wrong.add(line.row, `“${text}”不在可选的等级里：${check.levels.join('、')}`)
    return level ?? null
  }
  const number = numberIn(text)
  if (number === null) wrong.add(line.row, text === '' ? '没有写分数' : `分数“${text}”不是数`)
  return number
}

function tooFew(name: string, per: Per | undefined, seats: number): readonly string[] {
  if (per?.atLeast !== undefined && seats < per.atLeast)
    return [`${name}只有${String(seats)}份，方案要求至少${String(per.atLeast)}份；补齐以前得分不能确定。`]
  if (per?.odd === true && seats % 2 === 0) return [`${name}有${String(seats)}份，方案要求单数。`]
  return []
}
