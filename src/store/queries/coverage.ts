import type { SquarePoints, SquaresText } from '../../model/Square.ts'
import type { Db } from '../Db.ts'
import { rowsOf } from './prepared.ts'

/** A unit of the roster with how far its rows are. */
export interface MemberSquares {
  readonly unit: string
  readonly name: string
  readonly group: string
  /** The notice's names that it stands for. */
  readonly names: readonly string[]
  /** Null: nothing was computed, or by an engine of other semantics, or before squares were kept. */
  readonly squares: SquaresText | null
  /** Null: it has no score. */
  readonly total: SquarePoints | null
}

const SQUARES = {
  name: 'member-squares',
  text:
    "select m.unit, m.record ->> 'name' as name, m.record ->> 'group' as \"group\", m.record -> 'names' as names, " +
    "case when r.semantics = $3 then r.squares end as squares, r.brief -> 'total' as total " +
    'from roster m left join unit_results r on r.round = m.round and r.unit = m.unit ' +
    'where m.round = $1 and ($2::text[] is null or m.unit = any($2::text[])) order by m.position',
}

/** How far some units are, or all, in the order of the roster; one statement, however many. 各单位的格子 */
export const listSquares = (
  db: Db,
  { round, units, semantics }: { readonly round: string; readonly units: readonly string[] | null; readonly semantics: number },
): Promise<readonly MemberSquares[]> => rowsOf<MemberSquares>(db, SQUARES, [round, units, semantics])
