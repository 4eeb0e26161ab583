import { Recent } from '../rounds/life/terms/Recent.ts'
import { termsOf } from '../rounds/life/terms/termsOf.ts'
import { shareOf } from '../rounds/shares/shareOf.ts'
import type { HashedProgramme, ScoredRound, ServedProgramme } from '../sheets/Served.ts'
import { findRoundHead, newestRounds, type RoundHead } from '../store/queries/newestRounds.ts'
import { findPublishedProgramme } from '../store/queries/programmes.ts'
import { listMembers } from '../store/queries/roster.ts'
import { countRosterChanges } from '../store/queries/roundChanges.ts'
import type { Unit } from '../model/Facts.ts'
import type { CalendarData } from '../model/RoundFacts.ts'
import { findRound } from '../store/queries/rounds.ts'
import { LiveHub } from './live/LiveHub.ts'
import { RoundShelf } from './results/RoundShelf.ts'
import { scoreChanged } from './results/scoreChanged.ts'
import { scoreUnits, type UnitScoring } from './results/scoreUnits.ts'
import { scoreSettled } from './settled/scoreSettled.ts'
import { shelfListing } from './shelfListing.ts'
import { shelfOf, type ReadFolder } from './shelfOf.ts'
import type { Shelf, World } from './World.ts'

/** What the composition root hands in. */
export type WorldSources = Pick<World, 'kind' | 'store' | 'folder' | 'jobs' | 'backups' | 'log' | 'preparing'>

/** Rosters and calendars of so many rounds are kept; a roster that was changed is another. */
const ROSTERS = 50

/** So many settled rounds are kept that are not what stands now. */
const SETTLED = 2

/**
 * The composition root of what the pages show: programmes and rounds as the database has them. 装配
 *
 * @param scoring how the units of a round are scored: here, or in a thread beside it
 */
export function createWorld(sources: WorldSources, scoring: UnitScoring = scoreUnits): World {
  const { kind, store } = sources
  const { db } = store
  const programmes = new Map<string, ServedProgramme>()
  const rosters = new Recent<readonly Unit[]>(ROSTERS)
  const calendars = new Recent<CalendarData | null>(ROSTERS)
  let kept: { readonly listing: string; readonly shelf: Promise<Shelf> } | null = null

  const served = async (hash: string): Promise<ServedProgramme> => {
    const known = programmes.get(hash)
    if (known) return known
    const row = await findPublishedProgramme(db, hash)
    if (!row) throw new Error(`No programme has the hash ${hash}.`)
    const { core, files, warnings } = row
    const one: ServedProgramme = {
      state: 'ready',
      id: core.id,
      programme: core,
      hash,
      notice: files[core.notice.text] ?? '',
      warnings,
    }
    programmes.set(hash, one)
    return one
  }

  const shelf = async (): Promise<Shelf> => {
    const folders = await shelfListing(db, kind)
    const listing = JSON.stringify(folders)
    if (kept?.listing === listing) return kept.shelf
    const read = folders.map(async (one): Promise<ReadFolder> => ({
      folder: one.folder,
      read: 'hash' in one ? await served(one.hash) : { state: 'broken', id: one.folder, issues: one.issues },
    }))
    const made = { listing, shelf: Promise.all(read).then(shelfOf) }
    kept = made
    made.shelf.catch(() => {
      if (kept === made) kept = null
    })
    return made.shelf
  }

  const settled = new Recent<ScoredRound>(SETTLED)
  const rounds = new RoundShelf((id, before) => scoreChanged(store, id, before, scoring))
  const roundOf = async ({ hash }: HashedProgramme): Promise<RoundHead | undefined> =>
    (await newestRounds(db)).find(({ programme }) => programme === hash)

  return {
    ...sources,
    live: new LiveHub(store, sources.log),
    shelf,
    scoredRound: async (programme): Promise<ScoredRound | null> => {
      const round = await roundOf(programme)
      return round ? rounds.of(round) : null
    },
    roundResults: async (id) => {
      const head = await findRoundHead(db, id)
      return head && { ready: await served(head.programme), round: await rounds.of(head) }
    },
    keptRound: async (id) => {
      const head = await findRoundHead(db, id)
      return head && { ready: await served(head.programme), kept: await rounds.kept(head) }
    },
    settledRound: async (snapshot) => {
      const ready = await served(snapshot.programme ?? '')
      const head = await findRoundHead(db, snapshot.round)
      // Nothing has changed since: what is scored already is the settled one.
      const running = head && head.revision === snapshot.revision ? await rounds.of(head) : null
      if (running?.receipt === snapshot.receipt) return { ready, round: running }
      return { ready, round: await settled.of(snapshot.id, () => scoreSettled(store, snapshot)) }
    },
    shareIn: async (round, person, duties) => shareOf(db, await termsOf(db, round), person, duties),
    calendarOf: async (programme) => {
      const round = await roundOf(programme)
      return round ? calendars.of(round.id, async () => (await findRound(db, round.id))?.calendar ?? null) : null
    },
    rosterOf: async (programme) => {
      const round = await roundOf(programme)
      if (!round) return []
      const key = `${round.id} ${String(await countRosterChanges(db, round.id))}`
      return rosters.of(key, async () => (await listMembers(db, round.id)).map(({ record }) => record))
    },
  }
}
