import { dutiesFor } from '../../permissions/may.ts'
import { assessingDuties } from '../../permissions/unitRoles.ts'
import { coversCell } from '../../rounds/shares/Share.ts'
import { findObjection, type ObjectionRow } from '../../store/queries/objections.ts'
import { notThere } from '../routing/findTarget.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'

/** One that was handed in and is in the reader's share; a unit reads its own among its feedback. 看得到的异议 */
export async function objectionSeen(world: World, visitor: SignedIn, objection: string): Promise<ObjectionRow> {
  const row = await findObjection(world.store.db, objection)
  if (!row || row.filedAt === null) throw notThere('objection')
  const duties = dutiesFor(assessingDuties(visitor.duties), 'objection.read')
  const share = await world.shareIn(row.round, visitor.person, duties)
  if (!coversCell(share, { unit: row.unit, node: row.node })) throw notThere('objection')
  return row
}
