import { compare, fractionFromText } from '../../../model/Fraction.ts'
import type { StandingLine } from '../../api.ts'
import type { Only, SortKey, StandingsSearch } from './standingsSearch.ts'

const byName = new Intl.Collator('zh-Hans-CN')

/** The lines that are asked for, in the order that is asked for; without one in that of the places. 筛选与排序 */
export function chooseLines(lines: readonly StandingLine[], { name, grade, only, sort, down }: StandingsSearch): readonly StandingLine[] {
  const words = (name ?? '').trim()
  const chosen = lines.filter(
    (line) => line.name.includes(words) && (grade === undefined || line.grades.includes(grade)) && (only === undefined || IS[only](line)),
  )
  if (sort === undefined) return chosen
  const sign = down === true ? -1 : 1
  return chosen
    .map((line, at) => ({ line, at }))
    .sort((a, b) => sign * ORDERS[sort](a.line, b.line) || a.at - b.at)
    .map(({ line }) => line)
}

const IS: Readonly<Record<Only, (line: StandingLine) => boolean>> = {
  open: ({ open }) => open > 0,
  undecided: ({ gradeState }) => gradeState === 'open',
  decision: ({ gradeState }) => gradeState === 'decision',
  tied: ({ tiedWith }) => tiedWith.length > 0,
}

const ORDERS: Readonly<Record<SortKey, (a: StandingLine, b: StandingLine) => number>> = {
  place: (a, b) => firstPlace(a) - firstPlace(b),
  name: (a, b) => byName.compare(a.name, b.name),
  points: (a, b) => byPoints(a.total.low, b.total.low) || byPoints(a.total.high, b.total.high),
  lost: (a, b) => a.lost.rows - b.lost.rows,
  open: (a, b) => a.open - b.open,
  problems: (a, b) => problems(a) - problems(b),
}

/** Those without a place stand last. */
const firstPlace = ({ place }: StandingLine): number => (place === null ? Number.MAX_SAFE_INTEGER : Number.parseInt(place, 10))

/** Who has no points stands below everybody. */
function byPoints(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  return compare(fractionFromText(a), fractionFromText(b))
}

/** How many problems were surely found. */
export const problems = ({ findings }: StandingLine): number => findings.reduce((sum, { least }) => sum + least, 0)
