import { noBackups, noJobs } from './noJobs.ts'
import { assess } from '../src/assess.ts'
import { compile, type CompiledProgramme } from '../src/engine/compile.ts'
import { printPoints } from '../src/engine/print.ts'
import type { RoundFacts } from '../src/model/RoundFacts.ts'
import { WHOLE_SHARE } from '../src/rounds/shares/Share.ts'
import type { HashedProgramme, ScoredRound } from '../src/sheets/Served.ts'
import type { Store } from '../src/store/Store.ts'
import type { Log } from '../src/server/log/Log.ts'
import { programmeFrom } from '../src/server/programmeFrom.ts'
import type { ProgrammeFolder } from '../src/server/programmeFolders.ts'
import { LiveHub } from '../src/server/live/LiveHub.ts'
import { shelfOf } from '../src/server/shelfOf.ts'
import type { World } from '../src/server/World.ts'

/** Makes the demonstration round of a programme. */
export type Demonstration = (compiled: CompiledProgramme) => RoundFacts

/** What folders hold, with a demonstration round each, kept nowhere. */
export function folderWorld(folders: readonly ProgrammeFolder[], demonstration: Demonstration, store: Store, log: Log): World {
  const read = folders.map((folder) => ({ folder: folder.name, read: programmeFrom(folder) }))
  const shelf = Promise.resolve(shelfOf(read.filter(({ read: one }) => one.state === 'broken' || !one.programme.invented)))
  const facts = new Map<string, RoundFacts>()
  const scored = new Map<string, Promise<ScoredRound>>()
  const factsOf = ({ programme, hash }: HashedProgramme): RoundFacts => {
    const known = facts.get(hash) ?? demonstration(compile(programme))
    facts.set(hash, known)
    return known
  }
  const scoredRound = (one: HashedProgramme): Promise<ScoredRound> => {
    const known = scored.get(one.hash) ?? Promise.resolve(assessed(one, factsOf(one)))
    scored.set(one.hash, known)
    return known
  }
  return {
    kind: 'demonstration',
    store,
    folder: '/nowhere',
    jobs: noJobs,
    backups: noBackups,
    log,
    shelf: () => shelf,
    live: new LiveHub(store, log),
    scoredRound,
    roundResults: () => Promise.resolve(null),
    keptRound: () => Promise.resolve(null),
    settledRound: () => Promise.reject(new Error('Nothing was settled.')),
    calendarOf: (one) => Promise.resolve(factsOf(one).calendar),
    rosterOf: (one) => Promise.resolve(factsOf(one).units.map(({ unit }) => unit)),
    shareIn: () => Promise.resolve(WHOLE_SHARE),
    preparing: () => new Set(),
  }
}

function assessed({ programme, hash }: HashedProgramme, facts: RoundFacts): ScoredRound {
  const { standings, receipt, explain } = assess({ hash, compiled: compile(programme) }, facts)
  return { facts, standings, receipt: receipt.hash, explain, print: (points) => printPoints(points, programme.printing.decimals) }
}
