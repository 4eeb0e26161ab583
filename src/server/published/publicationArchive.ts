import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { MANIFEST } from '../../documents/publication/manifest.ts'
import { Refusal } from '../../model/Refusal.ts'
import { publishedFile, publishedPaths } from '../../rounds/publication/publishedBytes.ts'
import { findPublication, type PublicationRow } from '../../store/queries/publications.ts'
import type { Store } from '../../store/Store.ts'
import { downloadHeaders } from '../routing/downloadHeaders.ts'

/** The format begins in 1980: a date of its own would make two of one. */
const NO_DATE = new Date(1980, 0, 1)

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
  const zip = new ZipFile()
  const options = { mtime: NO_DATE, mode: 0o100644 }
  for (const path of publishedPaths(row)) {
    zip.addReadStreamLazy(`${folder}/${path}`, options, (give) => {
      const file = publishedFile(store, row, path)
      if (!file) throw new Error(`${path} is not in ${MANIFEST}`)
      file.bytes().then(
        (bytes) => give(null, Readable.from([bytes])),
        (error: unknown) => give(error instanceof Error ? error : new Error(String(error)), Readable.from([])),
      )
    })
  }
  const out = new Readable().wrap(zip.outputStream)
  zip.on('error', (error) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  zip.end()
  return out
}
