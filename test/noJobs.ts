import type { JobQueue } from '../src/jobs/JobQueue.ts'

/** A queue that takes everything and does nothing. */
export const noJobs: JobQueue = {
  enqueue: () => Promise.resolve(null),
  work: () => Promise.resolve(),
  stop: () => Promise.resolve(),
}
