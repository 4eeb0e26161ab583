import { createHash } from 'node:crypto'
import type { Blobs, Sha256 } from '../../store/Blobs.ts'
import { BLOCK, MOST_SIZE, paddingOf, tarHeader } from '../tar/tarHeader.ts'

/** What a backup could not take along. */
export interface Lost {
  readonly missing: Sha256[]
  readonly damaged: Sha256[]
}

/**
 * Contents by their hash, one after the other, as a tar. 导出一包文件
 *
 * One that is gone or is not what its name says does not end the backup: all the rest would go without one. It is named in the manifest.
 */
export async function* dumpPack(
  blobs: Blobs,
  names: AsyncIterable<Sha256>,
  lost: Lost,
  onPart: (bytes: number) => void,
  onBlob: () => void,
): AsyncGenerator<Buffer> {
  for await (const name of names) {
    const found = await blobs.get(name)
    if (!found) {
      lost.missing.push(name)
      continue
    }
    const size = await blobs.sizeOf(name)
    if (size === null || size > MOST_SIZE) throw new Error(`Content ${name} went away, or is larger than an archive holds.`)
    yield tarHeader(name, size)
    const hash = createHash('sha256')
    let passed = 0
    for await (const part of found as AsyncIterable<Buffer>) {
      passed += part.length
      if (passed > size) break
      hash.update(part)
      onPart(part.length)
      yield part
    }
    if (passed !== size) throw new Error(`Content ${name} changed while it was read.`)
    yield Buffer.alloc(paddingOf(size))
    onBlob()
    if (hash.digest('hex') !== name) lost.damaged.push(name)
  }
  yield Buffer.alloc(2 * BLOCK)
}
