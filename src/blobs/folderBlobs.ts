import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Refusal } from '../model/Refusal.ts'
import type { Blobs, Sha256 } from '../store/Blobs.ts'
import { diskRefusal, isMissing } from './diskRefusal.ts'
import { newIncomingName, sweepIncoming } from './incoming.ts'
import { syncFolder } from './syncFolder.ts'

const NAME = /^[0-9a-f]{64}$/
const SUBFOLDER = /^[0-9a-f]{2}$/

/** Where bytes lie until they are whole; in the same file system, so that a rename is all or nothing. */
const INCOMING = 'incoming'

/**
 * Bytes in a folder: each file is called after its hash, in subfolders of the first two letters. 文件夹中的文件库
 *
 * A file gets its name when its bytes are on the disk, and `put` returns when the name is too.
 */
export function folderBlobs(folder: string): Blobs {
  const incoming = join(folder, INCOMING)
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  sweepIncoming(incoming)

  /** Subfolders whose own name is known to be on the disk. */
  const settled = new Set<string>()
  const subfolderOf = (sha256: Sha256): string => join(folder, sha256.slice(0, 2))

  async function giveName(from: string, sha256: Sha256): Promise<void> {
    const subfolder = subfolderOf(sha256)
    if (!settled.has(subfolder)) {
      await mkdir(subfolder, { recursive: true, mode: 0o700 })
      await syncFolder(folder)
      settled.add(subfolder)
    }
    await rename(from, join(subfolder, sha256))
    await syncFolder(subfolder)
  }

  async function alreadyThere(bytes: Uint8Array): Promise<{ sha256: Sha256; size: number } | null> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if ((await sizeOf(join(subfolderOf(sha256), sha256))) !== bytes.length) return null
    await syncFolder(subfolderOf(sha256))
    return { sha256, size: bytes.length }
  }

  return {
    put: async (bytes) => {
      const temporary = join(incoming, newIncomingName())
      try {
        // What is whole in memory need not be written to know what it is called.
        const there = bytes instanceof Readable ? null : await alreadyThere(bytes)
        if (there) return there
        const { sha256, size } = await writeSynced(temporary, bytes)
        const known = await sizeOf(join(subfolderOf(sha256), sha256))
        // Whoever wrote it first may be between its rename and its sync; one of another length is damaged and replaced.
        if (known === size) await syncFolder(subfolderOf(sha256))
        else await giveName(temporary, sha256)
        return { sha256, size }
      } catch (error) {
        throw diskRefusal(error, '文件没有存下')
      } finally {
        await rm(temporary, { force: true })
      }
    },

    get: async (sha256) => {
      try {
        const handle = await open(pathOf(folder, sha256), 'r')
        return handle.createReadStream()
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },

    has: async (sha256) => (await sizeOf(pathOf(folder, sha256))) !== null,

    sizeOf: async (sha256) => sizeOf(pathOf(folder, sha256)),

    remove: async (sha256) => {
      const path = pathOf(folder, sha256)
      if ((await sizeOf(path)) === null) return
      await rm(path, { force: true })
      await syncFolder(subfolderOf(sha256))
    },

    list: async function* () {
      for (const subfolder of (await readdir(folder)).filter((name) => SUBFOLDER.test(name)).sort()) {
        for (const sha256 of (await readdir(join(folder, subfolder))).filter((name) => NAME.test(name)).sort()) {
          const size = await sizeOf(join(folder, subfolder, sha256))
          if (size !== null) yield { sha256, size }
        }
      }
    },
  }
}

/** Never a path from outside: what is no hash names nothing here. */
function pathOf(folder: string, sha256: Sha256): string {
  if (!NAME.test(sha256)) {
    throw new Refusal('invalid', 'not-a-hash', '文件的指纹应当是 64 个小写的十六进制字符。请检查地址是否完整。')
  }
  return join(folder, sha256.slice(0, 2), sha256)
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function writeSynced(path: string, bytes: Readable | Uint8Array): Promise<{ sha256: Sha256; size: number }> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const written = await writeAll(handle, bytes)
    await handle.sync()
    return written
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, bytes: Readable | Uint8Array): Promise<{ sha256: Sha256; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const parts: AsyncIterable<unknown> | Iterable<unknown> = bytes instanceof Readable ? bytes : [bytes]
  for await (const part of parts) {
    if (!(part instanceof Uint8Array)) throw new Error('A blob is made of bytes; this stream gives text or objects.')
    hash.update(part)
    size += part.length
    for (let from = 0; from < part.length;) from += (await handle.write(part, from)).bytesWritten
  }
  return { sha256: hash.digest('hex'), size }
}
