import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, sql } from 'drizzle-orm'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fillStore, PURGED_TEXT } from '../../test/fullStore.ts'
import { newDatabase } from '../../test/newDatabase.ts'
import { newStore, someone, type TestStore } from '../../test/store.ts'
import { OWN_MIGRATIONS, readMigrations } from '../database/migrationFiles.ts'
import { openInstallation } from '../installation/openInstallation.ts'
import type { Db } from '../store/Db.ts'
import { listBackups } from '../store/queries/backups.ts'
import { verifyJournal } from '../store/journal/verifyJournal.ts'
import type { Blobs } from '../store/Blobs.ts'
import { backups, contents, journal, unitNames } from '../store/schema/index.ts'
import { KEPT_TABLES, LEFT_OUT } from './format/keptTables.ts'
import { restore, type RestoreRequest } from './restoring/restore.ts'
import { backUp, type BackupFrom } from './taking/backUp.ts'

const PASSPHRASE = '正确的马电池订书钉，以及更多'
const administrator = someone('administrator', 'p1')

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mj-backup-'))
  // Our own PostgreSQL is no root, and has to get through.
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function filled(kind?: 'demonstration'): Promise<TestStore> {
  const store = await newStore()
  await fillStore(store, kind)
  return store
}

const from = (store: TestStore): BackupFrom => ({ store, connection: store.connection })

async function backedUp(store: TestStore, passphrase: string | null = null): Promise<string> {
  const file = join(newFolder(), '备份.mjb')
  await backUp(from(store), administrator, { file, passphrase })
  return file
}

/** All rows of all tables that a backup holds, as text; without what it adds to the journal itself. */
async function rowsOf(db: Db): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  for (const { name } of KEPT_TABLES) {
    const where = name === 'journal' ? `where act not like 'backup.%'` : ''
    const { rows } = await db.execute(sql.raw(`select row_to_json(t)::text as row from ${name} t ${where} order by 1`))
    all[name] = rows.map(({ row }) => row)
  }
  return all
}

async function contentsOf(blobs: Blobs): Promise<string[]> {
  const names: string[] = []
  for await (const { sha256 } of blobs.list()) names.push(sha256)
  return names
}

const onServer = (databaseUrl: string, folder = join(newFolder(), 'data')) => ({
  place: () => ({ folder, databaseUrl }),
  folder,
  databaseUrl,
})

const restoreTo = async (request: Omit<RestoreRequest, 'passphrase'> & { passphrase?: string | null }) =>
  restore({ passphrase: null, ...request })

describe('what a backup holds', () => {
  it('is decided for every table', async () => {
    const { db } = await newStore()
    const { rows } = await db.execute(
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    const decided = [...KEPT_TABLES.map(({ name }) => name), ...Object.keys(LEFT_OUT)]
    expect((rows as { name: string }[]).map(({ name }) => name).sort()).toEqual(decided.sort())
  })

  it('is tried with something in every table', async () => {
    const { db } = await filled()
    for (const { name } of KEPT_TABLES) {
      const { rows } = await db.execute(sql.raw(`select exists (select from ${name}) as filled`))
      expect({ name, ...rows[0] }).toEqual({ name, filled: true })
    }
  })

  it('is for its owner only, and never takes the place of another file', async () => {
    const store = await filled()
    const file = await backedUp(store)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const before = readFileSync(file)
    await expect(backUp(from(store), administrator, { file, passphrase: null })).rejects.toMatchObject({ code: 'file-exists' })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(join(file, '..'))).toEqual(['备份.mjb'])
    expect((await listBackups(store.db, 3)).map(({ outcome }) => outcome)).toEqual(['failed', 'done', 'done'])
    await expect(backUp(from(store), administrator, { file: join(file, '../no/b'), passphrase: null })).rejects.toMatchObject({
      code: 'no-such-folder',
    })
  })
})

describe('a restored backup', () => {
  it('is equal table by table, from a server to our own and back', { timeout: 120_000 }, async () => {
    const store = await filled()
    const before = await rowsOf(store.db)
    const file = await backedUp(store, PASSPHRASE)
    expect(readFileSync(file).includes('SECRET-')).toBe(false)

    const folder = join(newFolder(), 'own')
    await restoreTo({ file, passphrase: PASSPHRASE, place: () => ({ folder, databaseUrl: undefined }) })
    const own = await openInstallation({ folder })
    const second = join(newFolder(), 'second.mjb')
    try {
      expect(own).toMatchObject({ id: 'installation-1', kind: 'installation', isNew: false })
      expect(await rowsOf(own.store.db)).toEqual(before)
      expect(await contentsOf(own.store.blobs)).toEqual(await contentsOf(store.blobs))
      await backUp({ store: own.store, connection: own.connection }, administrator, { file: second, passphrase: PASSPHRASE })
    } finally {
      await own.close()
    }

    const target = onServer(await newDatabase())
    await restoreTo({ file: second, passphrase: PASSPHRASE, place: target.place })
    const back = await openInstallation(target)
    try {
      expect(await rowsOf(back.store.db)).toEqual(before)
      expect(await contentsOf(back.store.blobs)).toEqual(await contentsOf(store.blobs))
      const acts = await back.store.db.select({ act: journal.act }).from(journal).orderBy(asc(journal.seq))
      expect(acts.slice(-2)).toEqual([{ act: 'backup.restore' }, { act: 'backup.restore' }])
      // New rows go on behind the old ones.
      await back.store.db.insert(unitNames).values({ unit: 'z-root', name: '新', folded: '新', kind: 'alias', validFrom: '2026-01-01' })
    } finally {
      await back.close()
    }
  })

  it('has no passwords where nothing sealed it, and never sessions, tokens or slips', async () => {
    const store = await filled()
    const target = onServer(await newDatabase())
    const { manifest } = await restoreTo({ file: await backedUp(store), place: target.place })
    expect(manifest.secrets).toBe(false)
    const there = await openInstallation(target)
    try {
      const { rows } = await there.store.db.execute(sql`select state, password_hash as hash, password_set_at as at from people order by id`)
      expect(rows).toEqual([
        { state: 'invited', hash: null, at: null },
        { state: 'disabled', hash: null, at: null },
      ])
      for (const name of ['sessions', 'tokens', 'slips', 'sign_in_failures', 'backups']) {
        const { rows: none } = await there.store.db.execute(sql.raw(`select * from ${name}`))
        expect(none).toEqual([])
      }
    } finally {
      await there.close()
    }
  })

  it('does not bring back what was purged', async () => {
    const store = await filled()
    const purged = createHash('sha256').update(PURGED_TEXT).digest('hex')
    // The program was stopped between tombstone and bytes.
    await store.blobs.put(Buffer.from(PURGED_TEXT))
    const target = onServer(await newDatabase())
    await restoreTo({ file: await backedUp(store), place: target.place })
    const there = await openInstallation(target)
    try {
      expect(await there.store.blobs.has(purged)).toBe(false)
      expect((await there.store.db.select().from(contents)).find(({ sha256 }) => sha256 === purged)?.purgedAt).not.toBeNull()
    } finally {
      await there.close()
    }
  })

  it('goes without a content that was lost or damaged before, and names it', async () => {
    const store = await filled()
    const [missing = '', broken = ''] = await contentsOf(store.blobs)
    const blobs: Blobs = {
      ...store.blobs,
      get: async (name) => (name === missing ? null : name === broken ? store.blobs.get(missing) : store.blobs.get(name)),
      sizeOf: (name) => store.blobs.sizeOf(name === broken ? missing : name),
    }
    const file = join(newFolder(), 'b')
    const made = await backUp({ store: { ...store, blobs }, connection: store.connection }, administrator, { file, passphrase: null })
    expect(made.lost).toEqual({ missing: [missing], damaged: [broken] })
    const [row] = await store.db
      .select()
      .from(backups)
      .where(sql`id = ${made.id}`)
    expect(row?.fault).toContain('有 2 份文件内容')
    const target = onServer(await newDatabase())
    await restoreTo({ file, place: target.place })
    const there = await openInstallation(target)
    try {
      expect(await contentsOf(there.store.blobs)).toEqual((await contentsOf(store.blobs)).slice(2))
    } finally {
      await there.close()
    }
  })
})

describe('a restore', () => {
  it('wants the right passphrase', async () => {
    const store = await filled()
    const file = await backedUp(store, PASSPHRASE)
    const target = onServer(await newDatabase())
    await expect(restoreTo({ file, place: target.place })).rejects.toMatchObject({ code: 'passphrase-missing' })
    await expect(restoreTo({ file, passphrase: '错误的马电池订书钉，以及更多', place: target.place })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    })
    await expect(backedUp(store, '太短')).rejects.toMatchObject({ code: 'passphrase-too-short' })
  })

  it('touches nothing where anything is', async () => {
    const store = await filled()
    const file = await backedUp(store)
    const folder = newFolder()
    writeFileSync(join(folder, '别的.txt'), '')
    const databaseUrl = await newDatabase()
    await expect(restoreTo({ file, ...onServer(databaseUrl, folder) })).rejects.toMatchObject({ code: 'target-not-empty' })
    const target = onServer(databaseUrl)
    await restoreTo({ file, place: target.place })
    const again = onServer(databaseUrl)
    await expect(restoreTo({ file, place: again.place })).rejects.toMatchObject({ code: 'database-not-empty' })
    expect(readdirSync(join(again.folder, '..'))).toEqual(['data'])
    expect(readdirSync(again.folder)).toEqual([])
    const there = await openInstallation(target)
    try {
      expect(await there.store.db.select().from(contents)).toHaveLength(3)
    } finally {
      await there.close()
    }
  })

  it('says what lies in the folder, and what to do instead', async () => {
    const [ofDemonstration, ofInstallation] = [await backedUp(await filled('demonstration')), await backedUp(await filled())]
    const folder = newFolder()
    writeFileSync(join(folder, 'mingjing.json'), JSON.stringify({ kind: 'installation', id: 'fresh' }))
    const place = () => ({ folder, databaseUrl: undefined })
    await expect(restoreTo({ file: ofDemonstration, place })).rejects.toMatchObject({
      code: 'target-of-other-kind',
      message: expect.stringContaining('这个备份是演示的数据') as string,
    })
    await expect(restoreTo({ file: ofInstallation, place })).rejects.toMatchObject({
      code: 'target-has-data',
      message: expect.stringContaining('npm start -- --data 新文件夹') as string,
    })
    expect(readdirSync(folder)).toEqual(['mingjing.json'])
  })

  it('takes the data of an older program through the steps that they would have taken', async () => {
    const store = await filled()
    const [file, before] = [await backedUp(store), await rowsOf(store.db)]
    const migrations = newFolder()
    cpSync(OWN_MIGRATIONS, migrations, { recursive: true })
    const later = `${String((await readMigrations(OWN_MIGRATIONS)).length + 1).padStart(4, '0')}-later.sql`
    writeFileSync(join(migrations, later), `alter table units add column later text; update units set later = 'seen ' || id;`)
    const target = onServer(await newDatabase())
    await restoreTo({ file, place: target.place, migrations })
    await expect(openInstallation(target)).rejects.toMatchObject({ code: 'database-newer' })
    const there = await openInstallation({ ...target, migrations })
    try {
      const { rows } = await there.store.db.execute(sql`select later from units order by id`)
      expect(rows.map(({ later: text }) => text)).toEqual(['seen a-grandchild', 'seen m-child', 'seen z-root'])
      const apart = { units: null, people: null, secrets: null }
      expect({ ...(await rowsOf(there.store.db)), ...apart }).toEqual({ ...before, ...apart })
      expect((await verifyJournal(there.store.db)).broken).toBeNull()
      const made = join(newFolder(), 'newer')
      await backUp({ store: there.store, connection: there.connection }, administrator, { file: made, passphrase: null })
      await expect(restoreTo({ file: made, ...onServer(await newDatabase()) })).rejects.toMatchObject({ code: 'backup-newer' })
    } finally {
      await there.close()
    }
  })

  it('leaves nothing behind when the data are refused at the last', async () => {
    const store = await filled()
    const bad = { ...store.blobs, get: () => Promise.resolve(null) }
    const file = join(newFolder(), 'b')
    await backUp({ store: { ...store, blobs: bad }, connection: store.connection }, administrator, { file, passphrase: null })
    // A row of the journal that was changed by whoever owns the database.
    await store.db.execute(sql`alter table journal disable trigger user`)
    await store.db.execute(sql`update journal set why = '改过' where seq = 2`)
    const forged = await backedUp(store)
    const target = onServer(await newDatabase())
    await expect(restoreTo({ file: forged, place: target.place })).rejects.toThrow('操作日志第 2 行对不上')
    expect(readdirSync(target.folder)).toEqual([])
    const client = new pg.Client({ connectionString: target.databaseUrl })
    await client.connect()
    const { rows } = await client.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace`,
    )
    await client.end()
    expect(rows).toEqual([])
    // And the same place takes a good one.
    await restoreTo({ file, place: target.place })
  })
})
