import { showPoints } from '../../engine/print.ts'
import { SEMANTICS } from '../../engine/receipt.ts'
import type { PrintedPoints } from '../../model/Explanation.ts'
import { fractionFromText, type FractionText } from '../../model/Fraction.ts'
import { squarePoints, squareProgress, type SquaresText } from '../../model/Square.ts'
import type { Db } from '../../store/Db.ts'
import { listSquares } from '../../store/queries/coverage.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { deskRows } from './deskRows.ts'

/** What a unit's own answers alone come to in a row; null: it gave none there, or nobody assesses besides. 自评得分 */
export type SelfPointsOf = (unit: string, code: string) => PrintedPoints | null

/** What some units gave themselves, in one query. 自评得分 */
export async function selfPoints(db: Db, { round, askedOf, compiled }: Terms, units: readonly string[]): Promise<SelfPointsOf> {
  const members = await listSquares(db, { round, units, semantics: SEMANTICS })
  const byUnit = new Map(
    members.flatMap(({ unit, group, squares }) => {
      const own = squares && ownText(squares)
      return own ? [[unit, { group, points: squarePoints(own) }] as const] : []
    }),
  )
  const places = new Map<string, ReadonlyMap<string, number>>()
  const placeIn = (group: string, code: string) => {
    const known = places.get(group) ?? new Map([...deskRows(askedOf(group)).keys()].map((row, at) => [row, at]))
    places.set(group, known)
    return known.get(code)
  }
  return (unit, code) => {
    const own = byUnit.get(unit)
    const points = own && own.points[placeIn(own.group, code) ?? -1]
    return points
      ? showPoints({ range: { low: end(points.low), high: end(points.high) }, mayBeNone: false }, compiled.programme.printing.decimals)
      : null
  }
}

const end = (text: FractionText | null) => (text === null ? null : fractionFromText(text))

/** Where nobody but the unit has spoken, what it comes to is what it gave itself. */
const ownText = ({ a, p, c }: SquaresText): string | undefined =>
  a ?? (squareProgress(c.self).some((one) => one && one.done > 0) ? p : undefined)
