import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { roleInWords, type Role } from '../../model/Role.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { perform } from '../../store/perform.ts'
import { openDutiesOf } from '../../store/queries/duties.ts'
import { updatePerson } from '../../store/queries/people.ts'
import { renewSessionsOf } from '../../store/queries/sessions.ts'
import { ancestorsOf } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { findManaged } from './findManaged.ts'
import { refuseEndedUnit } from './registerPerson.ts'

/** What one does for the unit one belongs to. */
const OF_ONES_UNIT: readonly Role[] = ['unit-filler', 'unit-reviewer', 'unit-leader']

/**
 * Moves a person to another unit. Who still fills in or reviews for the one he leaves must hand that over first: otherwise he would go on speaking for it,
 * or its work would belong to nobody. 调动人员
 */
export function movePerson(store: Store, actor: Actor, held: readonly HeldDuty[], id: string, to: string, why: string): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const person = await findManaged(tx, held, id, at)
    if (person.unit === to) throw new Refusal('conflict', 'already-there', `${person.name}已经在这个单位。`)
    await refuseEndedUnit(tx, to)
    const reached = [to, ...(await ancestorsOf(tx, to))]
    const left = (await openDutiesOf(tx, [id], at)).filter(
      ({ role, unit, deputyOf }) => OF_ONES_UNIT.includes(role) && deputyOf === null && !reached.includes(unit),
    )
    if (left.length > 0) {
      const roles = [...new Set(left.map(({ role }) => `“${roleInWords(role)}”`))].join('、')
      throw new Refusal('conflict', 'duties-first', `${person.name}在原单位还担任${roles}。请先把职责移交给别人或收回，再调动。`)
    }
    await updatePerson(tx, id, { unit: to })
    await renewSessionsOf(tx, id, at)
    record({ act: 'person.move', on: { kind: 'person', id }, why, refs: { from: person.unit, to } })
  })
}
