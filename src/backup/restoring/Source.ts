import type { FileHandle } from 'node:fs/promises'
import { damaged } from '../backupRefusal.ts'
import { openChunk, TAG_BYTES } from '../sealed/chunks.ts'
import { CHUNK_BYTES, HEADER_BYTES, type SealHeader } from '../sealed/SealHeader.ts'

/** The bytes of a backup as they were before they were sealed, from any place. 备份内容 */
export interface Source {
  readonly size: number
  /** From `start` up to, and without, `end`. */
  read(start: number, end: number): AsyncGenerator<Buffer>
}

const PART_BYTES = 262_144

async function readExactly(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length;) {
    const { bytesRead } = await handle.read(bytes, at, length - at, start + at)
    if (bytesRead === 0) throw damaged('文件比应有的短')
    at += bytesRead
  }
  return bytes
}

export const plainSource = (handle: FileHandle, size: number): Source => ({
  size,
  read: async function* (start, end) {
    for (let at = start; at < end; at += PART_BYTES) yield await readExactly(handle, at, Math.min(PART_BYTES, end - at))
  },
})

/** Opens a chunk when it is read; each one proves itself, its place and whether it is the last. */
export function sealedSource(handle: FileHandle, fileSize: number, header: SealHeader): Source {
  const sealedBytes = CHUNK_BYTES + TAG_BYTES
  const length = fileSize - HEADER_BYTES
  const count = Math.max(1, Math.ceil(length / sealedBytes))
  const size = length - count * TAG_BYTES
  if (size < 0) throw damaged('加密内容缺了一段')

  async function open(index: number): Promise<Buffer> {
    const from = index * sealedBytes
    const sealed = await readExactly(handle, HEADER_BYTES + from, Math.min(sealedBytes, length - from))
    return openChunk(header, index, index === count - 1, sealed)
  }

  return {
    size,
    read: async function* (start, end) {
      for (let at = start; at < end;) {
        const index = Math.floor(at / CHUNK_BYTES)
        const offset = at - index * CHUNK_BYTES
        const part = (await open(index)).subarray(offset, offset + end - at)
        if (part.length === 0) throw damaged('文件比应有的短')
        yield part
        at += part.length
      }
    },
  }
}
