import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { MANIFEST, manifestText, sha256Of, typeOf } from '../../documents/publication/manifest.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { PublicationRow } from '../../store/queries/publications.ts'
import type { Store } from '../../store/Store.ts'

/** A file of a publication. 公布件的文件 */
export interface ServedFile {
  readonly sha256: string
  readonly type: string
  readonly size: number
  /** For who reads it as it comes: a table of thousands of cards is never in memory whole. */
  readonly stream: () => Promise<Readable>
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>
}

/** Every path of a publication, its list among them. 公布件的路径 */
export const publishedPaths = ({ files }: Pick<PublicationRow, 'files'>): readonly string[] => [...Object.keys(files).sort(), MANIFEST]

/** The file at exactly this path; null: there is none. 公布件中的一个文件 */
export function publishedFile({ blobs }: Pick<Store, 'blobs'>, { files }: Pick<PublicationRow, 'files'>, path: string): ServedFile | null {
  if (path === MANIFEST) {
    const bytes = new TextEncoder().encode(manifestText(files))
    const stream = () => Promise.resolve(Readable.from([bytes]))
    return { sha256: sha256Of(bytes), type: typeOf(path), size: bytes.length, stream, bytes: () => Promise.resolve(bytes) }
  }
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (!file) return null
  const { sha256, type, size } = file
  const stream = async () => {
    const found = await blobs.get(sha256)
    if (found) return found
    throw new Refusal('unavailable', 'publication-missing', '公布的文件在文件库里找不到，请告诉系统管理员核对文件库，或从备份恢复。')
  }
  return { sha256, type, size, stream, bytes: async () => new Uint8Array(await buffer(await stream())) }
}
