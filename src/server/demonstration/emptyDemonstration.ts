import { writeInstallationFile } from '../../installation/installationFile.ts'
import type { Installation } from '../../installation/openInstallation.ts'

/**
 * Throws away all that a demonstration holds, so that opening its folder makes it again. 清空演示
 *
 * Its folder says first that it is being made: whoever is interrupted here finds it so.
 */
export async function emptyDemonstration({ kind, id, folder, store, connection }: Installation): Promise<void> {
  if (kind !== 'demonstration') throw new Error('Only a demonstration is ever thrown away.')
  await writeInstallationFile(folder, { kind, id, unfinished: true })
  await connection.pool.query('drop schema if exists jobs cascade; drop schema public cascade; create schema public')
  for await (const { sha256 } of store.blobs.list()) await store.blobs.remove(sha256)
}
