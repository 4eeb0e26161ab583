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

/** Until when a unit may claim: as long as it hands in evidence; where no stage says until when, until the round is settled. 申报时限 */
export async function claimWindow(
  db: Db,
  terms: Pick<Terms, 'calendar'>,
  { round, unit, at }: Asking,
): Promise<{ readonly window: SelfWindow | null; readonly locked: string | null }> {
  const window = selfWindow(stagesOf(await stagesWithGrants(db, round, [unit]), unit), 'evidence', at, terms.calendar)
  if (window) return { window, locked: null }
  return { window, locked: (await newestSnapshot(db, round)) ? SETTLED : null }
}

/** @throws Refusal `locked` outside of it; returns whether it comes late 申报时限 */
export async function refuseOutsideWindow(tx: Db, terms: Pick<Terms, 'calendar'>, asking: Asking): Promise<{ readonly late: boolean }> {
  const { locked } = await claimWindow(tx, terms, asking)
  if (locked !== null) throw new Refusal('locked', 'claim-settled', locked)
  return refuseLocked(tx, { ...asking, does: 'evidence' })
}
