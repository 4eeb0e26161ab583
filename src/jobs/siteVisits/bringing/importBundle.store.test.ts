import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { registerSite } from '../../../../test/checkedSite.ts'
import { siteBundle } from '../../../../test/siteBundle.ts'
import { someone } from '../../../../test/store.ts'
import { claimImport } from '../../../sites/runs/bringing/reading.ts'
import { importsLeftAlone, listSiteImports } from '../../../store/queries/siteImports.ts'
import { findSiteOfRun, findSiteRun } from '../../../store/queries/siteRuns.ts'
import { wakeImports } from '../siteVisitsDue.ts'
import { bundlesFolder } from './bundlePlace.ts'
import { handInBundle } from './handInBundle.ts'
import { readImport } from './importBundle.ts'
import { readBeside, type ReadBundle } from './readBeside.ts'
import { takeBundle } from './takeBundle.ts'

const QUICK = { beatMs: 20, silenceMs: 60_000 }

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mj-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A bundle that lies and waits, and what reads it where it is asked to. */
async function handedIn(change: (bytes: Buffer) => Buffer = (bytes) => bytes) {
  const { store, bytes } = await siteBundle()
  const folder = newFolder()
  const woken: string[] = []
  const wake = (_tx: unknown, id: string) => Promise.resolve(woken.push(id))
  const bring = (from: Readable = Readable.from([change(Buffer.from(bytes))]), site = 'site') =>
    handInBundle({ store, folder }, someone(), site, from, wake)
  const stopping = new AbortController()
  const world = { store, folder, connection: store.connection, signal: stopping.signal }
  const here: ReadBundle = async ({ reader, site, by }, onRead) => {
    const held = await findSiteOfRun(store.db, site)
    if (!held) throw new Error('It is gone.')
    return takeBundle(store, by, held, { file: join(bundlesFolder(folder), `${reader.id}.zip`), folder: newFolder(), onRead }, reader)
  }
  const read = (id: string, how: ReadBundle = here, terms = QUICK) => readImport(world, id, wake, { ...terms, read: how })
  const last = async () => (await listSiteImports(store.db, 'site', 1))[0]
  const kept = async () => {
    const { rows } = await store.db.execute(
      sql`select (select count(*) from site_runs)::int as runs, (select count(*) from captures)::int as captures`,
    )
    return rows[0]
  }
  return { store, folder, bytes, woken, wake, bring, read, here, last, kept, stopping, lying: () => readdirSync(bundlesFolder(folder)) }
}

/** Reads until it is stopped, as a thread does that is at it still. */
const endless: ReadBundle = (_order, _onRead, stopped) =>
  new Promise((_resolve, reject) => stopped.addEventListener('abort', () => reject(new Error('It was stopped.'))))

describe('a bundle that was handed in', () => {
  it('waits, is read beside by who has the files, and becomes a run with what was checked of it', async () => {
    const { store, bring, read, last, lying, woken } = await handedIn()
    const id = await bring()
    expect([woken, lying(), (await last())?.state]).toEqual([[id], [`${id}.zip`], 'waiting'])
    await expect(bring()).rejects.toMatchObject({ code: 'site-run-importing' })
    await read(id, readBeside())
    const done = await last()
    expect(done).toMatchObject({ state: 'done', fault: null, tries: 1 })
    expect(await findSiteRun(store.db, done?.run ?? '')).toMatchObject({ state: 'done', origin: 'imported', pages: 2, askedBy: 'someone' })
    expect(lying()).toEqual([])
    // What is over is begun by nobody again.
    await read(id)
    expect(await last()).toEqual(done)
  })

  it('says once a second how far it is', async () => {
    const { bring, read, here, last } = await handedIn()
    const id = await bring()
    await read(id, async (order, onRead, stopped) => {
      onRead(40, 100)
      await vi.waitFor(async () => expect(await last()).toMatchObject({ state: 'reading', read: 40, holds: 100 }))
      return here(order, onRead, stopped)
    })
    expect(await last()).toMatchObject({ state: 'done' })
  })

  it.each([
    ['is changed in the midst', (bytes: Buffer) => bytes.fill(bytes[500] === 1 ? 2 : 1, 500, 501), /^site-run-/u],
    ['is no archive', () => Buffer.from('no archive'), /^site-run-unreadable$/u],
  ])('leaves nothing behind where it %s, and says why', async (_what, change, code) => {
    const { bring, read, last, kept, lying } = await handedIn(change)
    await read(await bring(), readBeside())
    const failed = await last()
    expect(failed).toMatchObject({ state: 'failed', run: null, fault: expect.stringMatching(/。$/u) as string })
    expect(failed?.code).toMatch(code)
    expect([await kept(), lying()]).toEqual([{ runs: 0, captures: 0 }, []])
  })

  it('is read by another where its reader was killed, and by nobody after three', async () => {
    const { store, bring, read, last, woken, wake, lying } = await handedIn()
    const id = await bring()
    for (const worker of ['first', 'second', 'third']) {
      expect(await claimImport(store, { id, worker }, 15_000)).toMatchObject({ worker })
      expect(await claimImport(store, { id, worker: 'impatient' }, 15_000)).toBeNull()
      store.setClock(new Date(Date.parse(store.now()) + 20_000).toISOString())
    }
    await wakeImports(store, wake)
    expect(woken).toEqual([id, id])
    await read(id, undefined, { ...QUICK, silenceMs: 15_000 })
    expect(await last()).toMatchObject({ state: 'failed', code: 'site-import-given-up' })
    expect(lying()).toEqual([])
    expect(await importsLeftAlone(store.db, '2100-01-01T00:00:00.000Z')).toEqual([])
  })

  it('is taken in once: who was thought dead is stopped, and what he still hands over is not kept', async () => {
    const { store, bring, read, here, last, kept } = await handedIn()
    const id = await bring()
    let late: (() => Promise<string | null>) | undefined
    const first = read(id, (order, onRead, stopped) => {
      late = () => here(order, onRead, stopped)
      return endless(order, onRead, stopped)
    })
    await vi.waitFor(() => expect(late).toBeDefined())
    expect(await claimImport(store, { id, worker: 'other' }, 0)).toMatchObject({ worker: 'other', tries: 2 })
    await first
    expect(await late?.()).toBeNull()
    expect([await kept(), (await last())?.state]).toEqual([{ runs: 0, captures: 0 }, 'reading'])
  })

  it('is handed back where its process ends, and costs no try', async () => {
    const { bring, read, last, stopping, woken, lying } = await handedIn()
    const id = await bring()
    const reading = read(id, (order, onRead, stopped) => {
      stopping.abort()
      return stopped.aborted ? Promise.reject(new Error('It was stopped.')) : endless(order, onRead, stopped)
    })
    await reading
    expect(await last()).toMatchObject({ state: 'waiting', worker: null, tries: 0 })
    expect([woken, lying()]).toEqual([[id, id], [`${id}.zip`]])
  })

  it('fails where its bytes are gone, and where reading it breaks', async () => {
    const { store, folder, bring, read, last, lying } = await handedIn()
    const gone = await bring()
    rmSync(join(bundlesFolder(folder), `${gone}.zip`))
    await read(gone)
    expect(await last()).toMatchObject({ state: 'failed', code: 'site-import-gone' })
    const broken = await bring()
    await expect(read(broken, () => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
    expect(await last()).toMatchObject({ id: broken, state: 'failed', code: 'site-import-broken' })
    // What a killed server left of another lies there for a day at most.
    const left = join(bundlesFolder(folder), 'left.zip')
    writeFileSync(left, '')
    const days = Date.parse(store.now()) / 1000 - 2 * 86_400
    utimesSync(left, days, days)
    await read(await bring())
    expect(lying()).toEqual([])
  })

  it('is taken from nobody while three others come in, or for a site that is gone', async () => {
    const { store, bring, folder, woken } = await handedIn()
    const others = ['a', 'b', 'c']
    for (const id of others) await registerSite(store.db, `http://${id}.example.gov.cn/`, { id, allow: false })
    const slow = others.map(() => new PassThrough())
    const coming = slow.map((from, at) => bring(from, others[at]))
    await vi.waitFor(() => expect(slow.every(({ readableFlowing }) => readableFlowing === true)).toBe(true))
    await expect(bring()).rejects.toMatchObject({ code: 'site-runs-importing' })
    slow[0]?.destroy(new Error('The line broke.'))
    for (const one of slow.slice(1)) one.end()
    expect((await Promise.allSettled(coming)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(readdirSync(bundlesFolder(folder)).length).toBe(2)
    await expect(bring(undefined, 'nothing')).rejects.toMatchObject({ code: 'no-site' })
    await bring()
    expect(woken.length).toBe(3)
    expect(existsSync(bundlesFolder(folder))).toBe(true)
  })
})

it('A bundle that wants too much memory is refused, and takes nobody along', async () => {
  const file = join(newFolder(), 'thread.mjs')
  writeFileSync(file, 'const kept = []; for (;;) kept.push({ a: kept.length, b: [kept.length] })')
  const order = { address: '', folder: '', reader: { id: 'a', worker: 'b' }, site: 's', by: someone() }
  const reading = readBeside(pathToFileURL(file), 30)(order, () => undefined, new AbortController().signal)
  await expect(reading).rejects.toMatchObject({ code: 'site-run-memory' })
})
