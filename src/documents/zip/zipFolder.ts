import { PassThrough, type Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of an archive, opened when its turn comes. 压缩包里的文件 */
export interface ZippedFile {
  readonly path: string
  readonly open: () => Promise<Readable>
}

/** The same bytes for the same files: a date of its own would make two of one. The format begins in 1980. */
const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644 }

/** Packs files into one folder of an archive, one after the other as the reader takes them; what cannot be read breaks the archive off. 打包 */
export function zipFolder(folder: string, files: readonly ZippedFile[]): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  let current: Readable | null = null
  // Whoever breaks off reading leaves no file open.
  out.on('close', () => current?.destroy())
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)))
  for (const { path, open } of files) {
    zip.addReadStreamLazy(`${folder}/${path}`, OPTIONS, (give) => {
      open().then((bytes) => {
        current = bytes
        bytes.on('error', fail)
        give(null, bytes)
      }, fail)
    })
  }
  zip.on('error', fail)
  zip.end()
  zip.outputStream.pipe(out)
  return out
}
