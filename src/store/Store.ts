import type { Instant } from '../model/Instant.ts'
import type { Blobs } from './Blobs.ts'
import type { Db } from './Db.ts'
import type { Statement } from './queries/prepared.ts'

/** How a transaction ends: what is still to be said to the database, and what comes of it. 事务的结尾 */
export interface Ending<T> {
  /** In their order; named differently from each other. */
  readonly last: readonly Statement[]
  /** By the rows that each of them gave. */
  readonly outcome: (rows: readonly (readonly object[])[]) => T
}

/** What the lives are handed: where things are kept, and the clock and the chance that they may not have themselves. 存储 */
export interface Store {
  /** For reading outside a transaction. */
  readonly db: Db
  /** All of it or nothing; when it returns, it is on the disk. */
  readonly transaction: <T>(work: (tx: Db) => Promise<T>) => Promise<T>
  /** The same, the last statements sent together with the commit: what they lock is held no longer than the database takes. */
  readonly ending: <T>(work: (tx: Db) => Promise<Ending<T>>) => Promise<T>
  readonly blobs: Blobs
  readonly now: () => Instant
  /** A new id that nobody can guess. */
  readonly newId: () => string
}
