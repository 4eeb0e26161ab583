import type { CoverageColumn, Coverage, CoverageLine } from '../../../../server/coverageApi.ts'
import { fractionFromText, type FractionText } from '../../../../model/Fraction.ts'
import { squareMarks, squarePoints, squareStates, type SquarePoints, type SquareState } from '../../../../model/Square.ts'

/** A square read for drawing; numbers are of the drawing only. */
export interface DrawnSquare {
  readonly state: SquareState
  readonly low: number | null
  readonly high: number | null
  readonly marks: number | null
  readonly self: number | null
}

/** A unit's line of the map; null squares: they have to be made again. */
export interface MapLine {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly squares: readonly DrawnSquare[] | null
  readonly total: SquarePoints | null
}

/** The coverage read for drawing. 覆盖图 */
export interface CoverageMap {
  readonly columns: readonly CoverageColumn[]
  readonly lines: readonly MapLine[]
}

const known = new Map<FractionText, number>()

/** As a number of the drawing; the same few texts come again and again. */
function drawn(text: FractionText | null): number | null {
  if (text === null) return null
  const found = known.get(text)
  if (found !== undefined) return found
  const { n, d } = fractionFromText(text)
  const value = Number(n) / Number(d)
  if (known.size < 10_000) known.set(text, value)
  return value
}

/** Reads what the server sent; a line without marks has those of the line before it. */
export function readCoverage({ columns, lines }: Pick<Coverage, 'columns' | 'lines'>): CoverageMap {
  let marks: readonly (number | null)[] = []
  const read = (line: CoverageLine): MapLine => {
    const { unit, name, group, s, p, m, a, total } = line
    if (s === null) return { unit, name, group, squares: null, total }
    if (m !== null) marks = squareMarks(m).map(drawn)
    const own = marks
    const points = squarePoints(p)
    const self = a === null ? [] : squarePoints(a)
    const squares = squareStates({ s }).map((state, at): DrawnSquare => ({
      state,
      low: drawn(points[at]?.low ?? null),
      high: drawn(points[at]?.high ?? null),
      marks: own[at] ?? null,
      self: settled(self[at] ?? null),
    }))
    return { unit, name, group, squares, total }
  }
  return { columns, lines: lines.map(read) }
}

const settled = (points: SquarePoints | null): number | null => (points && points.low === points.high ? drawn(points.low) : null)

/** So many decimals as it has, two at most. */
export const inDecimals = (value: number): string => String(Number(value.toFixed(2))).replace('-', '−')
