import type { JobQueue } from '../src/jobs/JobQueue.ts'
import type { BackupPlace } from '../src/jobs/workPlace.ts'

/** A queue that takes everything and does nothing. */
export const noJobs: JobQueue = {
  enqueue: () => Promise.resolve(null),
  work: () => Promise.resolve(),
  stop: () => Promise.resolve(),
}

/** A folder for backups that is not there. */
export const noBackups: BackupPlace = { folder: '/nowhere', passphrase: null }
