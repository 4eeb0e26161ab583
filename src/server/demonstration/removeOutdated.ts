import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readInstallationFile, writeInstallationFile } from '../../installation/installationFile.ts'
import { Refusal } from '../../model/Refusal.ts'

/** Its tables were made by another program than this one and cannot be brought to ours. */
const OTHER_TABLES = new Set(['migration-changed', 'database-newer'])

/**
 * Removes a demonstration's database whose tables this program cannot use, so that opening its folder makes it again; nothing else is
 * ever removed. 清除过时的演示数据库
 *
 * @returns whether it did
 */
export async function removeOutdated(folder: string, refused: unknown): Promise<boolean> {
  if (!(refused instanceof Refusal) || !OTHER_TABLES.has(refused.code)) return false
  const file = await readInstallationFile(folder)
  // Somebody else is at it, or it is no demonstration.
  if (file?.kind !== 'demonstration' || existsSync(join(folder, 'postgres/postmaster.pid'))) return false
  await writeInstallationFile(folder, { ...file, unfinished: true })
  for (const part of ['postgres', 'blobs']) await rm(join(folder, part), { recursive: true, force: true })
  return true
}
