import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { Refusal } from '../../model/Refusal.ts'
import { ISOLATED } from '../../notices/isolated/limits.ts'
import type { ReadTables } from '../../notices/isolated/ReadTables.ts'
import { UnreadableFile } from '../../notices/readers/UnreadableFile.ts'
import type { Table } from '../../notices/Table.ts'
import type { HandedTable } from '../../people/tables/Preview.ts'
import { downloadHeaders } from '../routing/downloadHeaders.ts'
import { streamed, type IncomingFile } from '../routing/StreamedBody.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A table as it is handed in: its bytes are the whole body. */
export const HANDED_IN = streamed([XLSX, 'text/csv', 'application/octet-stream'], ISOLATED.fileBytes)

/** Bytes and tables of what was handed in; what cannot be read is the sender's matter. 交来的表格 */
export async function openedTable(read: ReadTables, { bytes }: IncomingFile): Promise<HandedTable<readonly Table[]>> {
  const whole = await buffer(bytes)
  try {
    return { sha256: createHash('sha256').update(whole).digest('hex'), tables: await read('表格', whole) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new Refusal('invalid', 'table-unreadable', `${error.message}。${error.remedy}。`)
  }
}

/** A table that a browser saves. 下载表格 */
export const tableFile = (bytes: Uint8Array, name: string, ending: 'xlsx' | 'csv'): Response =>
  new Response(new Uint8Array(bytes), {
    headers: downloadHeaders(`${name}.${ending}`, ending === 'xlsx' ? XLSX : 'text/csv; charset=utf-8'),
  })
