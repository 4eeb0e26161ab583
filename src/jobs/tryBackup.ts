import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { restore } from '../backup/restoring/restore.ts'
import { openInstallation } from '../installation/openInstallation.ts'
import { PROGRAM } from '../model/Actor.ts'
import { Refusal } from '../model/Refusal.ts'
import { perform } from '../store/perform.ts'
import { findBackup, setTrial } from '../store/queries/backups.ts'
import { verifyJournal } from '../store/journal/verifyJournal.ts'
import { defineJob, type JobWorld } from './JobKind.ts'
import { percentWatch } from './percentWatch.ts'

/**
 * Restores a backup into a folder of its own, looks whether everything is there, and throws the copy away: a backup that was never restored is none. 试恢复
 */
export const tryBackup = defineJob({
  name: 'backup-trial',
  title: '试恢复',
  data: z.strictObject({ backup: z.string() }),
  retries: 0,
  longestMinutes: 600,
  needsFiles: true,
  alone: true,
  async run(world, { backup }) {
    const { store } = world
    const row = await findBackup(store.db, backup)
    if (!row) return
    const fault = await tried(world, backup, row.file).catch((error: unknown) => {
      if (error instanceof Refusal) return error.message
      throw error
    })
    await perform(store, PROGRAM, async ({ tx, at, record }) => {
      await setTrial(tx, backup, { progress: null, triedAt: at, trialFault: fault })
      record({ act: 'backup.try', on: { kind: 'backup', id: backup }, refs: { outcome: fault === null ? 'good' : 'bad' } })
    })
  },
})

/** What is wrong with it; null: nothing. */
async function tried({ store, folder, backups }: JobWorld, backup: string, file: string): Promise<string | null> {
  const place = { folder: join(folder, 'trial'), databaseUrl: undefined }
  await rm(place.folder, { recursive: true, force: true })
  try {
    const onProgress = percentWatch((percent) => setTrial(store.db, backup, { progress: percent }))
    const { manifest } = await restore({ file, passphrase: backups.passphrase, place: () => place, onProgress }, PROGRAM)
    const copy = await openInstallation({ folder: place.folder })
    try {
      const { broken, compared } = await verifyJournal(copy.store.db, { head: manifest.journal })
      return broken === null && compared?.outcome === 'held' ? null : '恢复出来的操作日志对不上。请停用这个备份，另做一个。'
    } finally {
      await copy.close()
    }
  } finally {
    await rm(place.folder, { recursive: true, force: true })
  }
}
