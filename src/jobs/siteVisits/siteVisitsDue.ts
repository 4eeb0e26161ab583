import { z } from 'zod'
import { askDueRun } from '../../sites/runs/askRun.ts'
import { SILENCE_MS } from '../../sites/runs/visits.ts'
import type { WakeImport } from '../../sites/runs/bringing/askImport.ts'
import type { WakeRun } from '../../sites/runs/WakeRun.ts'
import { importsLeftAlone } from '../../store/queries/siteImports.ts'
import { runsLeftAlone, sitesDue } from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'
import { defineJob } from '../JobKind.ts'
import { wakeImportWith } from './bringing/importBundle.ts'
import { wakeWith } from './wakeWith.ts'

/** Every minute: asks for the checks that are due, and for somebody to go on with those that nobody is at. 到期的检查 */
export const siteVisitsDue = defineJob({
  name: 'site-visits-due',
  title: '网站的定时检查',
  data: z.strictObject({}),
  retries: 3,
  longestMinutes: 60,
  needsFiles: false,
  alone: true,
  every: { cron: '* * * * *', data: {} },
  run: async ({ store, enqueue }) => {
    await wakeDue(store, wakeWith(enqueue))
    await wakeImports(store, wakeImportWith(enqueue))
  },
})

/** Sites whose schedule is due, once each; runs whose pause is over, whose worker died, or whose result waits to be taken in. */
export async function wakeDue(store: Store, wake: WakeRun): Promise<void> {
  const now = store.now()
  for (const { id } of await sitesDue(store.db, now)) await askDueRun(store, id, wake)
  const heardBefore = new Date(Date.parse(now) - SILENCE_MS).toISOString()
  const left = await runsLeftAlone(store.db, now, heardBefore)
  if (left.length > 0)
    await store.transaction(async (tx) => {
      for (const { id, state } of left) await (state === 'taking' ? wake.take(tx, id) : wake.visit(tx, id))
    })
}

/** Bundles whose reader died, or that nobody began. */
export async function wakeImports(store: Store, wake: WakeImport): Promise<void> {
  const left = await importsLeftAlone(store.db, new Date(Date.parse(store.now()) - SILENCE_MS).toISOString())
  if (left.length === 0) return
  await store.transaction(async (tx) => {
    for (const id of left) await wake(tx, id)
  })
}
