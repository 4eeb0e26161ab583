import { z } from 'zod'
import { forgetOldSessions } from '../people/sessions/endSessions.ts'
import { forgetOldTries } from '../people/signIn/tries/countTry.ts'
import { defineJob } from './JobKind.ts'

/** Takes out sessions that no longer make a browser known, and counts of failed tries that slow nobody down. 清理登录痕迹 */
export const forgetSignIns = defineJob({
  name: 'forget-sign-ins',
  title: '清理过期的登录记录',
  data: z.object({}),
  retries: 2,
  longestMinutes: 10,
  needsFiles: false,
  alone: true,
  every: { cron: '40 3 * * *', data: {} },
  run: async ({ store }) => {
    await forgetOldTries(store)
    await forgetOldSessions(store)
  },
})
