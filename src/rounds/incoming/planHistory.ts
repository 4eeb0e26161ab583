import type { Within } from '../../model/Expression.ts'
import type { EarlierResult } from '../../model/Facts.ts'
import type { OutsideHistory } from '../../model/Incoming.ts'
import type { Member } from '../../store/queries/roster.ts'
import { cell, linesOfUnits, Wrong, type Planned } from './Planned.ts'
import type { NamedLine } from './resolveLines.ts'

/** What places of earlier years are held against. 往年名次的依据 */
export interface HistoryAsked {
  readonly lines: readonly NamedLine[]
  readonly members: ReadonlyMap<string, Member>
  readonly within: Within
  /** What the round knows already. */
  readonly known: readonly EarlierResult[]
  /** The year that the round assesses: earlier ones only. */
  readonly year: number
}

const WHOLE = /^\d{1,5}$/u
const WORDS: Readonly<Record<Within, string>> = { group: '组', class: '类', all: '全部单位' }

export const withinInWords = (within: Within): string => WORDS[within]

/** Places of earlier years, each in the place of what was known of that unit and year. 往年名次 */
export function planHistory({ lines, members, within, known, year: own }: HistoryAsked): Planned {
  const wrong = new Wrong()
  const read = linesOfUnits(lines).flatMap((line) => {
    const year = whole(cell(line, 'year').replace(/年度?$/u, ''))
    const place = whole(cell(line, 'place').replace(/^第|名$/gu, ''))
    const total = cell(line, 'of').replace(/个$/u, '')
    const of = total === '' ? null : whole(total)
    if (year === null || year < 1990 || year >= own)
      wrong.add(line.row, `年度“${cell(line, 'year')}”不对，请写${String(own)}年以前的年份，写四位数`)
    if (place === null || place < 1) wrong.add(line.row, `名次“${cell(line, 'place')}”不是正整数；没有排名的单位请删去这一行`)
    if (total !== '' && of === null) wrong.add(line.row, `参加排名数“${total}”不是整数`)
    return year === null || place === null || wrong.rows.has(line.row) ? [] : [{ line, year, place, of }]
  })
  const scopeOf = (unit: string): string => {
    const record = members.get(unit)?.record
    return within === 'all' ? '' : within === 'class' ? `${record?.group ?? ''}\0${record?.class ?? ''}` : (record?.group ?? '')
  }
  const last = new Map<string, number>()
  for (const { line, year, place } of read) {
    const key = `${String(year)}\0${scopeOf(line.unit)}`
    last.set(key, Math.max(last.get(key) ?? 0, place))
  }
  const seen = new Set<string>()
  const counted = new Set<number>()
  const history = read.flatMap(({ line, year, place, of: said }): readonly OutsideHistory[] => {
    const of = said ?? last.get(`${String(year)}\0${scopeOf(line.unit)}`) ?? place
    if (said === null) counted.add(year)
    const key = `${line.unit}\0${String(year)}`
    if (place > of) wrong.add(line.row, `第${String(place)}名不在${String(of)}个之内`)
    else if (seen.has(key)) wrong.add(line.row, `同一个单位的${String(year)}年写了两次，请只留一行`)
    seen.add(key)
    const before = known.find((one) => one.unit === line.unit && one.year === year && one.within === within) ?? null
    return wrong.rows.has(line.row) ? [] : [{ before, after: { year, unit: line.unit, within, place, of } }]
  })
  const notes =
    counted.size === 0
      ? []
      : [`没有写参加排名数的年度（${[...counted].sort().join('、')}），按同一${withinInWords(within)}里最后一名的名次计，请核对。`]
  return { answers: [], history, losses: [], wrong: wrong.rows, faults: [], notes }
}

const whole = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim()
  return WHOLE.test(plain) ? Number(plain) : null
}
