import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Blobs, Sha256 } from '../../store/Blobs.ts'
import { damaged } from '../backupRefusal.ts'
import { BLOCK, fromTarHeader, paddingOf } from '../tar/tarHeader.ts'
import { ByteQueue } from './ByteQueue.ts'

/**
 * Puts the contents of a pack among the blobs. 恢复一包文件
 *
 * @param known the hashes that the manifest says were damaged already when the backup was made: they are passed over
 * @returns the names that were put, and how many there were
 */
export async function loadPack(
  blobs: Blobs,
  of: string,
  parts: AsyncIterable<Buffer>,
  known: ReadonlySet<Sha256>,
  onPart: (bytes: number) => void,
): Promise<{ put: readonly Sha256[]; count: number }> {
  const bytes = new ByteQueue(parts)
  const put: Sha256[] = []
  let count = 0
  for (let before = ''; ;) {
    const header = await bytes.take(BLOCK)
    if (header.every((byte) => byte === 0)) break
    const entry = fromTarHeader(header)
    // In order, and each once: so none can be there twice with different bytes.
    if (!entry || !/^[0-9a-f]{64}$/.test(entry.name) || !entry.name.startsWith(of) || entry.name <= before)
      throw damaged('文件包里的名称不对')
    before = entry.name
    count += 1
    if (known.has(entry.name)) {
      for await (const part of bytes.stream(entry.size)) onPart(part.length)
    } else {
      await putOne(blobs, entry.name, counting(bytes.stream(entry.size), onPart))
      put.push(entry.name)
    }
    if ((await bytes.take(paddingOf(entry.size))).some((byte) => byte !== 0)) throw damaged('文件包的结构不对')
  }
  if ((await bytes.take(BLOCK)).some((byte) => byte !== 0) || !(await bytes.isAtEnd())) throw damaged('文件包的结构不对')
  return { put, count }
}

/** What is not what its name says is taken out again, under whatever name it came to lie. */
async function putOne(blobs: Blobs, name: Sha256, parts: AsyncIterable<Buffer>): Promise<void> {
  const hash = createHash('sha256')
  async function* checked() {
    for await (const part of parts) {
      hash.update(part)
      yield part
    }
    // Before the last byte is taken: a blob that was refused never lay there.
    if (hash.digest('hex') !== name) throw damaged('有一份文件的内容和它的指纹不符')
  }
  await blobs.put(Readable.from(checked(), { objectMode: false }))
}

async function* counting(parts: AsyncIterable<Buffer>, onPart: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const part of parts) {
    onPart(part.length)
    yield part
  }
}
