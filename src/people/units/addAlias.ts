import type { Actor } from '../../model/Actor.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import { foldName } from '../../model/foldName.ts'
import { Refusal } from '../../model/Refusal.ts'
import { addUnitName } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeDay, changeTree, livingUnit } from './changeTree.ts'
import { nameOn } from './Register.ts'
import { unitName, unitNameFault } from './unitName.ts'

export interface NewAlias {
  readonly unit: string
  readonly alias: string
  /** Absent: as long as the unit exists. */
  readonly from?: CalendarDate
}

/** Another name by which notices and tables mean a unit. 增加别名 */
export function addAlias(store: Store, actor: Actor, { unit: id, alias: written, from }: NewAlias): Promise<void> {
  return changeTree(store, actor, async ({ tx, today, register, record }) => {
    const alias = unitName(written)
    const fault = unitNameFault(alias)
    if (fault !== null) throw new Refusal('invalid', 'name-faulty', `${fault}。`)
    const unit = livingUnit(register, id)
    const day = from === undefined ? unit.from : changeDay(unit, from, today)
    const folded = foldName(alias)
    const has = unit.names.find((name) => name.folded === folded && (name.to === null || name.to >= day))
    if (has) throw new Refusal('conflict', 'has-name', `“${nameOn(unit, today)}”已有“${has.name}”这个名称，没有增加。`)
    await addUnitName(tx, { unit: id, name: alias, folded, kind: 'alias', validFrom: day })
    record({ act: 'alias.add', on: { kind: 'unit', id }, refs: { from: day } })
  })
}
