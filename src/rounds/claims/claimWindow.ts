import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { stagesWithGrants } from '../../store/queries/stages.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { selfWindow } from '../selfCheck/selfWindow.ts'
import type { SelfWindow } from '../selfCheck/SelfCheckSheet.ts'
import { refuseLocked, stagesOf } from '../stages/refuseLocked.ts'

interface Asking {
  readonly round: string
  readonly unit: string
  readonly at: Instant
}

const SETTLED = '本批次已经定稿，不再受理加分申报。确有遗漏的，请联系组织考核的单位。'

/** Until when a unit may claim; at most one of the two is said. 申报时限 */
export interface ClaimWindow {
  /** Null: no stage guards it. */
  readonly window: SelfWindow | null
  /** Nothing more is taken, and why. */
  readonly locked: string | null
}

/** As long as units hand in evidence; where no stage says until when, until the round is settled; in two queries. 各单位的申报时限 */
export async function claimWindows(
  db: Db,
  { calendar }: Pick<Terms, 'calendar'>,
  { round, units, at }: Omit<Asking, 'unit'> & { readonly units: readonly string[] },
): Promise<(unit: string) => ClaimWindow> {
  const stages = await stagesWithGrants(db, round, units)
  const settled = (await newestSnapshot(db, round)) !== null
  return (unit) => {
    const window = selfWindow(stagesOf(stages, unit), 'evidence', at, calendar)
    return { window, locked: window === null && settled ? SETTLED : null }
  }
}

/** The same of one unit. 申报时限 */
export const claimWindow = async (db: Db, terms: Pick<Terms, 'calendar'>, { unit, ...asking }: Asking): Promise<ClaimWindow> =>
  (await claimWindows(db, terms, { ...asking, units: [unit] }))(unit)

/** Whether something can be claimed now. 是否可以申报 */
export const takesClaims = ({ window, locked }: ClaimWindow): boolean =>
  locked === null && window?.state !== 'closed' && window?.state !== 'not-yet'

/** @throws Refusal `locked` outside of it; returns whether it comes late 申报时限 */
export async function refuseOutsideWindow(tx: Db, terms: Pick<Terms, 'calendar'>, asking: Asking): Promise<{ readonly late: boolean }> {
  const { locked } = await claimWindow(tx, terms, asking)
  if (locked !== null) throw new Refusal('locked', 'claim-settled', locked)
  return refuseLocked(tx, { ...asking, does: 'evidence' })
}
