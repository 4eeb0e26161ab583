import { z } from 'zod'
import { deliver } from '../messages/deliver.ts'
import { queueDigests } from '../messages/mail/queueDigests.ts'
import { remindRound } from '../rounds/reminders/remindRound.ts'
import { roundsWithEnds } from '../store/queries/reminders.ts'
import { findSetting, SERVED_ADDRESS } from '../store/queries/settings.ts'
import type { Store } from '../store/Store.ts'
import { defineJob } from './JobKind.ts'

const ADDRESS = z.object({ url: z.string() }).nullable()

/** Every ten minutes by day: tells who is behind, once a day by mail what is unread, and sends what waits. 提醒 */
export const remind = defineJob({
  name: 'remind',
  title: '到期提醒和发送',
  data: z.strictObject({}),
  retries: 3,
  longestMinutes: 60,
  needsFiles: false,
  alone: true,
  every: { cron: '*/10 7-21 * * *', data: {} },
  async run({ store, signal }) {
    await remindAll(store, signal)
  },
})

/** All rounds, then the digests, then the queue. */
export async function remindAll(store: Store, signal: AbortSignal): Promise<void> {
  for (const round of await roundsWithEnds(store.db)) if (!signal.aborted) await remindRound(store, round)
  const address = ADDRESS.parse(await findSetting(store.db, SERVED_ADDRESS))
  await store.transaction((tx) => queueDigests({ tx, at: store.now(), newId: store.newId }, address?.url ?? null))
  await deliver(store, signal)
}
