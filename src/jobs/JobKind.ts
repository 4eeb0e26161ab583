import type { z } from 'zod'
import type { Enqueue } from './JobQueue.ts'
import type { WorkPlace } from './workPlace.ts'

/** What a job is handed: where things are kept, how further work is asked for, and a signal that the process is stopping. */
export interface JobWorld extends WorkPlace {
  readonly enqueue: Enqueue
  readonly signal: AbortSignal
}

/** A kind of work that goes on by itself. A job is a site or a batch, never a page. 后台任务 */
export interface JobKind<Data> {
  readonly name: string
  /** As an administrator reads it. */
  readonly title: string
  /** What a stored job must look like before it is believed. */
  readonly data: z.ZodType<Data>
  /** How often it is begun again after a failure, or after its worker was killed. */
  readonly retries: number
  /** So long may one try take; then another worker begins it again. */
  readonly longestMinutes: number
  /** It reads or writes the data folder: a worker whose folder lacks the uploaded files leaves it to others. */
  readonly needsFiles: boolean
  /** At most one of its kind at a time, over all processes. */
  readonly alone: boolean
  /** What a job is about: a second one that waits for the same is none. */
  about?(data: Data): string
  /** So many of its kind at a time in one process; one, where nothing is said. */
  readonly atOnce?: number
  /** When it comes by itself: a cron expression in Beijing time, and what it is then handed. */
  readonly every?: { readonly cron: string; readonly data: Data }
  run(world: JobWorld, data: Data): Promise<void>
}

/** Keeps the data's type between what is stored and what is run. */
export const defineJob = <Data>(kind: JobKind<Data>): JobKind<Data> => kind
