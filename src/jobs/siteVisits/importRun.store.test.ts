import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ZipFile } from 'yazl'
import { registerSite } from '../../../test/checkedSite.ts'
import { pageOf, servedSite } from '../../../test/servedSite.ts'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { collectRun } from '../../collectors/bundles/collectRun.ts'
import { openRun } from '../../collectors/bundles/openRun.ts'
import { ENTRY } from '../../collectors/bundles/RunSheet.ts'
import { sealing } from '../../collectors/bundles/seal.ts'
import { siteTargets } from '../../collectors/siteTargets.ts'
import { findSiteRun } from '../../store/queries/siteRuns.ts'
import { importRun } from './importRun.ts'

/** A bundle of a small site, as somebody brings it. */
async function bundle() {
  const site = await servedSite({ '/': pageOf('首页', ['a.html', 'none.html']), '/a.html': pageOf('甲', []) })
  const place = mkdtempSync(join(tmpdir(), 'mj-import-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const task = {
    site: new URL(site.url),
    ...{
      targets: siteTargets(new URL(site.url), ['127.0.0.1']),
      columns: [`${site.url}a.html`],
      maxPages: null,
      rate: null,
      userAgent: 'test',
    },
    retryAfter: [1, 1],
  }
  let bytes = Buffer.alloc(0)
  await collectRun(
    { now: () => Date.now(), onProgress: () => undefined, isStopped: () => false },
    {
      task,
      columns: [{ path: '公开', url: `${site.url}a.html` }],
      allowed: ['127.0.0.1'],
      version: '1.2.3',
      folder: join(place, 'run.part'),
    },
    async ({ packed }) => {
      bytes = await buffer(packed())
    },
  )
  const store = await newStore()
  store.setClock(new Date().toISOString())
  await registerSite(store.db, site.url, { allow: false, columns: [{ id: 'open', levels: ['公开'], url: null }] })
  return { store, site, bytes }
}

/** The same bundle with another log, by somebody who knows how it is sealed. */
async function withLog(bytes: Buffer, log: string): Promise<Buffer> {
  const { sheet, capture, close } = await openRun(bytes)
  const changed = { ...sheet, version: log.length.toString() }
  const files: (readonly [string, Uint8Array])[] = [
    [ENTRY.sheet, Buffer.from(JSON.stringify(changed))],
    [ENTRY.log, Buffer.from(log)],
  ]
  for (const sha256 of new Set(sheet.captures.map((one) => one.sha256))) files.push([ENTRY.capture(sha256), await capture(sha256)])
  close()
  const listed = files.map(([name, one]) => [name, { sha256: createHash('sha256').update(one).digest('hex'), bytes: one.length }] as const)
  const zip = new ZipFile()
  for (const [name, one] of [...files, [ENTRY.manifest, Buffer.from(JSON.stringify(Object.fromEntries(listed)))] as const])
    zip.addBuffer(Buffer.from(one), name, { compress: false })
  zip.end()
  return buffer((zip.outputStream as Readable).pipe(sealing()))
}

const brought = (store: TestStore, bytes: Uint8Array, id = 'site') => importRun(store, someone(), id, Readable.from([Buffer.from(bytes)]))

describe('a bundle', () => {
  it('is taken in as a run of its site, by its own time, with its captures; once', async () => {
    const { store, bytes } = await bundle()
    const run = await brought(store, bytes)
    expect(await findSiteRun(store.db, run)).toMatchObject({
      state: 'done',
      origin: 'imported',
      pages: 2,
      brokenLinks: 1,
      askedBy: 'someone',
    })
    const { rows } = await store.db.execute(sql`select place, content from captures order by seen_at`)
    for (const { content } of rows) expect(await store.blobs.has(String(content))).toBe(true)
    expect(rows.length).toBeGreaterThanOrEqual(3)
    const { rows: columns } = await store.db.execute(sql`select column_id, outcome from run_columns`)
    expect(columns).toEqual([{ column_id: 'open', outcome: 'passed' }])
    await expect(brought(store, bytes)).rejects.toMatchObject({ code: 'site-run-twice' })
    const { rows: acts } = await store.db.execute(sql`select act from journal`)
    expect(acts).toEqual([{ act: 'site-run.import' }])
  })

  it('is taken in while a worker is at the same site, whose run goes on', async () => {
    const { store, bytes } = await bundle()
    await store.db.execute(sql`insert into site_runs (id, site, origin, state, terms, asked_at)
      values ('worked', 'site', 'asked', 'running', '{"rate":null,"hours":null,"maxPages":null,"browser":false}', now())`)
    const run = await brought(store, bytes)
    expect((await findSiteRun(store.db, run))?.state).toBe('done')
    expect((await findSiteRun(store.db, 'worked'))?.state).toBe('running')
  })

  it('waits where too many are being read already, for each may be some gigabytes', async () => {
    const { store, bytes } = await bundle()
    const others = ['a', 'b', 'c']
    for (const id of others) await registerSite(store.db, `http://${id}.example.gov.cn/`, { id, allow: false })
    const slow = others.map(() => new PassThrough())
    const reading = slow.map((bundleOf, at) => importRun(store, someone(), others[at] ?? '', bundleOf).catch((error: unknown) => error))
    await vi.waitFor(() => expect(slow.every(({ readableFlowing }) => readableFlowing === true)).toBe(true))
    await expect(brought(store, bytes)).rejects.toMatchObject({ code: 'site-runs-importing' })
    for (const one of slow) one.end()
    await Promise.all(reading)
    await expect(brought(store, bytes)).resolves.toEqual(expect.any(String))
  })

  it('is refused where its log says what no log says', async () => {
    const { store, bytes, site } = await bundle()
    await brought(store, bytes)
    const broken = `${site.url}none.html`
    const entry = `+\tpage\t-1\t0\t${broken}\n`
    await expect(brought(store, await withLog(bytes, `${entry}=\t0\tfine\t200\t1\t0\t0\t0\t\t\t${broken}\t\n`))).rejects.toMatchObject({
      code: 'site-run-log',
    })
    await expect(brought(store, await withLog(bytes, entry.repeat(60_000).replaceAll('\n', '')))).rejects.toMatchObject({
      code: 'site-run-log',
    })
  })

  it('is refused where it is another site’s, and where the site is gone', async () => {
    const { store, bytes } = await bundle()
    await registerSite(store.db, 'http://www.other.example.gov.cn/', { id: 'other', allow: false })
    await expect(brought(store, bytes, 'other')).rejects.toMatchObject({ code: 'site-run-of-other' })
    await expect(brought(store, bytes, 'nothing')).rejects.toMatchObject({ code: 'no-site' })
    await store.db.execute(sql`update sites set retired_at = now() where id = 'site'`)
    await expect(brought(store, bytes)).rejects.toMatchObject({ code: 'site-retired' })
  })

  it('is refused where its time has not come yet', async () => {
    const { store, bytes } = await bundle()
    store.setClock('2026-01-01T00:00:00.000Z')
    await expect(brought(store, bytes)).rejects.toMatchObject({ code: 'site-run-times' })
  })

  it('is refused whole where one byte is not as it was, and leaves nothing behind', async () => {
    const { store, bytes } = await bundle()
    for (const place of [40, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2), bytes.length - 30]) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      await expect(brought(store, changed)).rejects.toMatchObject({ kind: expect.stringMatching(/invalid|too-large/u) as string })
    }
    await expect(brought(store, bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({ code: 'site-run-unreadable' })
    await expect(brought(store, Buffer.from('no archive'))).rejects.toMatchObject({ code: 'site-run-unreadable' })
    const { rows } = await store.db.execute(
      sql`select (select count(*) from site_runs)::int as runs, (select count(*) from captures)::int as captures`,
    )
    expect(rows).toEqual([{ runs: 0, captures: 0 }])
  })
})
