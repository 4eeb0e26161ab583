import type { Check } from '../../model/Check.ts'
import { absolute, add, equals, formatFraction, fractionFromText, subtract, ZERO, type Fraction } from '../../model/Fraction.ts'
import { grouped } from '../../model/grouped.ts'
import type { OutsideLoss } from '../../model/Incoming.ts'
import { numberIn } from './numberIn.ts'
import { cell, linesOfUnits, Wrong, type Planned, type PlannedAnswer, type PlanningCheck } from './Planned.ts'
import type { NamedLine } from './resolveLines.ts'

type Line = NamedLine & { readonly unit: string }

/** Points of another body, one number a unit, with the list of what was lost where there is one. 外来得分 */
export function planPoints({ lines, members, askedOf }: PlanningCheck): Planned {
  const wrong = new Wrong()
  const [losses, notes, answers]: [OutsideLoss[], string[], PlannedAnswer[]] = [[], [], []]
  for (const [unit, own] of grouped(linesOfUnits(lines), (line) => line.unit)) {
    const asked = askedOf(unit)
    const first = own[0]
    if (!first) continue
    if (!asked) {
      for (const { row } of own) wrong.add(row, '这个单位的评分表里没有这一项')
      continue
    }
    const lost = own.flatMap((line) => lossOf(line, wrong) ?? [])
    losses.push(...lost)
    const said = figureOf(own, 'points', '得分', wrong)
    const taken = figureOf(own, 'taken', '扣分合计', wrong)
    if (said === 'wrong' || taken === 'wrong') continue
    const sum = lost.map(({ points }) => fractionFromText(points ?? '0')).reduce(add, ZERO)
    const full = fullOf(asked.check)
    const off = taken === null ? (lost.length > 0 ? sum : null) : absolute(taken)
    const value = said ?? (full && off ? subtract(full, off) : null)
    if (value === null) {
      wrong.add(first.row, full === null ? '没有写得分' : '没有写得分，也没有写扣分')
      continue
    }
    notes.push(...mismatches(members.get(unit)?.record.name ?? '', { said, taken, full, sum, listed: lost.length > 0 }))
    answers.push({ unit, object: '', lane: 'import', value: formatFraction(value) })
  }
  return { answers, history: [], losses, wrong: wrong.rows, faults: [], notes }
}

const fullOf = (check: Check): Fraction | null => (check.kind === 'points' ? fractionFromText(check.to) : null)

function lossOf(line: Line, wrong: Wrong): OutsideLoss | null {
  const [what, clause, lost] = [cell(line, 'what'), cell(line, 'clause'), cell(line, 'lost')]
  if (what === '' && clause === '' && lost === '') return null
  const points = lost === '' ? null : numberIn(lost)
  if (lost !== '' && points === null) {
    wrong.add(line.row, `扣分“${lost}”不是数，请写成 0.8 这样`)
    return null
  }
  return { unit: line.unit, what, clause, points: points === null ? null : formatFraction(absolute(fractionFromText(points))) }
}

/** The one number that a unit's lines have in a column; null: none of them has any. */
function figureOf(lines: readonly Line[], key: string, head: string, wrong: Wrong): Fraction | 'wrong' | null {
  let found: Fraction | null = null
  for (const line of lines) {
    const text = cell(line, key)
    if (text === '') continue
    const number = numberIn(text)
    if (number === null) {
      wrong.add(line.row, `${head}“${text}”不是数，请写成 92.5 这样`)
      return 'wrong'
    }
    const value = fractionFromText(number)
    if (found && !equals(found, value)) {
      wrong.add(line.row, `同一个单位写了两个不同的${head}，请只留一个`)
      return 'wrong'
    }
    found = value
  }
  return found
}

interface Sums {
  readonly said: Fraction | null
  readonly taken: Fraction | null
  readonly full: Fraction | null
  readonly sum: Fraction
  readonly listed: boolean
}

/** Points, deduction and the list of losses must say the same. */
function mismatches(name: string, { said, taken, full, sum, listed }: Sums): readonly string[] {
  const off = said && full ? subtract(full, said) : null
  const deducted = taken && absolute(taken)
  const notes: string[] = []
  if (off && deducted && !equals(off, deducted))
    notes.push(
      `${name}：满分减得分是${formatFraction(off)}，文件里的扣分合计是${formatFraction(deducted)}，对不上，请和来文核对；按得分计。`,
    )
  const against = deducted ?? off
  if (listed && against && !equals(against, sum))
    notes.push(`${name}：逐条扣分加起来是${formatFraction(sum)}，扣分是${formatFraction(against)}，对不上，请和来文核对。`)
  return notes
}
