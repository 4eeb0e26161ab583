import type { JobQueue } from '../jobs/JobQueue.ts'
import type { BackupPlace } from '../jobs/workPlace.ts'
import type { Unit } from '../model/Facts.ts'
import type { CalendarData } from '../model/RoundFacts.ts'
import type { BrokenProgramme } from '../sheets/programme/ProgrammeSheet.ts'
import type { HashedProgramme, ScoredRound, ServedProgramme } from '../sheets/Served.ts'
import type { HeldDuty } from '../permissions/HeldDuty.ts'
import type { Share } from '../rounds/shares/Share.ts'
import type { Assessing } from '../rounds/shares/shareOf.ts'
import type { Store } from '../store/Store.ts'
import type { KeptSnapshot } from '../rounds/settling/readSettled.ts'
import type { LiveHub } from './live/LiveHub.ts'
import type { KeptRound } from './results/KeptRound.ts'
import type { Log } from './log/Log.ts'

/** The programmes that are served. 装入的方案 */
export interface Shelf {
  /** The newest wording of each. */
  readonly programmes: readonly (ServedProgramme | BrokenProgramme)[]
  /** Earlier wordings of programmes that are served. */
  readonly older: readonly ServedProgramme[]
}

/** A round with its results, and what it is scored by. 批次结果 */
export interface RoundResults {
  readonly ready: ServedProgramme
  readonly round: ScoredRound
}

/** All that the server serves from, put together once at the start. 服务的全部来源 */
export interface World {
  readonly kind: 'demonstration' | 'installation'
  readonly store: Store
  /** The data folder, where files that are no blobs lie. */
  readonly folder: string
  /** Work that a route leaves to be done. */
  readonly jobs: JobQueue
  /** Where the program's own backups go. */
  readonly backups: BackupPlace
  readonly log: Log
  /** Tells open pages what has changed. */
  readonly live: LiveHub
  /** The same object until something is published. */
  readonly shelf: () => Promise<Shelf>
  /** The newest round of a programme's wording, the same object until something in it changes; null where there is none. */
  readonly scoredRound: (programme: HashedProgramme) => Promise<ScoredRound | null>
  /** A round by its id, with the wording that it is scored by; null: there is none. */
  readonly roundResults: (id: string) => Promise<RoundResults | null>
  /** The same with all that is kept of it, for who settles it. */
  readonly keptRound: (id: string) => Promise<{ readonly ready: ServedProgramme; readonly kept: KeptRound } | null>
  /** A settled round, scored again from what it kept; the wording is that of its day. */
  readonly settledRound: (snapshot: KeptSnapshot) => Promise<RoundResults>
  /** The calendar of that round. */
  readonly calendarOf: (programme: HashedProgramme) => Promise<CalendarData | null>
  /** The units of that round, without what is known of them. */
  readonly rosterOf: (programme: HashedProgramme) => Promise<readonly Unit[]>
  /** What of a round somebody sees by these duties. */
  readonly shareIn: (round: string, person: Assessing, duties: readonly HeldDuty[]) => Promise<Share>
  /** Ids of programmes whose demonstration is still being made. */
  readonly preparing: () => ReadonlySet<string>
}
