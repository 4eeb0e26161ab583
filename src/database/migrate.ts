import pg from 'pg'
import type { Instant } from '../model/Instant.ts'
import { Refusal } from '../model/Refusal.ts'
import { clientConfig, type Address } from './Address.ts'
import { LOCKS } from './locks.ts'
import { OWN_MIGRATIONS, readMigrations, type Migration } from './migrationFiles.ts'
import { programVersion } from './programVersion.ts'

/** How migrations are run. */
export interface MigrateOptions {
  readonly now: () => Instant
  /** The last version to run; what an older backup is restored into. */
  readonly upTo?: number
  readonly folder?: string
  /** Asked when there is something to run and before it is. */
  readonly beforeRunning?: (client: pg.Client) => Promise<void>
}

/** What ran. */
interface Migrated {
  /** The version that the database now has. */
  readonly version: number
  readonly ran: readonly Migration[]
}

/**
 * Brings the tables of a database to this program's version, or to an earlier one. 数据库升级
 *
 * Programs that start together wait for each other on a lock, which lies on the connection that migrates: it cannot be lost without the work.
 * Each migration and its row are one transaction, so a program that is killed leaves a database of some version, never one between two.
 */
export async function migrate(address: Address, { now, upTo, folder = OWN_MIGRATIONS, beforeRunning }: MigrateOptions): Promise<Migrated> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ ...clientConfig(address, 'migrate'), statement_timeout: 0 })
  // What breaks between two queries fails the second.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('set lock_timeout = 0; set statement_timeout = 0')
    await client.query(`select pg_advisory_lock(${LOCKS.migrate})`)
    const before = await versionOf(client, migrations)
    const pending = migrations.filter(({ version }) => version > before && version <= (upTo ?? version))
    if (pending.length > 0) await beforeRunning?.(client)
    for (const migration of pending) await run(client, migration, now())
    return { version: pending.at(-1)?.version ?? before, ran: pending }
  } finally {
    await client.end()
  }
}

async function run(client: pg.Client, { version, name, sql, digest }: Migration, at: Instant): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations (version, name, digest, at, program) values ($1, $2, $3, $4, $5)', [
      version,
      name,
      digest,
      at,
      programVersion(),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`migration ${version} (${name}) failed`, { cause: error })
  }
}

interface Row {
  readonly version: number
  readonly name: string
  readonly digest: string
  readonly program: string
}

/** The version that a database has, which must be one that this program knows, made by the very migrations that it knows. */
async function versionOf(client: pg.Client, known: readonly Migration[]): Promise<number> {
  const { rows: found } = await client.query<{ there: boolean }>(`select to_regclass('migrations') is not null as there`)
  if (found[0]?.there !== true) return 0
  const { rows } = await client.query<Row>('select version, name, digest, program from migrations order by version')
  const last = rows.at(-1)
  const newest = known.at(-1)?.version ?? 0
  if (last && last.version > newest) {
    throw new Refusal(
      'conflict',
      'database-newer',
      `这些数据由更新的明镜 ${last.program} 写成（数据库第 ${last.version} 版），本程序是 ${programVersion()}（第 ${newest} 版），不能打开。请换用 ${last.program} 或更新的程序。`,
    )
  }
  const changed = rows.find(({ version, digest }) => known[version - 1]?.digest !== digest)
  if (changed) {
    throw new Refusal(
      'conflict',
      'migration-changed',
      `这个数据库的第 ${changed.version} 步升级（${changed.name}，由明镜 ${changed.program} 做过）和本程序带的不是同一份，不能打开。请换回写下这些数据的程序；如果只是试用开发中的程序，请换一个空的数据文件夹。`,
    )
  }
  return last?.version ?? 0
}
