import { join } from 'node:path'
import { z } from 'zod'
import { nightlyBackup } from '../backup/nightly/nightly.ts'
import { backUp } from '../backup/taking/backUp.ts'
import type { Actor } from '../model/Actor.ts'
import { beijingMoment } from '../model/Instant.ts'
import { setBackupProgress } from '../store/queries/backups.ts'
import { defineJob } from './JobKind.ts'
import { percentWatch } from './percentWatch.ts'

/** Null: the night's, by the program itself. */
const BY = z.strictObject({ by: z.strictObject({ id: z.string(), name: z.string() }).nullable() })

/** Every night, and when an administrator asks: everything into one file. 备份 */
export const backUpNow = defineJob({
  name: 'backup',
  title: '备份',
  data: BY,
  retries: 3,
  longestMinutes: 600,
  needsFiles: true,
  alone: true,
  every: { cron: '30 2 * * *', data: { by: null } },
  async run({ store, connection, backups: { folder, passphrase } }, { by }) {
    const onProgress = percentWatch((percent) => setBackupProgress(store.db, percent))
    if (by === null) {
      await nightlyBackup({ store, connection }, folder, passphrase, onProgress)
      return
    }
    const actor: Actor = { ...by, role: 'administrator' }
    // By another name than the nightly ones: what somebody asked for is not let go by itself.
    const file = join(folder, `mingjing-手动-${beijingMoment(store.now()).replace('T', '-').replace(':', '')}.mjbackup`)
    await backUp({ store, connection }, actor, { file, passphrase, onProgress, makeFolder: true, wantsFiles: true })
  },
})
