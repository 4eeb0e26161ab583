import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import type { Db } from '../../store/Db.ts'
import { openDutiesOf } from '../../store/queries/duties.ts'
import { lockPerson, type Person } from '../../store/queries/people.ts'
import { heldAs } from '../duties/heldAs.ts'
import { refuseAbove } from '../duties/refuseUngrantable.ts'

/** A person whose account the asker may manage, held until the transaction ends. 可管理的人员 */
export async function findManaged(tx: Db, held: readonly HeldDuty[], id: string, at: Instant): Promise<Person> {
  const person = await lockPerson(tx, id)
  if (!person) throw new Refusal('not-found', 'no-person', '没有这个人员。请回到列表重新选择。')
  refuseAbove(held, (await openDutiesOf(tx, [id], at)).map(heldAs))
  return person
}
