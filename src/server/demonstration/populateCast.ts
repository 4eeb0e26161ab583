import type { Actor } from '../../model/Actor.ts'
import { registerUnits } from '../../people/units/registerUnits.ts'
import { momentAround } from '../../rounds/demonstration/stagesAround.ts'
import { perform } from '../../store/perform.ts'
import { insertDuty } from '../../store/queries/duties.ts'
import { findRoundHead } from '../../store/queries/newestRounds.ts'
import { findPerson, insertPerson } from '../../store/queries/people.ts'
import { unitById } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { CAST, OFFICES, type Persona } from './cast.ts'
import { BUILDER, COUNTY } from './populate.ts'

const WHY = '演示：虚构的人员'

/** By working days: they have been there since before anything was done. */
const HELD_SINCE = -150

/** The people as whom a visitor may look around, once the units and rounds that they belong to are there. 演示人员 */
export async function populateCast(store: Store): Promise<void> {
  for (const name of OFFICES) {
    if ((await unitById(store.db, name)) === null) {
      await registerUnits(store, BUILDER, [{ id: name, name, parent: COUNTY, kind: 'department' }], WHY)
    }
  }
  for (const persona of CAST) if (await isAtHome(store, persona)) await addPersona(store, persona)
}

/** Whoever gave the answers of rounds that are over: nobody whom a visitor may be, so that all of these may decide about them. 演示考核人员 */
export async function registerAssessor(store: Store): Promise<Actor> {
  const assessor: Actor = { id: 'demo-assessor', name: '演示·考核', role: 'assessor' }
  await addPersona(store, { ...assessor, unit: COUNTY, duties: [] })
  return assessor
}

/** A demonstration of other programmes has neither his unit nor his round. */
async function isAtHome({ db }: Store, { unit, duties }: Persona): Promise<boolean> {
  if ((await unitById(db, unit)) === null) return false
  for (const { round } of duties) if (round !== undefined && (await findRoundHead(db, round)) === null) return false
  return true
}

function addPersona(store: Store, { id, name, unit, duties }: Pick<Persona, 'id' | 'name' | 'unit' | 'duties'>): Promise<void> {
  return perform(store, BUILDER, async ({ tx, at, record }) => {
    if (await findPerson(tx, id)) return
    await insertPerson(tx, { id, login: id, name, unit, state: 'active', createdAt: at })
    record({ act: 'person.register', on: { kind: 'person', id }, refs: { unit } })
    for (const { role, unit: over, round = null } of duties) {
      const duty = {
        id: store.newId(),
        person: id,
        role,
        unit: over,
        round,
        from: momentAround(at, HELD_SINCE, '09:00'),
        grantedBy: BUILDER.id,
        why: WHY,
      }
      await insertDuty(tx, duty)
      record({ act: 'duty.grant', on: { kind: 'duty', id: duty.id }, why: WHY, refs: { person: id, unit: over } })
    }
  })
}
