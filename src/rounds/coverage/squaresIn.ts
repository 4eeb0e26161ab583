import { SEMANTICS } from '../../engine/receipt.ts'
import type { SquaresText } from '../../model/Square.ts'
import type { Db } from '../../store/Db.ts'
import { listSquares, type MemberSquares } from '../../store/queries/coverage.ts'
import { membersNamedBy } from '../../store/queries/roster.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import { scoredRow } from '../life/results/scoredRow.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** So many are made at once where they are missing; the others wait for `mingjing rebuild`. */
const MADE_AT_ONCE = 100

/** A unit with its squares; null: they are not made yet. */
export interface UnitSquares extends Omit<MemberSquares, 'squares'> {
  readonly squares: SquaresText | null
}

/** The squares of a round; what a change of engine has made stale is computed for this reading. 批次的格子 */
export const squaresIn = (db: Db, terms: Terms): Promise<readonly UnitSquares[]> => readSquaresOf(db, terms, null)

/** The squares of some units. */
export const squaresOfUnits = (db: Db, terms: Terms, units: readonly string[]): Promise<readonly UnitSquares[]> =>
  readSquaresOf(db, terms, units)

async function readSquaresOf(db: Db, terms: Terms, units: readonly string[] | null): Promise<readonly UnitSquares[]> {
  const members = await listSquares(db, { round: terms.round, units, semantics: SEMANTICS })
  const missing = members.filter(({ squares }) => squares === null).slice(0, MADE_AT_ONCE)
  if (missing.length === 0) return members
  const ids = missing.map(({ unit }) => unit)
  const kept = await keptOf(db, terms, ids)
  const made = new Map(
    (await membersNamedBy(db, terms.round, ids)).map((member) => [member.unit, scoredRow(terms, member, kept(member.unit))]),
  )
  return members.map((member) => {
    const row = made.get(member.unit)
    return row ? { ...member, squares: row.squares, total: row.brief.total } : member
  })
}
