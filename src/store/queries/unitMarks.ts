import type { Db } from '../Db.ts'
import { rowsOf } from './prepared.ts'

/** What says whether a unit's result is still the one of what is known of it. 单位结果的标记 */
export interface UnitMark {
  readonly unit: string
  /** The same as long as nothing that its result is made of has changed; null: nothing was computed by this engine. */
  readonly mark: string | null
}

const MARKS = {
  name: 'unit-marks',
  text:
    'select m.unit, r.facts_digest || md5(m.record::text) as mark from roster m ' +
    'left join unit_results r on r.round = m.round and r.unit = m.unit and r.semantics = $2 where m.round = $1 order by m.position',
}

/** Of every unit of a round, in the order of its roster: small, so that thousands are asked at each change. 各单位结果的标记 */
export const unitMarks = (db: Db, round: string, semantics: number): Promise<readonly UnitMark[]> =>
  rowsOf<UnitMark>(db, MARKS, [round, semantics])
