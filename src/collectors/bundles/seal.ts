import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

/** Begins the comment of an archive of ours; the hash of all that stands before it follows. */
const MARK = 'mingjing-sha256:'
const SEAL = new RegExp(`^${MARK}([0-9a-f]{64})$`, 'u')

/** Bytes of the last field of an archive, the length of its comment. */
const LENGTH_FIELD = 2

/**
 * Writes the hash of an archive without comment into its comment, as it passes: what no entry's hash covers is covered by this one. 封存
 *
 * A format that lists its entries twice has bytes that most readers never look at.
 */
export function sealing(): Transform {
  const hash = createHash('sha256')
  let held: Buffer = Buffer.alloc(0)
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      const all = Buffer.concat([held, part])
      const passing = all.subarray(0, Math.max(0, all.length - LENGTH_FIELD))
      held = all.subarray(passing.length)
      hash.update(passing)
      done(null, passing)
    },
    flush(done) {
      const comment = Buffer.from(MARK + hash.digest('hex'))
      const length = Buffer.alloc(LENGTH_FIELD)
      length.writeUInt16LE(comment.length)
      done(null, Buffer.concat([length, comment]))
    },
  })
}

/** The hash that a comment names, and how many bytes at the end of the archive it does not cover; null: it is no seal of ours. */
export function sealIn(comment: Uint8Array): { readonly sha256: string; readonly uncovered: number } | null {
  const sha256 = SEAL.exec(Buffer.from(comment).toString('latin1'))?.[1]
  return sha256 === undefined ? null : { sha256, uncovered: comment.length + LENGTH_FIELD }
}
