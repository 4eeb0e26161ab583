import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { Table } from '../../notices/Table.ts'
import { addUnitName, setFirstNameDay, setUnit } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeTree, type TreeChange } from '../units/changeTree.ts'
import { readRegister } from '../units/readRegister.ts'
import type { Register, RegisteredUnit } from '../units/Register.ts'
import { addUnits } from '../units/registerUnits.ts'
import { planUnits } from './planUnits.ts'
import { previewOf, refuseFaulty, type HandedTable, type Imported, type Preview } from './Preview.ts'
import { stateDigest } from './stateDigest.ts'
import type { UnitPlan } from './UnitPlan.ts'

/** A table of units, and the subtree that it may touch; null: everything. */
export interface UnitImport extends HandedTable<readonly Table[]> {
  readonly within: string | null
}

function previewed(
  register: Register,
  { sha256, tables, within }: UnitImport,
  today: string,
): { readonly plan: UnitPlan; readonly preview: Preview } {
  const plan = planUnits(register, tables, today, within)
  const digest = stateDigest({ kind: 'units', file: sha256, within, today, units: [...register.values()] })
  return { plan, preview: previewOf(digest, plan.rows, plan.faults) }
}

/** Says row by row what a table of units would do; does nothing. 预览单位导入 */
export async function previewUnits(store: Store, table: UnitImport): Promise<Preview> {
  return previewed(await readRegister(store.db), table, beijingDate(store.now())).preview
}

/**
 * Takes a table of units, exactly as it was previewed, all of it or nothing. 导入单位
 *
 * @param digest of the preview that somebody looked at
 */
export function importUnits(store: Store, actor: Actor, table: UnitImport, digest: string): Promise<Imported> {
  return changeTree(store, actor, async (change) => {
    const { plan, preview } = previewed(change.register, table, change.today)
    if (preview.digest !== digest) return { outcome: 'changed-meanwhile', preview }
    refuseFaulty(preview)
    const why = '表格导入'
    await writeChanges(change, plan.changed, why)
    const ids = new Map(plan.drafts.map(({ id }) => [id, change.newId()]))
    const drafts = plan.drafts.map((draft) => ({
      ...draft,
      id: ids.get(draft.id) ?? draft.id,
      parent: draft.parent === null ? null : (ids.get(draft.parent) ?? draft.parent),
    }))
    const register = new Map([...change.register, ...plan.changed.map((unit) => [unit.id, unit] as const)])
    await addUnits(change, register, drafts, why)
    if (plan.changed.length + drafts.length > 0) {
      change.record({ act: 'unit.import', on: { kind: 'unit', id: table.within ?? '' }, refs: { file: table.sha256 } })
    }
    return { outcome: 'done', preview }
  })
}

/** Kind, code, first day and new aliases of existing units; nothing else changes by a table. */
async function writeChanges({ tx, register, record }: TreeChange, changed: readonly RegisteredUnit[], why: string): Promise<void> {
  for (const after of changed) {
    const before = register.get(after.id)
    if (!before) throw new Error('A changed unit was not registered before.')
    await setUnit(tx, after.id, { kind: after.kind, code: after.code, validFrom: after.from })
    if (before.from !== after.from) await setFirstNameDay(tx, after.id, before.from, after.from)
    for (const { name, folded, kind, from } of after.names.slice(before.names.length)) {
      await addUnitName(tx, { unit: after.id, name, folded, kind, validFrom: from })
    }
    record({ act: 'unit.correct', on: { kind: 'unit', id: after.id }, why })
  }
}
