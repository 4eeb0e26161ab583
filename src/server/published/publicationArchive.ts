import { Readable } from 'node:stream'
import { MANIFEST } from '../../documents/publication/manifest.ts'
import { zipFolder } from '../../documents/zip/zipFolder.ts'
import { Refusal } from '../../model/Refusal.ts'
import { publishedFile, publishedPaths } from '../../rounds/publication/publishedBytes.ts'
import { findPublication, type PublicationRow } from '../../store/queries/publications.ts'
import type { Store } from '../../store/Store.ts'
import { downloadHeaders } from '../routing/downloadHeaders.ts'

/** A publication as one file, to be put on another site. 公布件压缩包 */
export async function publicationArchive(store: Store, id: string): Promise<Response> {
  const row = await findPublication(store.db, id)
  if (!row) throw new Refusal('not-found', 'no-publication', '没有这次公布，请刷新列表再看。')
  const name = `公布件-${row.hash.slice(0, 12)}`
  return new Response(Readable.toWeb(packed(store, row, name)) as ReadableStream, {
    headers: downloadHeaders(`${name}.zip`, 'application/zip'),
  })
}

/** Read from the blobs one after the other, as the reader takes them. */
function packed(store: Store, row: PublicationRow, folder: string): Readable {
  const opened = (path: string) => async () => {
    const file = publishedFile(store, row, path)
    if (!file) throw new Error(`${path} is not in ${MANIFEST}`)
    return Readable.from([await file.bytes()])
  }
  return zipFolder(
    folder,
    publishedPaths(row).map((path) => ({ path, open: opened(path) })),
  )
}
