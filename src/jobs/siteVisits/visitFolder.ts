import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FOLDER_ENTRY } from '../../collectors/bundles/RunFolder.ts'
import { ENTRY } from '../../collectors/bundles/RunSheet.ts'
import { newOwnFolder, removeOwnFolder } from '../../collectors/ownFolder.ts'
import type { Db } from '../../store/Db.ts'
import { partsOf, type SiteRunPart } from '../../store/queries/siteRunParts.ts'

/** What a folder of a run holds; a name is never taken for a path. */
const NAME = /^(?:[a-z]+\.json|(?:captures|screenshots)\/[0-9a-f]{64}\.(?:warc\.gz|png))$/u

/** A folder of this process, gone when the work is done. 临时文件夹 */
export async function withVisitFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await newOwnFolder('visit')
  try {
    return await work(folder)
  } finally {
    await removeOwnFolder(folder)
  }
}

/** Writes a run as it stands into a folder, so that it can be gone on with. 还原采集过程 */
export async function rebuildRun(db: Db, run: string, folder: string): Promise<void> {
  for await (const part of partsOf(db, run)) await writePart(folder, part)
}

/** Its log alone, for who asks how visits ended. */
export async function rebuildLog(db: Db, run: string, file: string): Promise<void> {
  await writeFile(file, '', { mode: 0o600 })
  for await (const part of partsOf(db, run, 'log')) await appendFile(file, part.bytes)
}

async function writePart(folder: string, { kind, name, bytes }: SiteRunPart): Promise<void> {
  if (kind === 'log') return appendFile(join(folder, ENTRY.log), bytes, { mode: 0o600 })
  if (kind === 'kept') return appendFile(join(folder, FOLDER_ENTRY.kept), bytes, { mode: 0o600 })
  if (name === null || !NAME.test(name)) throw new Error(`No file of a run is called ${String(name)}.`)
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  return writeFile(path, bytes, { mode: 0o600 })
}
