import { Transform } from 'node:stream'
import { sealChunk } from './chunks.ts'
import { CHUNK_BYTES, type SealHeader } from './SealHeader.ts'

/** Seals what passes, chunk by chunk; the last one says that it is. 加密 */
export function sealing(header: SealHeader): Transform {
  let waiting: Buffer[] = []
  let length = 0
  let index = 0
  return new Transform({
    construct(done) {
      this.push(header.bytes)
      done()
    },
    transform(part: Buffer, _encoding, done) {
      waiting.push(part)
      length += part.length
      // One byte more than a chunk must be there: only then is it known not to be the last.
      if (length > CHUNK_BYTES) {
        let rest = Buffer.concat(waiting)
        for (; rest.length > CHUNK_BYTES; index += 1) {
          this.push(sealChunk(header, index, false, rest.subarray(0, CHUNK_BYTES)))
          rest = rest.subarray(CHUNK_BYTES)
        }
        waiting = [rest]
        length = rest.length
      }
      done()
    },
    flush(done) {
      done(null, sealChunk(header, index, true, Buffer.concat(waiting)))
    },
  })
}
