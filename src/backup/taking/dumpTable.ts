import type pg from 'pg'
import { MOST_LINE_BYTES } from '../format/Manifest.ts'
import type { KEPT_TABLES } from '../format/keptTables.ts'

/** Text that is held at a time; how many rows that is, is learnt from the rows before. */
const PART_BYTES = 2 * 1024 * 1024
const MOST_ROWS = 5000

/**
 * The rows of a table as lines of JSON, as PostgreSQL itself writes them: no number passes through JavaScript, which would round it. 导出一张表
 *
 * @param client in a transaction, whose snapshot is what is seen
 */
export async function* dumpTable(
  client: pg.ClientBase,
  { name, withoutSecrets }: (typeof KEPT_TABLES)[number],
  order: string,
  secrets: boolean,
  onRows: (rows: number) => void,
): AsyncGenerator<Buffer> {
  const row = secrets ? 'row_to_json(kept)' : (withoutSecrets ?? 'row_to_json(kept)')
  await client.query(`declare dump no scroll cursor for select (${row})::text from ${name} as kept order by ${order}`)
  for (let most = 50; ;) {
    const { rows } = await client.query<[string]>({ text: `fetch forward ${most} from dump`, rowMode: 'array' })
    if (rows.length === 0) break
    // A column that is kept as it was written may have line ends between its words.
    const part = Buffer.from(rows.map(([line]) => `${line.replaceAll('\n', ' ')}\n`).join(''))
    if (part.length > MOST_LINE_BYTES && rows.some(([line]) => Buffer.byteLength(line) >= MOST_LINE_BYTES)) {
      throw new Error(`A row of ${name} is too long to be restored.`)
    }
    onRows(rows.length)
    yield part
    most = Math.min(MOST_ROWS, Math.max(1, Math.floor(PART_BYTES / (part.length / rows.length))))
  }
  await client.query('close dump')
}
