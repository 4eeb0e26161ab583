import type pg from 'pg'
import { z } from 'zod'
import { readColumns, readKeyOrders } from '../format/readColumns.ts'
import { KEPT_TABLES, LEFT_OUT } from '../format/keptTables.ts'
import type { Manifest } from '../format/Manifest.ts'

/** What is known of a database at one moment before its rows are read. 快照 */
export interface Snapshot {
  readonly migration: number
  readonly postgres: string
  readonly installation: Manifest['installation']
  readonly journal: Manifest['journal']
  /** Column names in their order, by table. */
  readonly columns: ReadonlyMap<string, readonly string[]>
  /** In which the rows of a table are read, so that the same data make the same file. */
  readonly orders: ReadonlyMap<string, string>
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>
  /** Bytes of all contents. */
  readonly contentBytes: number
}

const COUNT = z.coerce.number().int()
const HEAD = z.object({
  migration: COUNT,
  postgres: z.string(),
  id: z.string(),
  kind: z.enum(['demonstration', 'installation']),
  seq: COUNT,
  hash: z.string(),
  bytes: COUNT,
})

/** Opens the transaction that everything is read in: one moment, however long the reading takes. */
export async function openSnapshot(client: pg.ClientBase): Promise<Snapshot> {
  await client.query('begin isolation level repeatable read read only')
  await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local datestyle = iso')
  const { rows } = await client.query(`
    select (select max(version) from migrations) as migration, current_setting('server_version') as postgres, i.id, i.kind, h.seq, h.hash,
      (select coalesce(sum(size), 0) from contents where purged_at is null) as bytes
    from installation i, journal_head h`)
  if (rows.length !== 1) throw new Error('The database was opened by nobody yet: it is neither a demonstration nor an installation.')
  const { migration, postgres, id, kind, seq, hash, bytes } = HEAD.parse(rows[0])
  const columns = await readColumns(client)
  const unknown = [...columns.keys()].filter((name) => !(name in LEFT_OUT) && !KEPT_TABLES.some((table) => table.name === name))
  if (unknown.length > 0) throw new Error(`Nobody decided whether backups hold ${unknown.join(', ')}.`)
  const counted = new Map<string, number>()
  for (const { name } of KEPT_TABLES) {
    const { rows: counts } = await client.query(`select count(*) as count from ${name}`)
    counted.set(name, z.object({ count: COUNT }).parse(counts[0]).count)
  }
  return {
    migration,
    postgres,
    installation: { id, kind },
    journal: { seq, hash },
    columns,
    orders: await readKeyOrders(client),
    rows: counted,
    contentBytes: bytes,
  }
}
