import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss, type Db as BossDb } from 'pg-boss'
import type { Connection } from '../database/connect.ts'
import type { Db } from '../store/Db.ts'
import type { JobKind, JobWorld } from './JobKind.ts'
import type { WorkPlace } from './workPlace.ts'

const SCHEMA = 'jobs'

/** How soon the queue notices something and tries again, in seconds. 队列的节奏 */
export interface QueuePace {
  /** A worker that says nothing for so long is taken for dead, and its job is given to another. */
  readonly silence: number
  /** Between two looks for such workers, and for what is due by the clock; 45 at most. */
  readonly look: number
  /** Before a job that failed or was left behind is begun again; it doubles. */
  readonly retry: number
}

const PACE: QueuePace = { silence: 20, look: 20, retry: 30 }

/** Who was told of a job takes it at once; who was not looks so often, in seconds. */
const POLL = 2

/** Enqueues with the change that wants it, or not at all. Returns the job's id; null: one of its kind, or about the same, waits already. */
export type Enqueue = <Data extends object>(tx: Db, kind: Pick<JobKind<Data>, 'name' | 'about'>, data: Data) => Promise<string | null>

/** The queue, open in one process. 任务队列 */
export interface JobQueue {
  readonly enqueue: Enqueue
  /** Begins to take jobs that can be done here, beside whoever else does. */
  work(place: WorkPlace): Promise<void>
  /** Lets running jobs end for a while, then leaves them to others. */
  stop(): Promise<void>
}

/**
 * Opens the queue and makes its tables when they are not there.
 *
 * @param report told of what goes wrong in the background: lost connections, failed jobs
 */
export async function openJobQueue(
  connection: Pick<Connection, 'pool' | 'listen'>,
  kinds: readonly JobKind<object>[],
  report: (what: string, error: unknown) => void,
  pace: QueuePace = PACE,
): Promise<JobQueue> {
  const boss = new PgBoss({
    ...{
      db: queueDatabase(connection, report),
      schema: SCHEMA,
      useListenNotify: true,
      monitorIntervalSeconds: pace.look,
      superviseIntervalSeconds: pace.look,
    },
    // What is due by the clock is looked for as often, by one of all processes.
    ...{ cronMonitorIntervalSeconds: pace.look, cronWorkerIntervalSeconds: Math.min(pace.look, 5) },
  })
  boss.on('error', (error) => report('后台任务队列', error))
  await boss.start()
  for (const kind of kinds) await makeQueue(boss, kind, pace)
  const stopping = new AbortController()
  const enqueue: Enqueue = (tx, kind, data) => {
    const about = kind.about?.(data)
    return boss.send(kind.name, data, { db: fromDrizzle(tx, sql), ...(about !== undefined && { singletonKey: about }) })
  }
  return {
    enqueue,
    work: async (place) => {
      for (const kind of doneHere(kinds, place)) await takeJobs(boss, kind, { ...place, enqueue, signal: stopping.signal }, report)
    },
    stop: async () => {
      stopping.abort()
      await boss.stop({ graceful: true, timeout: 5_000, close: false })
    },
  }
}

function queueDatabase({ pool, listen }: Pick<Connection, 'pool' | 'listen'>, report: (what: string, error: unknown) => void): BossDb {
  const toReport = (error: unknown) => report('后台任务的通知', error)
  return {
    executeSql: (text, values) => pool.query(text, values as unknown[]),
    listen: async (channel, heard, resumed) => {
      try {
        return await listen(channel, { heard, resumed, report: toReport })
      } catch (error) {
        // The queue goes on by looking.
        toReport(error)
        throw error
      }
    },
  }
}

/** What a process can do with the folder that it has. */
export const doneHere = (kinds: readonly JobKind<object>[], { hasFiles }: Pick<WorkPlace, 'hasFiles'>): readonly JobKind<object>[] =>
  kinds.filter(({ needsFiles }) => hasFiles || !needsFiles)

async function makeQueue(boss: PgBoss, kind: JobKind<object>, pace: QueuePace): Promise<void> {
  const { name, retries, longestMinutes, alone, every } = kind
  const options = {
    retryLimit: retries,
    retryDelay: pace.retry,
    retryBackoff: true,
    retryDelayMax: 1800,
    expireInSeconds: longestMinutes * 60,
    heartbeatSeconds: pace.silence,
    notify: true,
  }
  await boss.createQueue(name, { ...options, policy: alone ? 'exclusive' : kind.about ? 'short' : 'standard' })
  // A queue made by an older version of the program keeps its policy; the rest follows.
  await boss.updateQueue(name, { retryLimit: retries, retryDelay: pace.retry, expireInSeconds: longestMinutes * 60, notify: true })
  if (every) await boss.schedule(name, every.cron, every.data, { tz: 'Asia/Shanghai' })
  else await boss.unschedule(name)
}

async function takeJobs(
  boss: PgBoss,
  kind: JobKind<object>,
  world: JobWorld,
  report: (what: string, error: unknown) => void,
): Promise<void> {
  const options = { batchSize: 1, pollingIntervalSeconds: POLL, notifyPollingIntervalSeconds: POLL, localConcurrency: kind.atOnce ?? 1 }
  await boss.work<unknown>(kind.name, options, async ([job]) => {
    if (!job) return
    try {
      await kind.run(world, kind.data.parse(job.data))
    } catch (error) {
      report(kind.title, error)
      throw error
    }
  })
}
