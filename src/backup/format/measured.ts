import { createHash } from 'node:crypto'

/** What an entry turned out to be, known when its last byte has passed. */
export interface Measure {
  readonly size: number
  readonly sha256: string
}

/** Hands on what it is given, and tells at the end how long it was and what its hash is. 计量 */
export async function* measured(parts: AsyncIterable<Buffer>, tell: (measure: Measure) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let size = 0
  for await (const part of parts) {
    hash.update(part)
    size += part.length
    yield part
  }
  tell({ size, sha256: hash.digest('hex') })
}
