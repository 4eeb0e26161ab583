import type { WakeRun } from '../../sites/runs/WakeRun.ts'
import type { Enqueue } from '../JobQueue.ts'

/** What a job on a run is about. */
export interface OfRun {
  readonly run: string
}

const about = ({ run }: OfRun): string => run

/** The jobs on a run by their names, for who enqueues them and for who does them. 检查的任务 */
export const RUN_JOBS = { visit: { name: 'visit-site', about }, take: { name: 'take-site-run', about } } as const

/** Work on a run is a job in the queue, enqueued with the change that wants it. 安排采集 */
export const wakeWith = (enqueue: Enqueue): WakeRun => ({
  visit: (tx, run) => enqueue(tx, RUN_JOBS.visit, { run }),
  take: (tx, run) => enqueue(tx, RUN_JOBS.take, { run }),
})
