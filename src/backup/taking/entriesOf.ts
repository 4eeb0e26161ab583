import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Blobs, Sha256 } from '../../store/Blobs.ts'
import type { Db } from '../../store/Db.ts'
import { expectedBlobs, listExpectedBlobs } from '../../store/queries/files.ts'
import * as schema from '../../store/schema/index.ts'
import { KEPT_TABLES } from '../format/keptTables.ts'
import { FORMAT_VERSION, MANIFEST_ENTRY, packEntry, tableEntry, type Manifest } from '../format/Manifest.ts'
import type { OnProgress } from '../Progress.ts'
import { dumpPack, type Lost } from './dumpPack.ts'
import { dumpTable } from './dumpTable.ts'
import { measured } from '../format/measured.ts'
import type { Snapshot } from './Snapshot.ts'
import type { ArchiveEntry } from './writeArchive.ts'

/** What the entries are made with. */
interface Making {
  readonly secrets: boolean
  /** Filled while the packs are written. */
  readonly lost: Lost
  readonly manifest: Omit<Manifest, 'format' | 'formatVersion' | 'tables' | 'packs' | 'lost'>
  readonly onProgress?: OnProgress
}

/**
 * All entries of a backup in their order: tables, packs of contents, and the manifest, which knows what the others turned out to be. 备份的各部分
 */
export async function entriesOf(client: pg.PoolClient, blobs: Blobs, snapshot: Snapshot, making: Making): Promise<readonly ArchiveEntry[]> {
  const { secrets, lost, onProgress } = making
  const db: Db = drizzle(client, { schema })
  const tables: Manifest['tables'] = []
  const packs: Manifest['packs'] = []
  const rowsOf = [...snapshot.rows.values()].reduce((sum, rows) => sum + rows, 0)
  let rowsDone = 0
  let bytesDone = 0

  const tableEntries = KEPT_TABLES.map((table): ArchiveEntry => {
    let rows = 0
    const count = (part: number) => {
      rows += part
      rowsDone += part
      onProgress?.({ stage: 'rows', done: rowsDone, of: rowsOf })
    }
    return {
      name: tableEntry(table.name),
      compress: true,
      bytes: () =>
        measured(dumpTable(client, table, table.order ?? snapshot.orders.get(table.name) ?? '1', secrets, count), (measure) => {
          tables.push({ name: table.name, columns: [...(snapshot.columns.get(table.name) ?? [])], rows, ...measure })
        }),
    }
  })

  const packEntries = (await listPrefixes(db)).map((of): ArchiveEntry => {
    let count = 0
    const onPart = (bytes: number) => {
      bytesDone += bytes
      onProgress?.({ stage: 'files', done: bytesDone, of: Math.max(bytesDone, snapshot.contentBytes) })
    }
    return {
      name: packEntry(of),
      compress: false,
      bytes: () =>
        measured(
          dumpPack(blobs, listNames(db, of), lost, onPart, () => (count += 1)),
          (measure) => packs.push({ of, blobs: count, ...measure }),
        ),
    }
  })

  async function* manifest() {
    const whole: Manifest = { format: 'mingjing-backup', formatVersion: FORMAT_VERSION, ...making.manifest, tables, packs, lost }
    yield await Promise.resolve(Buffer.from(`${JSON.stringify(whole, null, 1)}\n`))
  }
  return [...tableEntries, ...packEntries, { name: MANIFEST_ENTRY, compress: true, bytes: manifest }]
}

/** The first two letters of all hashes that must be there. */
async function listPrefixes(db: Db): Promise<readonly string[]> {
  const found: string[] = []
  for (let after = ''; ;) {
    const [next] = await listExpectedBlobs(db, after, 1)
    if (!next) return found
    if (!next.purged) found.push(next.sha256.slice(0, 2))
    // No hash has a g in it: behind all that begin alike.
    after = next.purged ? next.sha256 : `${next.sha256.slice(0, 2)}g`
  }
}

/** What must be there of one prefix, in order. */
async function* listNames(db: Db, of: string): AsyncGenerator<Sha256> {
  for await (const { sha256, purged } of expectedBlobs(db, of)) {
    if (!sha256.startsWith(of)) return
    if (!purged) yield sha256
  }
}
