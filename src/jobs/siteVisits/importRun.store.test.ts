import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { registerSite } from '../../../test/checkedSite.ts'
import { siteBundle } from '../../../test/siteBundle.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { openRun } from '../../collectors/bundles/openRun.ts'
import { ENTRY } from '../../collectors/bundles/RunSheet.ts'
import { sealing } from '../../collectors/bundles/seal.ts'
import { findSiteRun } from '../../store/queries/siteRuns.ts'
import { importRun } from './importRun.ts'

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
    const { store, bytes } = await siteBundle()
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
    const { store, bytes } = await siteBundle()
    await store.db.execute(sql`insert into site_runs (id, site, origin, state, terms, asked_at)
      values ('worked', 'site', 'asked', 'running', '{"rate":null,"hours":null,"maxPages":null,"browser":false}', now())`)
    const run = await brought(store, bytes)
    expect((await findSiteRun(store.db, run))?.state).toBe('done')
    expect((await findSiteRun(store.db, 'worked'))?.state).toBe('running')
  })

  it('is refused where its log says what no log says', async () => {
    const { store, bytes, site } = await siteBundle()
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
    const { store, bytes } = await siteBundle()
    await registerSite(store.db, 'http://www.other.example.gov.cn/', { id: 'other', allow: false })
    await expect(brought(store, bytes, 'other')).rejects.toMatchObject({ code: 'site-run-of-other' })
    await expect(brought(store, bytes, 'nothing')).rejects.toMatchObject({ code: 'no-site' })
    await store.db.execute(sql`update sites set retired_at = now() where id = 'site'`)
    await expect(brought(store, bytes)).rejects.toMatchObject({ code: 'site-retired' })
  })

  it('is refused where its time has not come yet', async () => {
    const { store, bytes } = await siteBundle()
    store.setClock('2026-01-01T00:00:00.000Z')
    await expect(brought(store, bytes)).rejects.toMatchObject({ code: 'site-run-times' })
  })

  it('is refused whole where one byte is not as it was, and leaves nothing behind', async () => {
    const { store, bytes } = await siteBundle()
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
