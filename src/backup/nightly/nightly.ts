import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../../blobs/syncFolder.ts'
import { PROGRAM } from '../../model/Actor.ts'
import { beijingMoment } from '../../model/Instant.ts'
import { perform } from '../../store/perform.ts'
import { setBackupRemoved } from '../../store/queries/backups.ts'
import type { OnProgress } from '../Progress.ts'
import { backUp, type BackupFrom, type BackupMade } from '../taking/backUp.ts'
import { expired, type DatedFile, type Retention } from './retention.ts'
import { readRetention } from './retentionSetting.ts'

/** `mingjing-2026-11-23-0230.mjbackup`: nothing else in the folder is ever deleted. */
const NAME = /^mingjing-(\d{4}-\d{2}-\d{2})-\d{4,6}\.mjbackup$/

/** What the night's work came to. */
export interface Nightly {
  readonly made: BackupMade
  /** Files that went because newer ones took their place. */
  readonly removed: readonly string[]
}

/**
 * Makes the night's backup in a folder, and lets old ones go when it is there. 夜间备份
 *
 * A failure is a row of the backups, as of every try, and throws; nothing is deleted then.
 */
export async function nightlyBackup(
  from: BackupFrom,
  folder: string,
  passphrase: string | null,
  onProgress?: OnProgress,
): Promise<Nightly> {
  const { store } = from
  const made = await backUp(from, PROGRAM, {
    file: newName(folder, store.now()),
    passphrase,
    makeFolder: true,
    wantsFiles: true,
    ...(onProgress && { onProgress }),
  })
  return { made, removed: await removeExpired(from, folder, await readRetention(store.db)) }
}

function newName(folder: string, at: string): string {
  const [day = '', time = ''] = beijingMoment(at).split('T')
  return join(folder, `mingjing-${day}-${time.replace(':', '')}${at.slice(17, 19)}.mjbackup`)
}

async function removeExpired({ store }: BackupFrom, folder: string, retention: Retention): Promise<readonly string[]> {
  const files = (await readdir(folder)).flatMap((name): DatedFile[] => {
    const day = NAME.exec(name)?.[1]
    return day === undefined ? [] : [{ name, day }]
  })
  const names = expired(files, retention)
  for (const name of names) {
    const file = join(folder, name)
    await rm(file, { force: true })
    await perform(store, PROGRAM, async ({ tx, record }) => {
      await setBackupRemoved(tx, file)
      record({ act: 'backup.remove', on: { kind: 'backup', id: name } })
    })
  }
  if (names.length > 0) await syncFolder(folder)
  return names
}
