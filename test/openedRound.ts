import { inArray } from 'drizzle-orm'
import { prepare, type ReadyProgramme } from '../src/assess.ts'
import { foldName } from '../src/model/foldName.ts'
import type { Unit } from '../src/model/Facts.ts'
import type { RoundFacts } from '../src/model/RoundFacts.ts'
import { openRound, type NewRound } from '../src/rounds/life/openRound.ts'
import { programmes } from '../src/store/schema/programmes.ts'
import { unitNames, units } from '../src/store/schema/units.ts'
import type { Store } from '../src/store/Store.ts'
import { ownCalendar } from './ownCalendar.ts'
import { someone } from './store.ts'

/** Publishes a programme in a test's store, if it is not there. Returns what scores by it. */
export async function published({ db, now }: Store, files: Readonly<Record<string, string>>): Promise<ReadyProgramme> {
  const ready = prepare(files)
  const { programme } = ready.compiled
  const { id, title } = programme
  const row = {
    hash: ready.hash,
    id,
    version: programme.version ?? 1,
    title,
    core: programme,
    files,
    warnings: [],
    publishedAt: now(),
    publishedBy: 'someone',
  }
  await db.insert(programmes).values(row).onConflictDoNothing()
  return ready
}

/** The unit above all others in a test's store. */
export const ROOT_UNIT = '示例县'

/** Registers the units of a round under their ids, below 示例县. */
export async function registered({ db }: Store, { units: members }: Pick<RoundFacts, 'units'>): Promise<void> {
  const all = [{ id: ROOT_UNIT, name: ROOT_UNIT }, ...members.map(({ unit }) => unit)]
  const validFrom = '2000-01-01'
  await db
    .insert(units)
    .values(all.map(({ id }) => ({ id, parent: id === ROOT_UNIT ? null : ROOT_UNIT, kind: 'county' as const, validFrom })))
    .onConflictDoNothing()
  await db
    .insert(unitNames)
    .values(all.map(({ id, name }) => ({ unit: id, name, folded: foldName(name), kind: 'official' as const, validFrom })))
}

/** A unit of a round, whose id is its name. */
export const member = (name: string, group: string, parts: Partial<Unit> = {}): Unit => ({
  id: name,
  name,
  group,
  names: [name],
  functions: [],
  parameters: {},
  objects: {},
  applies: {},
  drawn: {},
  ...parts,
})

/** Opens a round of a programme, of these units below 示例县, which are registered if the store has none. Returns the programme's hash. */
export async function openRoundOf(
  store: Store,
  files: Readonly<Record<string, string>>,
  round: Pick<NewRound, 'id' | 'roster'> & Partial<NewRound>,
): Promise<string> {
  const { hash } = await published(store, files)
  const [known] = await store.db
    .select()
    .from(units)
    .where(
      inArray(
        units.id,
        round.roster.map(({ id }) => id),
      ),
    )
    .limit(1)
  if (!known)
    await registered(store, { units: round.roster.map((unit) => ({ unit, facts: { answers: {}, incidents: [], overrides: [] } })) })
  await openRound(store, someone(), {
    title: '示例县2024年度政务公开考核',
    programme: hash,
    unit: ROOT_UNIT,
    demonstration: false,
    asOf: '2024-12-31',
    calendar: ownCalendar(),
    history: [],
    ...round,
  })
  return hash
}
