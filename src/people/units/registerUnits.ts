import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { insertUnits, lockUnitTree } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { draftedUnits, newUnitFaults, type DraftUnit, type NewUnit } from './NewUnit.ts'
import { readRegister } from './readRegister.ts'
import type { Register, RegisteredUnit } from './Register.ts'
import { treeFaults } from './treeFaults.ts'

/**
 * Registers units, in any order, all of them or none. 登记单位
 *
 * @returns their ids, in the order of the list
 * @throws Refusal naming everything that is wrong with any of them
 */
export function registerUnits(store: Store, actor: Actor, units: readonly NewUnit[], why = ''): Promise<readonly string[]> {
  const drafts = units.map((unit) => ({ ...unit, id: unit.id ?? store.newId() }))
  return perform(store, actor, async (performance) => {
    await lockUnitTree(performance.tx)
    await addUnits(performance, await readRegister(performance.tx), drafts, why)
    return drafts.map(({ id }) => id)
  })
}

/** Registers one unit. 登记单位 */
export async function registerUnit(store: Store, actor: Actor, unit: NewUnit, why = ''): Promise<string> {
  const [id] = await registerUnits(store, actor, [unit], why)
  if (id === undefined) throw new Error('A registered unit has no id.')
  return id
}

/** Adds units inside a transaction that holds the tree's lock; returns the register with them. */
export async function addUnits(
  { tx, record }: Pick<Performance, 'tx' | 'record'>,
  register: Register,
  drafts: readonly DraftUnit[],
  why: string,
): Promise<Register> {
  refuseFaults([...drafts.flatMap(newUnitFaults), ...repeated(register, drafts)])
  const added = draftedUnits(register, drafts)
  const after = new Map([...register, ...added.map((unit) => [unit.id, unit] as const)])
  refuseFaults(treeFaults(after, added))
  await insertRegistered(tx, added)
  for (const { id, places } of added) {
    const parent = places[0]?.parent
    record({ act: 'unit.register', on: { kind: 'unit', id }, why, refs: parent === null || parent === undefined ? {} : { parent } })
  }
  return after
}

async function insertRegistered(tx: Db, added: readonly RegisteredUnit[]): Promise<void> {
  await insertUnits(
    tx,
    added.map(({ id, kind, code, from, to, places }) => ({
      id,
      parent: places.at(-1)?.parent ?? null,
      kind,
      code,
      validFrom: from,
      validTo: to,
    })),
    added.flatMap(({ id, names }) =>
      names.map(({ name, folded, kind, from, to }) => ({ unit: id, name, folded, kind, validFrom: from, validTo: to })),
    ),
  )
}

/** Ids and codes that another unit has, of the register or of the list. */
function repeated(register: Register, drafts: readonly DraftUnit[]): readonly string[] {
  const ids = new Set(register.keys())
  const codes = new Set([...register.values()].flatMap(({ code }) => code ?? []))
  return drafts.flatMap(({ id, name, code = null }) => {
    const faults = [
      ...(ids.has(id) ? [`“${name}”的编号已被使用；请换一个`] : []),
      ...(code !== null && codes.has(code) ? [`“${name}”的代码“${code}”已是另一个单位的；请核对代码`] : []),
    ]
    ids.add(id)
    if (code !== null) codes.add(code)
    return faults
  })
}

function refuseFaults(faults: readonly string[]): void {
  const [first, ...more] = faults
  if (first === undefined) return
  throw new Refusal(
    'invalid',
    'unit-faulty',
    more.length === 0 ? `${first}。` : `有${faults.length}处需要改正，一个单位也没有登记。`,
    faults,
  )
}
