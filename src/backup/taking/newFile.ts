import { randomUUID } from 'node:crypto'
import { access, link, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Writable, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { diskRefusal, isMissing } from '../../blobs/diskRefusal.ts'
import { syncFolder } from '../../blobs/syncFolder.ts'
import { Refusal } from '../../model/Refusal.ts'

type Passes = NodeJS.ReadWriteStream

/**
 * Writes a file that is whole and on the disk, or is not there; never in place of another. 写出新文件
 *
 * @param undone what was not done where the disk refuses, as the first half of a sentence
 * @returns its size
 */
export async function writeNewFile(
  path: string,
  bytes: () => Readable,
  through: readonly Passes[],
  undone = '备份没有完成',
): Promise<number> {
  await refuseTaken(path)
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    let size: number
    try {
      await pipeline([bytes(), ...through, writing(handle)])
      await handle.sync()
      size = (await handle.stat()).size
    } finally {
      await handle.close()
    }
    await giveName(temporary, path)
    await syncFolder(dirname(path))
    return size
  } catch (error) {
    if (isMissing(error)) throw new Refusal('invalid', 'no-such-folder', `没有 ${dirname(path)} 这个文件夹。请先建好，或者换一个位置。`)
    throw diskRefusal(error, undone)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Never in place of another: said before anything is begun. */
export async function refuseTaken(path: string): Promise<void> {
  if (await exists(path)) throw taken(path)
}

/** Removes what a program that was killed had begun to write under that name. Where its folder cannot be looked into, it stays. 清除写了一半的文件 */
export async function removeHalfWritten(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => [])
  const left = names.filter((name) => name.startsWith(`.${basename(path)}.`) && name.endsWith('.part'))
  for (const name of left) await rm(join(dirname(path), name), { force: true })
}

/** Writes what it is given, and leaves the file open: it has to be synced yet. */
const writing = (handle: FileHandle): Writable =>
  new Writable({
    write(part: Buffer, _encoding, done) {
      writeAll(handle, part).then(() => done(), done)
    },
  })

async function writeAll(handle: FileHandle, part: Buffer): Promise<void> {
  for (let from = 0; from < part.length;) from += (await handle.write(part, from)).bytesWritten
}

const taken = (path: string) => new Refusal('conflict', 'file-exists', `已经有 ${path} 这个文件，没有覆盖它。请换一个文件名。`)

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** A link refuses a name that is taken, which renaming does not; a memory stick knows no links. */
async function giveName(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EEXIST') throw taken(path)
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error
    if (await exists(path)) throw taken(path)
    await rename(temporary, path)
  }
}
