import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** One entry: its name, whether to compress it, and its bytes when its turn comes. */
export interface ArchiveEntry {
  readonly name: string
  readonly compress: boolean
  readonly bytes: () => AsyncIterable<Buffer>
}

/** A zip of entries one after the other, none of them ever whole in memory. 写压缩包 */
export function writeArchive(entries: readonly ArchiveEntry[], at: Date, comment: string): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  let reading: Readable | null = null
  // Who reads it is told; when nobody reads it any more, nobody need be.
  out.on('error', () => undefined)
  out.on('close', () => reading?.destroy())
  for (const { name, compress, bytes } of entries) {
    zip.addReadStreamLazy(name, { mtime: at, mode: 0o100600, compress }, (take) => {
      const stream = Readable.from(bytes(), { objectMode: false })
      // The writer of the archive listens for no faults of what it reads, and goes on waiting when nobody reads what it writes.
      stream.on('error', (error) => out.destroy(error))
      reading = stream
      take(null, stream)
    })
  }
  zip.on('error', (error: Error) => out.destroy(error))
  zip.end({ forceZip64Format: false, comment })
  zip.outputStream.pipe(out)
  return out
}
