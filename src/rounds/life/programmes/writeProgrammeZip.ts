import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { zipFolder } from '../../../documents/zip/zipFolder.ts'

/** A programme's files as an archive, in a folder of its name. 打包方案 */
export async function writeProgrammeZip(folder: string, files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const sorted = Object.keys(files).sort()
  const opened = (path: string) => () => Promise.resolve(Readable.from([Buffer.from(files[path] ?? '')]))
  return buffer(
    zipFolder(
      folder,
      sorted.map((path) => ({ path, open: opened(path) })),
    ),
  )
}
