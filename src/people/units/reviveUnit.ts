import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { reviveUnitRow } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeTree, keepTree, registeredUnit } from './changeTree.ts'
import { nameOn, type Days } from './Register.ts'

/** Takes back an end that was registered by mistake: the unit goes on as if it had not ended. People and duties that left stay where they are. 恢复单位 */
export function reviveUnit(store: Store, actor: Actor, { unit: id, why }: { readonly unit: string; readonly why: string }): Promise<void> {
  return changeTree(store, actor, async ({ tx, today, register, record }) => {
    const unit = registeredUnit(register, id)
    const { to } = unit
    if (to === null) throw new Refusal('conflict', 'unit-lives', `“${nameOn(unit, today)}”没有撤销或并入别的单位，不用恢复。`)
    const open = <T extends Days>(stretches: readonly T[]): readonly T[] =>
      stretches.map((one) => (one.to === to ? { ...one, to: null } : one))
    keepTree(register, [{ ...unit, to: null, into: null, names: open(unit.names), places: open(unit.places) }])
    await reviveUnitRow(tx, id, to)
    record({ act: 'unit.revive', on: { kind: 'unit', id }, why })
  })
}
