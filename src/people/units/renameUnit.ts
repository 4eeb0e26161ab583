import type { Actor } from '../../model/Actor.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import { foldName } from '../../model/foldName.ts'
import { Refusal } from '../../model/Refusal.ts'
import { addUnitChanges, addUnitName, endOfficialName } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeDay, changeTree, keepTree, livingUnit } from './changeTree.ts'
import { dayBefore, type RegisteredUnit } from './Register.ts'
import { unitName, unitNameFault } from './unitName.ts'

export interface Renaming {
  readonly unit: string
  readonly name: string
  /** The first day of the new name. */
  readonly on: CalendarDate
  readonly why: string
}

/** Gives a unit another official name from a day on; the old one is found for ever. 更名 */
export function renameUnit(store: Store, actor: Actor, { unit: id, name: written, on, why }: Renaming): Promise<void> {
  return changeTree(store, actor, async ({ tx, at, today, register, record }) => {
    const name = unitName(written)
    const fault = unitNameFault(name)
    if (fault !== null) throw new Refusal('invalid', 'name-faulty', `${fault}。`)
    const unit = livingUnit(register, id)
    const day = changeDay(unit, on, today)
    const last = unit.names.findLast(({ kind }) => kind === 'official')
    if (last?.name === name) throw new Refusal('conflict', 'same-name', `这个单位现在就叫“${name}”，没有变更。`)
    if (last && last.from >= day) {
      throw new Refusal(
        'conflict',
        'renamed-later',
        `“${last.name}”这个名称从${last.from}开始使用，更名要晚于这一天。如果是当初写错了，请用“更正”。`,
      )
    }
    keepTree(register, [renamed(unit, name, day)])
    await endOfficialName(tx, id, dayBefore(day))
    await addUnitName(tx, { unit: id, name, folded: foldName(name), kind: 'official', validFrom: day })
    await addUnitChanges(tx, [{ kind: 'rename', unit: id, on: day, why, at, by: actor.id }])
    record({ act: 'unit.rename', on: { kind: 'unit', id }, why, refs: { on: day } })
  })
}

function renamed(unit: RegisteredUnit, name: string, day: CalendarDate): RegisteredUnit {
  const before = unit.names.map((one) => (one.kind === 'official' && one.to === null ? { ...one, to: dayBefore(day) } : one))
  return { ...unit, names: [...before, { name, folded: foldName(name), kind: 'official', from: day, to: null }] }
}
