import type { Instant } from '../model/Instant.ts'
import type { Blobs } from './Blobs.ts'
import type { Db } from './Db.ts'

/** What the lives are handed: where things are kept, and the clock and the chance that they may not have themselves. 存储 */
export interface Store {
  /** For reading outside a transaction. */
  readonly db: Db
  /** All of it or nothing; when it returns, it is on the disk. */
  readonly transaction: <T>(work: (tx: Db) => Promise<T>) => Promise<T>
  readonly blobs: Blobs
  readonly now: () => Instant
  /** A new id that nobody can guess. */
  readonly newId: () => string
}
