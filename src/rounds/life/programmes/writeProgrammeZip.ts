import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** The same bytes for the same files: a date of its own would make two of one. The format begins in 1980. */
const NO_DATE = new Date(1980, 0, 1)

/** A programme's files as an archive, in a folder of its name. 打包方案 */
export async function writeProgrammeZip(folder: string, files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const path of Object.keys(files).sort()) {
    zip.addBuffer(Buffer.from(files[path] ?? ''), `${folder}/${path}`, { mtime: NO_DATE, mode: 0o100644 })
  }
  zip.end()
  return buffer(zip.outputStream)
}
