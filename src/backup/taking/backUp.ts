import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type pg from 'pg'
import { diskRefusal } from '../../blobs/diskRefusal.ts'
import { LOCKS } from '../../database/locks.ts'
import { programVersion } from '../../database/programVersion.ts'
import { refusalFromFault } from '../../database/refusalFromFault.ts'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { addBackup, setBackupEnded, setStoppedBackupsFailed } from '../../store/queries/backups.ts'
import type { Store } from '../../store/Store.ts'
import { EMPTY_COMMENT, endingWithDigest } from '../format/wholeDigest.ts'
import type { OnProgress } from '../Progress.ts'
import { newSealHeader } from '../sealed/SealHeader.ts'
import { sealing } from '../sealed/sealing.ts'
import { entriesOf } from './entriesOf.ts'
import { removeHalfWritten, writeNewFile } from './newFile.ts'
import { refuseWithoutFiles } from './refuseWithoutFiles.ts'
import { openSnapshot } from './Snapshot.ts'
import { writeArchive } from './writeArchive.ts'

/** What is backed up: a store, and its database itself. */
export interface BackupFrom {
  readonly store: Store
  readonly connection: { readonly pool: pg.Pool }
}

/** Where to, and whether anybody may read it. */
export interface BackupTo {
  /** A whole path. */
  readonly file: string
  /** Null: whoever has the file can read it, and passwords are left out. */
  readonly passphrase: string | null
  /** Makes the folder where there is none. */
  readonly makeFolder?: true
  /** Not where none of the files that were handed in is to be had; a person at a terminal is told instead. */
  readonly wantsFiles?: true
  readonly onProgress?: OnProgress
}

/** A backup that was made. */
export interface BackupMade {
  readonly id: string
  readonly file: string
  readonly size: number
  readonly journal: { readonly seq: number; readonly hash: string }
  /** Passwords are in it. */
  readonly secrets: boolean
  /** Contents that were not there, or not what they should be: it goes without them. */
  readonly lost: { readonly missing: readonly string[]; readonly damaged: readonly string[] }
}

/**
 * Writes everything that is kept into one file, as of one moment, while others go on working. 备份
 *
 * Each try leaves a row, whatever becomes of it.
 */
export async function backUp({ store, connection }: BackupFrom, actor: Actor, to: BackupTo): Promise<BackupMade> {
  const id = store.newId()
  const startedAt = store.now()
  try {
    await addBackup(store.db, { id, startedAt, by: actor.id, file: to.file, outcome: 'running' })
    return { id, file: to.file, ...(await tried(store, connection, actor, to, { id, startedAt })) }
  } catch (fault) {
    const error = refusalFromFault(fault) ?? fault
    await recordFailure(store, id, error)
    throw error
  }
}

async function tried(
  store: Store,
  { pool }: BackupFrom['connection'],
  actor: Actor,
  to: BackupTo,
  { id, startedAt }: { readonly id: string; readonly startedAt: string },
): Promise<Omit<BackupMade, 'id' | 'file'>> {
  const header = to.passphrase === null ? null : await newSealHeader(to.passphrase)
  if (to.wantsFiles === true) await refuseWithoutFiles(store)
  if (to.makeFolder === true) await makeFolder(dirname(to.file))
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${LOCKS.backup}) as mine`)
    if (rows[0]?.mine !== true) throw new Refusal('conflict', 'backup-running', '另一个备份正在进行，没有再开始。请等它完成后再试。')
    const stopped = await setStoppedBackupsFailed(store.db, id, startedAt, '程序在备份途中停止了。')
    for (const { file } of stopped) await removeHalfWritten(file)
    const made = await write(client, store, to, header)
    await perform(store, actor, async ({ tx, at, record }) => {
      const { seq, hash } = made.journal
      const end = { endedAt: at, outcome: 'done' as const, size: made.size, journalSeq: seq, journalHash: hash, fault: faultOf(made.lost) }
      await setBackupEnded(tx, id, end)
      record({ act: 'backup.make', on: { kind: 'backup', id }, refs: { journal: hash } })
    })
    return made
  } finally {
    // The session ends a moment after it is closed, and the next backup may be asked for in that moment. One that is lost holds no lock.
    await client.query(`rollback; select pg_advisory_unlock(${LOCKS.backup})`).catch(() => undefined)
    // Closed, not given back: with it go the snapshot, the lock and its settings, also when the transaction is broken.
    client.release(true)
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw diskRefusal(error, `备份文件夹 ${folder} 不能使用，备份没有做`)
  }
}

async function write(
  client: pg.PoolClient,
  store: Store,
  { file, onProgress }: BackupTo,
  header: Awaited<ReturnType<typeof newSealHeader>> | null,
) {
  const takenAt = store.now()
  const snapshot = await openSnapshot(client)
  const lost = { missing: [], damaged: [] }
  const secrets = header !== null
  const entries = await entriesOf(client, store.blobs, snapshot, {
    secrets,
    lost,
    manifest: {
      program: programVersion(),
      migration: snapshot.migration,
      postgres: snapshot.postgres,
      installation: snapshot.installation,
      takenAt,
      journal: snapshot.journal,
      secrets,
    },
    ...(onProgress ? { onProgress } : {}),
  })
  const archive = () => writeArchive(entries, new Date(takenAt), EMPTY_COMMENT)
  const size = await writeNewFile(file, archive, header ? [endingWithDigest(), sealing(header)] : [endingWithDigest()])
  return { size, journal: snapshot.journal, secrets, lost }
}

const faultOf = ({ missing, damaged }: BackupMade['lost']): string | null => {
  const count = missing.length + damaged.length
  return count === 0 ? null : `有 ${count} 份文件内容在磁盘上缺失或损坏，备份里没有它们。请运行 mingjing blobs verify 查看是哪些。`
}

/** The row says why; where even that cannot be written, the first fault is the one to be told of. */
async function recordFailure(store: Store, id: string, error: unknown): Promise<void> {
  const fault = error instanceof Refusal ? error.message : '程序出错，备份没有完成。详情见程序的日志。'
  await setBackupEnded(store.db, id, {
    endedAt: store.now(),
    outcome: 'failed',
    size: null,
    journalSeq: null,
    journalHash: null,
    fault,
  }).catch(() => undefined)
}
