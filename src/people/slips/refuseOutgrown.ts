import { TERMINAL } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { ungrantable } from '../../permissions/grants.ts'
import type { Db } from '../../store/Db.ts'
import { heldDuties, openDutiesOf } from '../../store/queries/duties.ts'
import type { Slip } from '../../store/queries/slips.ts'
import { heldAs } from '../duties/heldAs.ts'

/**
 * Stops a slip whose owner has since been given a duty above the one who printed it: whoever kept the code could act as him. 激活单失效
 *
 * The printer is asked as what he was when he printed it: slips outlive his leaving.
 */
export async function refuseOutgrown(db: Db, { person, createdBy, createdAt }: Slip, at: Instant): Promise<void> {
  if (person === null || createdBy === TERMINAL.id) return
  const duties = await openDutiesOf(db, [person], at)
  if (duties.length === 0 || ungrantable(await heldDuties(db, createdBy, createdAt), duties.map(heldAs)).length === 0) return
  throw new Refusal(
    'forbidden',
    'slip-outgrown',
    '这张激活单打印之后，您又担任了打印人无权授予的职责，这张单不能再用。请让授予您这项职责的管理人员重新打印一张。',
  )
}
