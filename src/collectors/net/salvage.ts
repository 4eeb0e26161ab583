import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** What can be read of a damaged packed body before the damage; at most so many bytes. 残缺内容 */
export function salvage(body: Uint8Array, encoding: string | null, limit: number): Promise<Uint8Array> {
  const stream = /br/iu.test(encoding ?? '')
    ? createBrotliDecompress()
    : /deflate/iu.test(encoding ?? '')
      ? createInflate()
      : createGunzip()
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve) => {
    const done = () => {
      stream.destroy()
      resolve(Buffer.concat(chunks).subarray(0, limit))
    }
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size >= limit) done()
    })
    stream.once('end', done)
    // The damage itself is expected: what came before it is what is asked for.
    stream.once('error', done)
    stream.end(body)
  })
}
