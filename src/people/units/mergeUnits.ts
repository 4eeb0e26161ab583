import type { Actor } from '../../model/Actor.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import { Refusal } from '../../model/Refusal.ts'
import { addUnitChanges } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeDay, changeTree, livingUnit, type TreeChange } from './changeTree.ts'
import { endedUnit, endInTree } from './endInTree.ts'
import { holdingsOf } from './Holdings.ts'
import type { DraftUnit, NewUnit } from './NewUnit.ts'
import { lineOn, nameOn, type Register, type RegisteredUnit } from './Register.ts'
import { addUnits } from './registerUnits.ts'
import { askSuccession, succeed, type Succession } from './Succession.ts'

export interface Merging extends Succession {
  readonly units: readonly string[]
  /** An existing unit, or one that begins with the merger. */
  readonly into: { readonly unit: string } | { readonly new: Omit<NewUnit, 'from'> }
  /** The first day on which the merged ones are no more. */
  readonly on: CalendarDate
  readonly why: string
}

/**
 * Merges units into one from a day on; they end. Rounds keep the rosters that they froze. 合并单位
 *
 * @returns the id of the unit into which they went
 * @throws Refusal that asks what becomes of their people, duties and sub-units, where nobody said it
 */
export function mergeUnits(store: Store, actor: Actor, merging: Merging): Promise<string> {
  const { units, on, why } = merging
  return changeTree(store, actor, async (change) => {
    const { tx, at, today, record } = change
    if (units.length === 0) throw new Refusal('invalid', 'nothing-to-merge', '没有选要合并的单位。请至少选一个。')
    const ending = [...new Set(units)].map((id) => livingUnit(change.register, id))
    const [day = on] = ending.map((unit) => changeDay(unit, on, today))
    const { register, into } = await openInto(change, merging, ending, day)
    const nested = ending.find(({ id }) => lineOn(register, into, day).some((unit) => unit.id === id))
    if (nested) {
      throw new Refusal(
        'conflict',
        'into-below',
        `“${nameOn(nested, day)}”不能并入它自己或它的下级单位。请另选接收单位，或先调整隶属关系。`,
      )
    }
    const ids = ending.map(({ id }) => id)
    const holdings = await holdingsOf(tx, register, ids, at)
    askSuccession(merging, into, holdings, today)
    await endInTree(change, register, ending, holdings, { day, into, to: into, why })
    await succeed(change, holdings, merging, into, why)
    await addUnitChanges(
      tx,
      ids.map((unit) => ({ kind: 'merge' as const, unit, into, on: day, why, at, by: actor.id })),
    )
    for (const id of ids) record({ act: 'unit.merge', on: { kind: 'unit', id }, why, refs: { into, on: day } })
    return into
  })
}

/** The unit into which they go, registered from that day on if it is a new one. */
async function openInto(
  change: TreeChange,
  { into, why }: Merging,
  ending: readonly RegisteredUnit[],
  day: CalendarDate,
): Promise<{ register: Register; into: string }> {
  if ('unit' in into) {
    changeDay(livingUnit(change.register, into.unit), day, change.today)
    return { register: change.register, into: into.unit }
  }
  const draft: DraftUnit = { ...into.new, from: day, id: into.new.id ?? change.newId() }
  // It may have the name of one that ends.
  const without = new Map([...change.register, ...ending.map((unit) => [unit.id, endedUnit(unit, day, null)] as const)])
  return { register: await addUnits(change, without, [draft], why), into: draft.id }
}
