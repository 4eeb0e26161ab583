import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import pg from 'pg'
import { isMissing } from '../../blobs/diskRefusal.ts'
import { clientConfig } from '../../database/Address.ts'
import { OWN_MIGRATIONS, readMigrations } from '../../database/migrationFiles.ts'
import type { DataPlace } from '../../installation/dataPlace.ts'
import type { InstallationKind } from '../../installation/InstallationKind.ts'
import { openInstallation, type Installation } from '../../installation/openInstallation.ts'
import { TERMINAL, type Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Sha256 } from '../../store/Blobs.ts'
import { appendActs } from '../../store/journal/appendActs.ts'
import { perform } from '../../store/perform.ts'
import type { Manifest } from '../format/Manifest.ts'
import type { OnProgress } from '../Progress.ts'
import { compareContents } from './compareContents.ts'
import { emptyDatabase, refuseFullDatabase } from './emptyDatabase.ts'
import { loadAll } from './loadAll.ts'
import { openBackup, type OpenBackup } from './openBackup.ts'
import { takeFolder } from './takeFolder.ts'

/** What is restored, and where to. */
export interface RestoreRequest {
  readonly file: string
  readonly passphrase: string | null
  /** What it is, is known when the file has been read. */
  readonly place: (kind: InstallationKind) => DataPlace
  readonly onProgress?: OnProgress
  /** The folder of the steps from an older backup's tables to today's; left out: the program's own. */
  readonly migrations?: string
}

/** A backup that was restored. */
export interface Restored {
  readonly folder: string
  readonly manifest: Manifest
}

/**
 * Makes an installation out of a backup, in a folder and a database in which nothing is: all of it, or nothing. 恢复
 */
export async function restore(request: RestoreRequest, actor: Actor = TERMINAL): Promise<Restored> {
  const backup = await openBackup(request.file, request.passphrase, request.onProgress)
  try {
    const { manifest } = backup
    const migrations = request.migrations ?? OWN_MIGRATIONS
    const newest = (await readMigrations(migrations)).at(-1)?.version ?? 0
    if (manifest.migration > newest) throw fromNewer(manifest)
    const { folder: asked, databaseUrl } = request.place(manifest.installation.kind)
    const folder = resolve(asked)
    await refuseSmallDisk(folder, manifest, databaseUrl === undefined)
    const taken = await takeFolder(folder, manifest.installation)
    const onServer = <T>(work: (client: pg.Client) => Promise<T>) => (databaseUrl === undefined ? undefined : withClient(databaseUrl, work))
    let ours = false
    try {
      await onServer((client) => refuseFullDatabase(client, taken.isLeftOver ? manifest.installation.id : null))
      ours = true
      await onServer(emptyDatabase)
      await fill({ folder, databaseUrl }, backup, { migrations, newest }, actor, request.onProgress)
      await taken.finish()
    } catch (error) {
      if (ours) await onServer(emptyDatabase)
      await taken.undo()
      throw error
    }
    return { folder, manifest }
  } finally {
    await backup.close()
  }
}

/** First as old as the backup is, then as new as the program is: the same steps that the data would have taken where they came from. */
async function fill(
  place: DataPlace,
  backup: OpenBackup,
  { migrations, newest }: { readonly migrations: string; readonly newest: number },
  actor: Actor,
  onProgress: OnProgress | undefined,
): Promise<void> {
  const { installation, migration } = backup.manifest
  const target = { ...place, migrations, isRestoring: true } as const
  const isOfToday = migration === newest
  const act = { act: 'backup.restore', on: { kind: 'installation', id: installation.id }, refs: { journal: backup.manifest.journal.hash } }
  const then = await openInstallation({ ...target, kind: installation.kind, create: true, upTo: migration, newId: () => installation.id })
  const put = await closing(then, async ({ connection, store }) => {
    const client = await connection.pool.connect()
    try {
      await client.query('begin')
      await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
      const contents = await loadAll(client, store.blobs, backup, onProgress)
      const appending = isOfToday ? appendActs(actor, store.now(), [act]) : null
      if (appending) await client.query(appending.text, [...appending.params])
      await client.query('commit')
      return contents
    } finally {
      client.release(true)
    }
  })
  const now = await openInstallation({ ...target, kind: installation.kind })
  await closing(now, async ({ store }) => {
    await compareContents(store, put, new Set<Sha256>([...backup.manifest.lost.missing, ...backup.manifest.lost.damaged]))
    if (!isOfToday) {
      await perform(store, actor, ({ record }) => {
        record(act)
        return Promise.resolve()
      })
    }
  })
}

async function closing<T>(installation: Installation, work: (installation: Installation) => Promise<T>): Promise<T> {
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(clientConfig(url, 'restore'))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const fromNewer = ({ program }: Manifest): Refusal =>
  new Refusal(
    'conflict',
    'backup-newer',
    `这个备份由更新的明镜 ${program} 写成，本程序读不了，没有恢复任何内容。请换用 ${program} 或更新的程序来恢复。`,
  )

/** Rows take about three times the room of their text, with their indexes and the log of changes. */
const ROOM_OF_ROWS = 3

/** Before anything is made; what a small file claims to hold when it is unpacked, it must have room for. */
async function refuseSmallDisk(folder: string, { tables, packs }: Manifest, isEmbedded: boolean): Promise<void> {
  const rows = isEmbedded ? tables.reduce((sum, { size }) => sum + size, 0) * ROOM_OF_ROWS : 0
  const needed = packs.reduce((sum, { size }) => sum + size, rows)
  const { bavail, bsize } = await statfs(await existing(folder))
  const free = bavail * bsize
  if (free >= needed) return
  const inMegabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
  throw new Refusal(
    'unavailable',
    'disk-too-small',
    `恢复这个备份大约要 ${inMegabytes(needed)} MB，文件夹 ${folder} 所在的磁盘只剩 ${inMegabytes(free)} MB，没有恢复。请腾出空间，或用 --data 换一个文件夹。`,
  )
}

/** The folder, or the nearest above it that is there already. */
async function existing(folder: string): Promise<string> {
  try {
    await statfs(folder)
    return folder
  } catch (error) {
    if (!isMissing(error) || dirname(folder) === folder) throw error
    return existing(dirname(folder))
  }
}
