import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newDataFolder } from '../../test/dataFolder.ts'
import { someone } from '../../test/store.ts'
import { readPostmaster } from '../database/embedded/Postmaster.ts'
import { Refusal } from '../model/Refusal.ts'
import { perform } from '../store/perform.ts'
import { openInstallation, type OpenOptions } from './openInstallation.ts'

/** Opened, and closed when the test is over. */
async function open(options: OpenOptions) {
  const opened = await openInstallation(options)
  let isOpen = true
  const close = async () => {
    if (isOpen) await opened.close()
    isOpen = false
  }
  onTestFinished(close)
  return { ...opened, close }
}

const runs = (folder: string): boolean => readPostmaster(join(folder, 'postgres')) !== null

describe('openInstallation', () => {
  it('makes what it is told to, is it for life, and makes nothing unasked', async () => {
    const folder = newDataFolder()
    await expect(openInstallation({ folder })).rejects.toMatchObject({ code: 'no-installation' })
    const made = await open({ folder, kind: 'demonstration', create: true })
    expect(made).toMatchObject({ kind: 'demonstration', isNew: true, isEmbedded: true, warnings: [] })
    await made.close()
    await expect(openInstallation({ folder, kind: 'installation', create: true })).rejects.toMatchObject({ code: 'other-kind' })
    expect(runs(folder)).toBe(false)

    rmSync(join(folder, 'mingjing.json'))
    const again = await open({ folder })
    expect(again).toMatchObject({ kind: 'demonstration', id: made.id, isNew: false })
    await again.close()
    expect(readFileSync(join(folder, 'mingjing.json'), 'utf8')).toContain(made.id)

    writeFileSync(join(folder, 'mingjing.json'), JSON.stringify({ kind: 'installation', id: made.id.replace(/^./, 'z') }))
    await expect(openInstallation({ folder })).rejects.toMatchObject({ code: 'folder-of-another' })
    writeFileSync(join(folder, 'mingjing.json'), '{')
    await expect(openInstallation({ folder })).rejects.toMatchObject({ code: 'folder-file-damaged' })
  })

  it('lets one program serve and says which, any number be called from terminals, and stops the database after the last', async () => {
    const folder = newDataFolder()
    const server = await open({ folder, kind: 'installation', create: true, part: 'server' })
    await expect(openInstallation({ folder, part: 'server' })).rejects.toMatchObject({
      code: 'already-served',
      message: expect.stringContaining(`进程号 ${process.pid}`) as string,
    })
    const terminal = await open({ folder })
    await server.close()
    expect(runs(folder)).toBe(true)
    const next = await open({ folder, part: 'server' })
    await next.close()
    await terminal.close()
    expect(runs(folder)).toBe(false)
  })

  it('refuses while the database is away, starts it again, and keeps what was acknowledged', async () => {
    const folder = newDataFolder()
    const faults: unknown[] = []
    const { store, connection } = await open({
      folder,
      kind: 'installation',
      create: true,
      part: 'server',
      report: (fault) => faults.push(fault),
    })
    const put = (key: string) =>
      perform(store, someone(), async ({ tx, record }) => {
        await tx.execute(sql`insert into settings (key, value, changed_at, changed_by) values (${key}, '1', now(), 'someone')`)
        record({ act: 'setting.change', on: { kind: 'setting', id: key } })
      })
    await put('before')
    const midway = store.transaction(async (tx) => {
      await tx.execute(sql`insert into settings (key, value, changed_at, changed_by) values ('midway', '1', now(), 'someone')`)
      process.kill(readPostmaster(join(folder, 'postgres'))?.pid ?? 0, 'SIGKILL')
      // Who serves this transaction notices between two of its questions.
      for (;;) await tx.execute(sql`select 1`)
    })
    await expect(midway).rejects.toMatchObject({ kind: 'unavailable', code: 'database-away' })
    const first: unknown = await put('during').catch((error: unknown) => error)
    if (first !== undefined) expect(first).toBeInstanceOf(Refusal)
    await expect
      .poll(
        () =>
          put('after').then(
            () => 'done',
            () => 'refused',
          ),
        { timeout: 20_000 },
      )
      .toBe('done')
    const { rows } = await connection.db.execute<{ key: string }>(sql`select key from settings order by key`)
    expect(rows.map(({ key }) => key).filter((key) => key !== 'during')).toEqual(['after', 'before'])
    const [{ acts } = { acts: 0 }] = (await connection.db.execute<{ acts: number }>(sql`select count(*)::int as acts from journal`)).rows
    expect(acts).toBe(rows.length)
  })

  it('goes on after a connection of a transaction was cut, with as many connections as before', async () => {
    const { store, connection } = await open({ folder: newDataFolder(), kind: 'installation', create: true })
    for (let round = 0; round < 15; round += 1) {
      const cut = store.transaction(async (tx) => {
        const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
        await connection.db.execute(sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`)
        await tx.execute(sql`select 1`)
      })
      await expect(cut).rejects.toMatchObject({ code: 'database-away' })
    }
    expect((await store.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
  })

  it('gives up a query that takes too long, and says that nothing has changed', async () => {
    const { store } = await open({ folder: newDataFolder(), kind: 'installation', create: true })
    const slow = store.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 20`)
      await tx.execute(sql`select pg_sleep(10)`)
    })
    await expect(slow).rejects.toMatchObject({ kind: 'unavailable', code: 'took-too-long' })
  })
})
