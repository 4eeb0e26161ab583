import type { Actor } from '../../model/Actor.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import { addUnitChanges } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeDay, changeTree, livingUnit } from './changeTree.ts'
import { endInTree } from './endInTree.ts'
import { holdingsOf } from './Holdings.ts'
import { askSuccession, succeed, successorOf, type Succession } from './Succession.ts'

export interface Abolishing extends Succession {
  readonly unit: string
  /** Where people, duties and sub-units go, if any go. */
  readonly to?: string
  /** The first day on which it is no more. */
  readonly on: CalendarDate
  readonly why: string
}

/**
 * Ends a unit from a day on. 撤销单位
 *
 * @throws Refusal while it has people, duties or living sub-units of whom nobody said where they go
 */
export function abolishUnit(store: Store, actor: Actor, abolishing: Abolishing): Promise<void> {
  const { unit: id, on, why } = abolishing
  return changeTree(store, actor, async (change) => {
    const { tx, at, today, register, record } = change
    const unit = livingUnit(register, id)
    const day = changeDay(unit, on, today)
    const to = successorOf(change, abolishing.to, [id])
    const holdings = await holdingsOf(tx, register, [id], at)
    askSuccession(abolishing, to, holdings, today)
    await endInTree(change, register, [unit], holdings, { day, into: null, to, why })
    await succeed(change, holdings, abolishing, to, why)
    await addUnitChanges(tx, [{ kind: 'abolish', unit: id, into: to, on: day, why, at, by: actor.id }])
    record({ act: 'unit.abolish', on: { kind: 'unit', id }, why, refs: { on: day, ...(to === null ? {} : { to }) } })
  })
}
