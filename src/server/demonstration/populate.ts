import type { Actor } from '../../model/Actor.ts'
import type { Unit } from '../../model/Facts.ts'
import type { UnitKind } from '../../model/UnitKind.ts'
import type { NewUnit } from '../../people/units/NewUnit.ts'
import { registerUnits } from '../../people/units/registerUnits.ts'
import { perform } from '../../store/perform.ts'
import { insertDuty } from '../../store/queries/duties.ts'
import { findPerson, insertPerson } from '../../store/queries/people.ts'
import { unitById } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { DEMONSTRATOR } from '../demonstrator.ts'

/** The invented county, root of all its units. */
export const COUNTY = '示例县'

const WHY = '演示：虚构的单位'

/** Whoever does something in a demonstration, before anybody opens a page. */
export const BUILDER: Actor = { id: DEMONSTRATOR.id, name: DEMONSTRATOR.name, role: 'administrator' }

/** Registers the county and whoever sits before it; once. 演示县和演示管理员 */
export async function populate(store: Store): Promise<void> {
  if ((await unitById(store.db, COUNTY)) === null) {
    await registerUnits(store, BUILDER, [{ id: COUNTY, name: COUNTY, parent: null, kind: 'county' }], WHY)
  }
  await perform(store, BUILDER, async ({ tx, at, record }) => {
    const { id, login, name } = DEMONSTRATOR
    if (await findPerson(tx, id)) return
    await insertPerson(tx, { id, login, name, unit: COUNTY, state: 'active', createdAt: at })
    for (const role of ['administrator', 'organiser'] as const) {
      const duty = { id: `${id}-${role}`, person: id, role, unit: COUNTY, from: at, grantedBy: id, why: '演示' }
      await insertDuty(tx, duty)
      record({ act: 'duty.grant', on: { kind: 'duty', id: duty.id }, why: duty.why, refs: { person: id, unit: COUNTY } })
    }
  })
}

/** Registers the units of a round that are not there yet, below the county, under the names that the round knows them by. */
export async function registerInvented(store: Store, roster: readonly Unit[]): Promise<void> {
  const known = await Promise.all(roster.map(({ id }) => unitById(store.db, id)))
  const missing = roster.filter((_, at) => known[at] === null)
  if (missing.length > 0) await registerUnits(store, BUILDER, missing.map(newUnit), WHY)
}

const newUnit = ({ id, name }: Unit): NewUnit => ({ id, name, parent: COUNTY, kind: kindOf(name) })

const kindOf = (name: string): UnitKind => (/([镇乡]|街道)\d*$/u.test(name) ? 'township' : 'department')
