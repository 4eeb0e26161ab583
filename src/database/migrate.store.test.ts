import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { emptyDatabase } from '../../test/store.ts'
import { migrate } from './migrate.ts'

const now = () => '2026-11-22T02:00:00.000Z'

const FIRST = `create table migrations (version integer primary key, name text, digest text, at timestamptz, program text);
create table one (id integer);`

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mj-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

async function tablesOf(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)
  await client.end()
  return rows.map(({ name }) => name)
}

describe('migrate', () => {
  it('runs each migration once when four programs start together on an empty database', async () => {
    const url = await emptyDatabase()
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(url, { now })))
    expect(runs.map(({ ran }) => ran.length).filter((count) => count > 0)).toHaveLength(1)
    expect(new Set(runs.map(({ version }) => version)).size).toBe(1)
    expect(await tablesOf(url)).toContain('journal')
  })

  it('stops at the version that it is told, and goes on from there', async () => {
    const url = await emptyDatabase()
    const folder = folderOf({ '0001-first.sql': FIRST, '0002-second.sql': 'create table two (id integer)' })
    expect(await migrate(url, { now, folder, upTo: 1 })).toMatchObject({ version: 1 })
    expect(await tablesOf(url)).toEqual(['migrations', 'one'])
    expect((await migrate(url, { now, folder })).ran.map(({ name }) => name)).toEqual(['second'])
    expect(await tablesOf(url)).toEqual(['migrations', 'one', 'two'])
  })

  it('leaves nothing of a migration that fails', async () => {
    const url = await emptyDatabase()
    const folder = folderOf({ '0001-first.sql': FIRST, '0002-second.sql': 'create table two (id integer); select 1 / 0' })
    await expect(migrate(url, { now, folder })).rejects.toThrow('migration 2 (second) failed')
    expect(await tablesOf(url)).toEqual(['migrations', 'one'])
  })

  it('refuses a database that a newer program has written, and says which', async () => {
    const url = await emptyDatabase()
    const files = { '0001-first.sql': FIRST }
    await migrate(url, { now, folder: folderOf({ ...files, '0002-second.sql': 'create table two (id integer)' }) })
    await expect(migrate(url, { now, folder: folderOf(files) })).rejects.toMatchObject({
      code: 'database-newer',
      message: expect.stringContaining('数据库第 2 版') as string,
    })
  })

  it('refuses a database whose past was another one, whatever ends the lines', async () => {
    const url = await emptyDatabase()
    await migrate(url, { now, folder: folderOf({ '0001-first.sql': FIRST }) })
    await migrate(url, { now, folder: folderOf({ '0001-first.sql': FIRST.replaceAll('\n', '\r\n') }) })
    await expect(migrate(url, { now, folder: folderOf({ '0001-first.sql': `${FIRST} ` }) })).rejects.toMatchObject({
      code: 'migration-changed',
    })
  })

  it('takes no folder with a gap', async () => {
    const url = await emptyDatabase()
    await expect(migrate(url, { now, folder: folderOf({ '0002-second.sql': FIRST }) })).rejects.toThrow('should be 1')
  })
})
