import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { Table } from '../../notices/Table.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { endDuties, hasAdministrator, insertDuties, lockAdministrators } from '../../store/queries/duties.ts'
import { updatePerson } from '../../store/queries/people.ts'
import { insertPeople, lockPeopleTables } from '../../store/queries/peopleTables.ts'
import { renewSessionsOf } from '../../store/queries/sessions.ts'
import { lockUnitTree } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { refuseLastAdministrator } from '../duties/refuseLastAdministrator.ts'
import type { PeopleAsking, PeoplePlan, TableSender } from './PeoplePlan.ts'
import { readPeopleState, type PeopleState } from './PeopleState.ts'
import { planPeople } from './planPeople.ts'
import { previewOf, refuseFaulty, type HandedTable, type Imported, type Preview } from './Preview.ts'
import { stateDigest } from './stateDigest.ts'

/** A table of people, the subtree that it may touch, and what its sender may give; null: everything. */
export interface PeopleImport extends HandedTable<readonly Table[]> {
  readonly within: string | null
  readonly held: readonly HeldDuty[] | null
  readonly by?: TableSender
}

function previewed(
  state: PeopleState,
  { sha256, tables, within, held, by }: PeopleImport,
  at: string,
): { readonly plan: PeoplePlan; readonly preview: Preview } {
  const asking: PeopleAsking = { within, held, by: by ?? null, at }
  const plan = planPeople(state, tables, asking)
  const { register, people, duties, rounds } = state
  const seen = {
    people,
    rounds,
    units: [...register.values()],
    duties: duties.map(({ id, person, role, unit, round, to }) => ({ id, person, role, unit, round, to })),
  }
  const digest = stateDigest({ kind: 'people', file: sha256, within, today: beijingDate(at), ...seen })
  return { plan, preview: previewOf(digest, plan.rows, plan.faults) }
}

/** Says row by row what a table of people would do; does nothing. 预览人员导入 */
export async function previewPeople(store: Store, table: PeopleImport): Promise<Preview> {
  const at = store.now()
  return previewed(await readPeopleState(store.db, at), table, at).preview
}

/**
 * Takes a table of people and their duties, exactly as it was previewed, all of it or nothing. 导入人员
 *
 * @param digest of the preview that somebody looked at
 */
export function importPeople(store: Store, actor: Actor, table: PeopleImport, digest: string): Promise<Imported> {
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    await lockUnitTree(tx)
    await lockAdministrators(tx)
    await lockPeopleTables(tx)
    const { plan, preview } = previewed(await readPeopleState(tx, at), table, at)
    if (preview.digest !== digest) return { outcome: 'changed-meanwhile', preview }
    refuseFaulty(preview)
    const ids = await writePeople(store, performance, plan)
    await writeDuties(store, actor, performance, plan, ids)
    if (preview.counts.new + preview.counts.changed > 0) {
      record({ act: 'person.import', on: { kind: 'unit', id: table.within ?? '' }, refs: { file: table.sha256 } })
    }
    return { outcome: 'done', preview }
  })
}

const WHY = '表格导入'

/** Tells the ids, by login name. */
async function writePeople(store: Store, { tx, at, record }: Performance, { people }: PeoplePlan): Promise<ReadonlyMap<string, string>> {
  const all = people.map((person) => ({ ...person, isNew: person.id === null, id: person.id ?? store.newId() }))
  const added = all.filter(({ isNew }) => isNew)
  await insertPeople(
    tx,
    added.map(({ id, login, name, unit, phone, email }) => ({
      id,
      login,
      name,
      unit,
      phone,
      email,
      state: 'invited' as const,
      createdAt: at,
    })),
  )
  for (const { id, unit } of added) record({ act: 'person.register', on: { kind: 'person', id }, why: WHY, refs: { unit } })
  for (const { id, name, phone, email } of all.filter(({ isNew, changed }) => changed && !isNew)) {
    await updatePerson(tx, id, { name, phone, email })
    record({ act: 'person.change', on: { kind: 'person', id }, why: WHY, refs: { fields: 'name phone email' } })
  }
  return new Map(all.map(({ login, id }) => [login, id]))
}

async function writeDuties(
  store: Store,
  actor: Actor,
  { tx, at, record }: Performance,
  { people, duties, ends }: PeoplePlan,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = duties.map(({ login, role, unit, round, from, to }) => {
    const person = ids.get(login)
    if (person === undefined) throw new Error('A planned duty belongs to nobody of the plan.')
    return { id: store.newId(), person, role, unit, round, from: from !== null && from > at ? from : at, to, grantedBy: actor.id, why: WHY }
  })
  await insertDuties(tx, rows)
  for (const { id, person, role, unit, round } of rows) {
    record({ act: 'duty.grant', on: { kind: 'duty', id }, why: WHY, refs: { person, role, unit, ...(round === null ? {} : { round }) } })
  }
  const kept = await hasAdministrator(tx, at)
  for (const { duty, person, to } of ends) {
    await endDuties(tx, [duty], to)
    record({ act: 'duty.end', on: { kind: 'duty', id: duty }, why: WHY, refs: { person, to } })
  }
  if (kept) await refuseLastAdministrator(tx, at)
  const known = new Set(people.flatMap(({ id }) => id ?? []))
  for (const person of new Set([...rows, ...ends].map((one) => one.person))) if (known.has(person)) await renewSessionsOf(tx, person, at)
}
