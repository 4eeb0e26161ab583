import type { Instant } from '../../model/Instant.ts'
import { endOf, stageLock } from '../../model/stageLock.ts'
import type { Db } from '../../store/Db.ts'
import { stagesWithGrants } from '../../store/queries/stages.ts'
import { stagesOf } from '../stages/refuseLocked.ts'

/** Until when a unit may object, as its page counts it down. 提出异议的期限 */
export interface ObjectionWindow {
  readonly isOpen: boolean
  /** The unit's own end, with what was granted to it; null: none is set. */
  readonly end: Instant | null
  /** It is over for everybody else, or the programme takes what is late. */
  readonly isLate: boolean
}

/** By the stage of feedback whose window counts for the unit. 异议期 */
export const objectionWindow = async (
  db: Db,
  { round, unit, at }: { readonly round: string; readonly unit: string; readonly at: Instant },
): Promise<ObjectionWindow> => (await objectionWindows(db, round, [unit], at))(unit)

/** The same of several units, in one statement. 各单位的异议期 */
export async function objectionWindows(
  db: Db,
  round: string,
  units: readonly string[],
  at: Instant,
): Promise<(unit: string) => ObjectionWindow> {
  const stages = await stagesWithGrants(db, round, units)
  return (unit) => {
    const lock = stageLock(stagesOf(stages, unit), 'object', at)
    if (lock.state === 'free') return { isOpen: true, end: null, isLate: false }
    const { closesAt } = lock.stage
    return {
      isOpen: lock.state === 'open' || lock.state === 'late',
      end: endOf(lock.stage),
      isLate: closesAt !== null && at >= closesAt,
    }
  }
}
