import { join } from 'node:path'
import type { Installation } from '../installation/openInstallation.ts'

/** The open installation that a process works for, and where its backups go. 办理任务的地方 */
export interface WorkPlace extends Pick<Installation, 'kind' | 'store' | 'connection' | 'folder' | 'hasFiles'> {
  readonly backups: BackupPlace
}

/** The folder that the program's own backups go to, and what seals them; null: nothing does. */
export interface BackupPlace {
  readonly folder: string
  readonly passphrase: string | null
}

/** Where the environment puts backups: beside the data, unless MINGJING_BACKUPS names another disk. */
export function backupPlace(dataFolder: string, env: Readonly<Record<string, string | undefined>>): BackupPlace {
  const [folder, passphrase] = [env['MINGJING_BACKUPS'], env['MINGJING_BACKUP_PASSPHRASE']]
  return {
    folder: folder === undefined || folder === '' ? join(dataFolder, 'backups') : folder,
    passphrase: passphrase === undefined || passphrase === '' ? null : passphrase,
  }
}
