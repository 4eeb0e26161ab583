import type pg from 'pg'
import type { Blobs, Sha256 } from '../../store/Blobs.ts'
import { damaged } from '../backupRefusal.ts'
import { LEFT_OUT } from '../format/keptTables.ts'
import { packEntry, tableEntry } from '../format/Manifest.ts'
import { readColumns } from '../format/readColumns.ts'
import type { OnProgress } from '../Progress.ts'
import { ChainCheck } from './ChainCheck.ts'
import { loadPack } from './loadPack.ts'
import { loadTable } from './loadTable.ts'
import type { OpenBackup } from './openBackup.ts'

/**
 * Fills an empty database of the very version that the backup was made of, and puts its contents among the blobs. 装入全部数据
 *
 * @param client in a transaction, which the caller commits
 * @returns the contents that were put
 */
export async function loadAll(client: pg.ClientBase, blobs: Blobs, backup: OpenBackup, onProgress?: OnProgress): Promise<Set<Sha256>> {
  const { manifest } = backup
  const here = await readColumns(client)
  const names = new Set(manifest.tables.map(({ name }) => name))
  const lacking = [...here.keys()].filter((name) => !(name in LEFT_OUT) && !names.has(name))
  if (lacking.length > 0) throw damaged(`缺少 ${lacking.join('、')}`)

  const chain = new ChainCheck()
  const rowsOf = manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  // The row that says what the target is, made when it was opened, gives way to the one of the backup.
  await client.query('delete from installation')
  for (const { name, columns, rows } of manifest.tables) {
    const known = here.get(name)
    if (!known || name in LEFT_OUT) throw damaged(`有不认识的表 ${name}`)
    if (known.length !== columns.length || !known.every((column) => columns.includes(column))) throw damaged(`${name} 的栏目和它的版本不符`)
    const found = await loadTable(client, name, known, backup.read(tableEntry(name)), (row) => {
      if (name === 'journal') chain.look(row)
      done += 1
      if (done % 1000 === 0) onProgress?.({ stage: 'rows', done, of: Math.max(done, rowsOf) })
    })
    if (found !== rows) throw damaged(`${name} 的行数和清单不符`)
  }
  await checkInstallation(client, manifest.installation)
  if (chain.head.seq !== manifest.journal.seq || chain.head.hash !== manifest.journal.hash) throw damaged('操作日志的末行和清单不符')
  await client.query('update journal_head set seq = $1, hash = $2', [chain.head.seq, chain.head.hash])
  await setSequences(client)
  return loadPacks(blobs, backup, onProgress)
}

async function loadPacks(blobs: Blobs, backup: OpenBackup, onProgress: OnProgress | undefined): Promise<Set<Sha256>> {
  const { manifest } = backup
  const lost = new Set(manifest.lost.damaged)
  const of = manifest.packs.reduce((sum, { size }) => sum + size, 0)
  const all = new Set<Sha256>()
  let done = 0
  for (const pack of manifest.packs) {
    const { put, count } = await loadPack(blobs, pack.of, backup.read(packEntry(pack.of)), lost, (bytes) => {
      done += bytes
      onProgress?.({ stage: 'files', done, of })
    })
    if (count !== pack.blobs) throw damaged('文件的份数和清单不符')
    for (const name of put) all.add(name)
  }
  return all
}

async function checkInstallation(client: pg.ClientBase, { id, kind }: OpenBackup['manifest']['installation']): Promise<void> {
  const { rows } = await client.query<{ id: string; kind: string }>('select id, kind from installation')
  if (rows.length !== 1 || rows[0]?.id !== id || rows[0].kind !== kind) throw damaged('清单所说的来源和数据不一致')
}

/** The next id comes after the last one that was restored. */
async function setSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(`
    select table_name as name, column_name as column from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`)
  for (const { name, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence('public.${name}', '${column}'), (select coalesce(max("${column}"), 0) + 1 from "${name}"), false)`,
    )
  }
}
