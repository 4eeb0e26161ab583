import { z } from 'zod'
import { PROGRAM } from '../model/Actor.ts'
import { verifyAndKeep } from '../store/journal/keptVerification.ts'
import { defineJob } from './JobKind.ts'

/** Every night, and when an auditor asks: is the journal as it was written? 核对日志 */
export const checkJournal = defineJob({
  name: 'journal-check',
  title: '核对操作日志',
  data: z.object({}),
  retries: 3,
  longestMinutes: 60,
  needsFiles: false,
  alone: true,
  every: { cron: '30 3 * * *', data: {} },
  async run({ store }) {
    await verifyAndKeep(store.db, store.now, PROGRAM.id)
  },
})
