import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { registerSmallTree, SMALL_TREE } from '../../../test/unitTree.ts'
import { Refusal } from '../../model/Refusal.ts'
import { ancestorsOf, subtreeOf } from '../../store/queries/units.ts'
import { abolishUnit } from './abolishUnit.ts'
import { correctUnit } from './correctUnit.ts'
import { findUnitByName } from './findUnitByName.ts'
import { mergeUnits } from './mergeUnits.ts'
import { moveUnit } from './moveUnit.ts'
import { readRegister } from './readRegister.ts'
import { holdsOn, lineOn, nameOn, parentOn, pathOn } from './Register.ts'
import { registerUnit } from './registerUnits.ts'
import { removeUnit } from './removeUnit.ts'
import { renameUnit } from './renameUnit.ts'
import { reviveUnit } from './reviveUnit.ts'

const who = someone('administrator')
const why = '随机'
const IDS = [...SMALL_TREE.map(({ id }) => id ?? ''), 'n0', 'n1', 'n2']
const DAYS = ['1990-01-01', '2026-02-01', '2026-03-01', '2026-03-02', '2026-06-01', '2026-11-22']

const id = fc.constantFrom(...IDS)
const day = fc.constantFrom(...DAYS)
const name = fc.constantFrom('财政局', '统计局', '甲镇', '审计 局', '审计局', '=局', '甲/乙局', '乙局')

type Do = (store: TestStore) => Promise<unknown>
const act: fc.Arbitrary<Do> = fc.oneof(
  fc.record({ unit: id, name, on: day }).map(
    (one): Do =>
      (store) =>
        renameUnit(store, who, { ...one, why }),
  ),
  fc.record({ unit: id, parent: fc.option(id), on: day }).map(
    (one): Do =>
      (store) =>
        moveUnit(store, who, { ...one, why }),
  ),
  fc.record({ unit: id, to: id, on: day }).map(
    (one): Do =>
      (store) =>
        abolishUnit(store, who, { ...one, why, subUnits: 'move' }),
  ),
  fc.record({ units: fc.array(id, { minLength: 1, maxLength: 2 }), unit: id, on: day }).map(
    ({ units, unit, on }): Do =>
      (store) =>
        mergeUnits(store, who, { units, into: { unit }, on, why, subUnits: 'move' }),
  ),
  fc.record({ units: fc.array(id, { minLength: 1, maxLength: 2 }), name, parent: id, on: day }).map(
    ({ units, name, parent, on }): Do =>
      (store) =>
        mergeUnits(store, who, { units, into: { new: { name, parent, kind: 'department' } }, on, why, subUnits: 'move' }),
  ),
  fc.record({ id: fc.constantFrom('n0', 'n1', 'n2'), name, parent: id, from: day }).map(
    (one): Do =>
      (store) =>
        registerUnit(store, who, { ...one, kind: 'department' }),
  ),
  fc.record({ unit: id, name, from: day }).map(
    (one): Do =>
      (store) =>
        correctUnit(store, who, { ...one, why }),
  ),
  id.map(
    (unit): Do =>
      (store) =>
        reviveUnit(store, who, { unit, why }),
  ),
  id.map(
    (unit): Do =>
      (store) =>
        removeUnit(store, who, { unit, why }),
  ),
)

/** All that must hold of the tree on one day, asked without the code that keeps it. */
async function check(store: TestStore, on: string): Promise<void> {
  const register = await readRegister(store.db)
  const living = [...register.values()].filter((unit) => holdsOn(unit, on))
  const seen = new Set<string>()
  for (const unit of living) {
    const official = unit.names.filter((one) => one.kind === 'official' && holdsOn(one, on))
    expect(official).toHaveLength(1)
    expect(unit.places.filter((place) => holdsOn(place, on))).toHaveLength(1)
    const parent = parentOn(unit, on)
    if (parent !== null) expect(living.map((one) => one.id)).toContain(parent)
    const line = lineOn(register, unit.id, on)
    expect(parentOn(line.at(-1) ?? unit, on)).toBeNull()
    const key = `${parent ?? ''} ${official[0]?.folded ?? ''}`
    expect(seen).not.toContain(key)
    seen.add(key)
    const found = await findUnitByName(store.db, `/${pathOn(register, unit.id, on)}`, on)
    expect(found).toMatchObject({ kind: 'one', unit: { id: unit.id, name: nameOn(unit, on) } })
  }
}

it('stays a tree, with every unit found by its name, on every day, whatever is done to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
      const store = await newStore()
      await registerSmallTree(store)
      for (const one of acts) {
        try {
          await one(store)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }
      for (const on of ['1985-01-01', '1990-01-01', '2026-02-01', '2026-03-01', '2026-05-31', '2026-11-22']) await check(store, on)
      for (const one of IDS) {
        const above = await ancestorsOf(store.db, one)
        expect(new Set(above).size).toBe(above.length)
        for (const ancestor of above) expect(await subtreeOf(store.db, ancestor)).toContain(one)
      }
    }),
    { numRuns: 10 },
  )
}, 120_000)
