import type { Actor } from '../../model/Actor.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import { foldName } from '../../model/foldName.ts'
import { Refusal } from '../../model/Refusal.ts'
import { endUnitAlias } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeDay, changeTree, livingUnit } from './changeTree.ts'
import { dayBefore, nameOn } from './Register.ts'

export interface EndedAlias {
  readonly unit: string
  readonly alias: string
  /** The first day on which it means the unit no more; absent: today. */
  readonly on?: CalendarDate
}

/** From a day on the alias means the unit no more; of days before, it still does. 停用别名 */
export function endAlias(store: Store, actor: Actor, { unit: id, alias, on }: EndedAlias): Promise<void> {
  return changeTree(store, actor, async ({ tx, today, register, record }) => {
    const unit = livingUnit(register, id)
    const day = changeDay(unit, on ?? today, today)
    const folded = foldName(alias)
    const has = unit.names.some((name) => name.kind === 'alias' && name.folded === folded && name.to === null)
    if (!has) throw new Refusal('not-found', 'no-alias', `“${nameOn(unit, today)}”没有在用的别名“${alias}”。请从它的别名里选择。`)
    await endUnitAlias(tx, id, folded, dayBefore(day))
    record({ act: 'alias.end', on: { kind: 'unit', id }, refs: { on: day } })
  })
}
