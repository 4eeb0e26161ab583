import { inDecimals, type DrawnSquare, type MapLine } from './CoverageMap.ts'
import type { CoverageMode } from './coverageSearch.ts'
import type { MapColumn } from './layMap.ts'

/** Squares of a row, a column or a section together. 合计 */
export interface SquareSum {
  /** That have to be assessed, and are. */
  readonly expected: number
  readonly done: number
  /** Of those that are settled and have marks. */
  readonly points: number
  readonly marks: number
  readonly settled: number
  /** How much self-scores lie above, and of how many squares. */
  readonly above: number
  readonly compared: number
}

export const NO_SUM: SquareSum = { expected: 0, done: 0, points: 0, marks: 0, settled: 0, above: 0, compared: 0 }

/** Counts squares once for every way in which they are looked at. */
export function sumOf(squares: Iterable<DrawnSquare | undefined>): SquareSum {
  const sum = { ...NO_SUM }
  for (const square of squares) {
    if (!square || square.state === 'inapplicable' || square.state === 'undrawn' || square.state === 'hidden') continue
    sum.expected += 1
    if (square.state === 'assessed') sum.done += 1
    const { low, high, marks, self } = square
    if (low === null || low !== high || marks === null || marks <= 0) continue
    sum.settled += 1
    sum.points += low
    sum.marks += marks
    if (self === null) continue
    sum.compared += 1
    sum.above += self - low
  }
  return sum
}

/** As the mode has it: `8/13`, `86%`, `−4.5`, `+2`. */
export function sumInWords(sum: SquareSum, mode: CoverageMode): string {
  if (mode === 'progress') return sum.expected === 0 ? '' : `${sum.done}/${sum.expected}`
  if (mode === 'self') return sum.compared === 0 ? '' : `${sum.above > 0 ? '+' : ''}${inDecimals(sum.above)}`
  if (sum.marks === 0) return ''
  return mode === 'rate' ? `${Math.round((sum.points / sum.marks) * 100)}%` : lossInWords(sum.marks - sum.points)
}

const lossInWords = (loss: number): string => (loss <= 0 ? '0' : `−${inDecimals(loss)}`)

const together = (sums: readonly SquareSum[]): SquareSum =>
  sums.reduce(
    (sum, one) => ({
      expected: sum.expected + one.expected,
      done: sum.done + one.done,
      points: sum.points + one.points,
      marks: sum.marks + one.marks,
      settled: sum.settled + one.settled,
      above: sum.above + one.above,
      compared: sum.compared + one.compared,
    }),
    NO_SUM,
  )

const known = new WeakMap<readonly MapLine[], readonly SquareSum[]>()

/** Sums of every indicator over some units, counted once for those units. */
function indicatorSums(lines: readonly MapLine[]): readonly SquareSum[] {
  const found = known.get(lines)
  if (found) return found
  const count = Math.max(0, ...lines.map(({ squares }) => squares?.length ?? 0))
  const sums = Array.from({ length: count }, (_, at) => sumOf(lines.map(({ squares }) => squares?.[at])))
  known.set(lines, sums)
  return sums
}

/** What some units come to below a column, or below all. */
export function columnSum(lines: readonly MapLine[], column: MapColumn | null): SquareSum {
  const sums = indicatorSums(lines)
  if (column === null) return together(sums)
  return column.kind === 'indicator' ? (sums[column.at] ?? NO_SUM) : together(column.places.map((at) => sums[at] ?? NO_SUM))
}
