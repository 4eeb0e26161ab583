import { z } from 'zod'
import { defineJob, type JobWorld } from '../JobKind.ts'
import { visitRun } from './visitRun.ts'
import { USUAL_TERMS } from './VisitTerms.ts'
import { RUN_JOBS, wakeWith } from './wakeWith.ts'

/** A process visits so many sites at a time: each wants a share of its memory and of the line. */
const AT_ONCE = 2

/** Visits a site, or goes on with it where another worker stood. Needs no data folder. 检查网站 */
export const visitSite = defineJob({
  ...RUN_JOBS.visit,
  title: '检查网站',
  data: z.strictObject({ run: z.string() }),
  // A worker that was killed is no failure of the run's.
  retries: 1000,
  longestMinutes: 20 * 60,
  needsFiles: false,
  alone: false,
  atOnce: AT_ONCE,
  run: (world: JobWorld, { run }) => visitRun(world, run, wakeWith(world.enqueue), USUAL_TERMS),
})
