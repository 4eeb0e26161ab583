import { z } from 'zod'
import { announceTurns } from '../rounds/stages/announceTurns.ts'
import { concludeStages as conclude } from '../rounds/stages/concludeStages.ts'
import { defineJob } from './JobKind.ts'

/** Every minute: tells pages which stages have begun or ended, and does what follows from an end. 阶段到点 */
export const concludeStages = defineJob({
  name: 'conclude-stages',
  title: '阶段到点的办理',
  data: z.strictObject({}),
  retries: 3,
  longestMinutes: 60,
  needsFiles: false,
  alone: true,
  every: { cron: '* * * * *', data: {} },
  async run({ store, signal }) {
    await announceTurns(store)
    await conclude(store, signal)
  },
})
