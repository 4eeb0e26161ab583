import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './isAlive.ts'

const NAMED = /^mingjing-(?:browser|visit|site)-(\d+)-/u

/** A new folder for what this process writes and nobody keeps; those of processes that were killed go. 临时文件夹 */
export async function newOwnFolder(kind: 'browser' | 'visit' | 'site'): Promise<string> {
  await sweep()
  return mkdtemp(join(tmpdir(), `mingjing-${kind}-${String(process.pid)}-`))
}

/** Takes one away, or what can be: a process that is just ending may still write. */
export const removeOwnFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

/** Only folders of this user: another's are his to take away. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(NAMED.exec(name)?.[1])
    if (!Number.isInteger(pid) || pid < 1 || isAlive(pid)) continue
    const path = join(tmpdir(), name)
    try {
      const { uid } = await lstat(path)
      if (uid === (process.getuid?.() ?? uid)) await removeOwnFolder(path)
    } catch (error) {
      // Another process just took it away.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
}
