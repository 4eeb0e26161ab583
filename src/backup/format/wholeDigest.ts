import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

const WORDS = 'mingjing-backup sha256 '
const HEX = 64

/** The archive's comment before its hash is known; it ends the file. */
export const EMPTY_COMMENT = WORDS + '0'.repeat(HEX)

/**
 * Puts the hash of everything before it in the place of the last 64 letters, so that also bytes that no reader looks at cannot change unseen. 全文指纹
 */
export function endingWithDigest(): Transform {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      const all = held.length > 0 ? Buffer.concat([held, part]) : part
      const cut = Math.max(0, all.length - HEX)
      held = Buffer.from(all.subarray(cut))
      const ready = all.subarray(0, cut)
      hash.update(ready)
      done(null, ready)
    },
    flush(done) {
      done(null, Buffer.from(hash.digest('hex'), 'latin1'))
    },
  })
}

/** Is the hash at its end that of everything before it? */
export async function endsWithDigest(size: number, read: (start: number, end: number) => AsyncIterable<Buffer>): Promise<boolean> {
  if (size < EMPTY_COMMENT.length) return false
  const hash = createHash('sha256')
  for await (const part of read(0, size - HEX)) hash.update(part)
  const end: Buffer[] = []
  for await (const part of read(size - HEX, size)) end.push(part)
  return Buffer.concat(end).toString('latin1') === hash.digest('hex')
}
