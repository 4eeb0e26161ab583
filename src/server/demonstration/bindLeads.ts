import { registerUnits } from '../../people/units/registerUnits.ts'
import type { Programme } from '../../model/Programme.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { leadsToBind } from '../../rounds/planning/leadsToBind.ts'
import { insertPlanned } from '../../store/queries/planned.ts'
import { unitById } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { BUILDER, COUNTY } from './populate.ts'

/** Offices of the invented county for those who lead rows: the assessed one where the notice says that it is one, else a new one. 演示：牵头单位 */
export async function bindDemonstrationLeads(store: Store, round: string, programme: Programme, { units }: RoundFacts): Promise<void> {
  const leads: Record<string, string> = {}
  for (const { name, unit } of leadsToBind(programme)) {
    const assessed = unit === null ? undefined : units.find(({ unit: { names } }) => names.includes(unit))
    leads[name] = assessed?.unit.id ?? (await officeCalled(store, `${COUNTY}${name.replace(/^(市政府|市|县(?=政府))/u, '')}`))
  }
  await store.transaction((tx) => insertPlanned(tx, round, { stages: [], leads, draws: [] }))
}

async function officeCalled(store: Store, name: string): Promise<string> {
  if ((await unitById(store.db, name)) === null) {
    await registerUnits(store, BUILDER, [{ id: name, name, parent: COUNTY, kind: 'department' }], '演示：虚构的单位')
  }
  return name
}
