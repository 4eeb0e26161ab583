import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { registerSite } from '../../../test/checkedSite.ts'
import { pageOf, servedSite, type Served, type ServedSite } from '../../../test/servedSite.ts'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { askRun } from '../../sites/runs/askRun.ts'
import { continueRun } from '../../sites/runs/continueRun.ts'
import { showRun } from '../../sites/runs/showing/showRun.ts'
import { stopRun } from '../../sites/runs/stopRun.ts'
import type { WakeRun } from '../../sites/runs/WakeRun.ts'
import { findSiteRun, listRunColumns } from '../../store/queries/siteRuns.ts'
import { takeSeen } from './takeSiteRun.ts'
import { visitRun } from './visitRun.ts'
import { USUAL_TERMS, type VisitTerms } from './VisitTerms.ts'

const QUICK: VisitTerms = {
  ...USUAL_TERMS,
  pace: { beatMs: 20, behindMs: 60, patienceMs: 300 },
  silenceMs: 0,
  longestMs: 60_000,
  targetsMs: 50,
  retryAfter: [1, 1],
}

const NOBODY: WakeRun = { visit: () => Promise.resolve(), take: () => Promise.resolve() }

const LIST = `<html><head><meta charset="utf-8"><title>通知公告</title></head><body><ul>${['2026-11-02', '2026-10-08', '2026-09-03']
  .map((day, at) => `<li><a href="/p${at}.html">关于第${at}件事情的通知公告</a><span>${day}</span></li>`)
  .join('')}</ul></body></html>`

/** Numbers are no content: pages that differ by them alone say the same. */
const inSigns = (at: number) => [...String(at + 1000)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')

/** A site of so many articles, each a little late. */
function pagesOf(count: number, ms: number): Readonly<Record<string, Served>> {
  const late =
    (html: string): Served =>
    (_request, response) =>
      void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html), ms)
  const articles = Array.from({ length: count }, (_, at) => `/p${at}.html`)
  return {
    '/': pageOf('首页', ['/gg/', ...articles, '/none.html']),
    '/gg/': LIST,
    ...Object.fromEntries(
      articles.map((path, at) => [path, late(pageOf(`第${at}件`, [], `这件事情的正文，各有各的说法：${inSigns(at).repeat(6)}`))]),
    ),
  }
}

const COLUMN = (site: ServedSite) => [{ id: 'gg', levels: ['政务公开', '通知公告'], url: `${site.url}gg/` }]

async function asked(count: number, ms = 0) {
  const [store, site] = [await newStore(), await servedSite(pagesOf(count, ms))]
  await registerSite(store.db, site.url, { columns: COLUMN(site) })
  const run = await askRun(store, someone(), 'site', NOBODY)
  const visit = (signal = new AbortController().signal, terms = QUICK) => visitRun({ store, signal }, run, NOBODY, terms)
  const row = async () => (await findSiteRun(store.db, run)) ?? expect.fail('no run')
  return { store, site, run, visit, row }
}

/** How often each article was asked for. */
const timesAsked = (site: ServedSite) => [...site.asked].filter(([path]) => path.startsWith('/p')).map(([, times]) => times)

const until = async (holds: () => boolean) => {
  for (const began = Date.now(); !holds() && Date.now() - began < 10_000;) await wait(5)
}

/** How many articles were asked for when no more are. */
async function settled(site: ServedSite): Promise<number> {
  for (let before = -1; ;) {
    const now = timesAsked(site).length
    if (now === before) return now
    before = now
    await wait(500)
  }
}

const countOf = async (store: TestStore, table: string) =>
  ((await store.db.execute(sql.raw(`select count(*)::int as n from ${table}`))).rows as { n: number }[])[0]?.n

describe('a run over a site', () => {
  it('is visited, taken in and told of', async () => {
    const { store, run, visit, row } = await asked(5)
    await visit()
    expect(await row()).toMatchObject({ state: 'taking', worker: null, progress: { pages: 7 } })
    await takeSeen(store, run)
    expect(await row()).toMatchObject({ state: 'done', pages: 7, brokenLinks: 1, takeovers: 0, revamp: null })
    expect(await countOf(store, 'site_run_parts')).toBe(0)
    expect(await listRunColumns(store.db, [run])).toMatchObject([{ column: 'gg', outcome: 'passed', items: 3, latest: '2026-11-02' }])
    const { rows } = await store.db.execute(sql`select about, outcome, unit, column_id, pointer from findings order by about`)
    expect(rows).toMatchObject([
      { about: 'site.column-reachable', outcome: 'passed', column_id: 'gg', unit: '示例县政府' },
      { about: 'site.link', outcome: 'failed', column_id: null, unit: '示例县政府' },
    ])
    const { rows: acts } = await store.db.execute(sql`select act from journal order by seq`)
    expect(acts.map(({ act }) => act)).toEqual(['site-run.ask', 'site-run.begin', 'site-run.take'])
  })

  it('is gone on with by another worker when one dies, and no page that was kept is visited again', async () => {
    const { store, site, run, visit, row } = await asked(400, 20)
    // A process that is there no more says nothing: its database is gone for it alone.
    let isDead = false
    const dying = {
      ...store,
      transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) =>
        isDead ? Promise.reject(new Error('dead')) : store.transaction(work),
      ending: <T>(work: Parameters<typeof store.ending<T>>[0]) => (isDead ? Promise.reject(new Error('dead')) : store.ending(work)),
    }
    const first = visitRun({ store: dying, signal: new AbortController().signal }, run, NOBODY, QUICK)
    await until(() => timesAsked(site).length > 200)
    isDead = true
    await Promise.allSettled([first])
    const before = timesAsked(site).length
    expect(before).toBeLessThan(400)
    expect(await row()).toMatchObject({ state: 'running' })
    await visit()
    expect(await row()).toMatchObject({ state: 'taking', takeovers: 1 })
    expect(timesAsked(site).length).toBe(400)
    // What was under way and not kept yet: a few pages, and none three times.
    expect(timesAsked(site).filter((times) => times > 1).length).toBeLessThan(before / 2)
    expect(Math.max(...timesAsked(site))).toBe(2)
    await takeSeen(store, run)
    expect(await row()).toMatchObject({ state: 'done', pages: 402, brokenLinks: 1 })
  })

  it('is written to no more by a worker that wakes up after another has gone on with it', async () => {
    const { store, site, run, visit, row } = await asked(60, 10)
    let held: Promise<void> | null = null
    let release: () => void = () => undefined
    const slow = {
      ...store,
      transaction: async <T>(work: Parameters<typeof store.transaction<T>>[0]) => (await held, store.transaction(work)),
    }
    const first = visitRun({ store: slow, signal: new AbortController().signal }, run, NOBODY, {
      ...QUICK,
      pace: { ...QUICK.pace, patienceMs: 60_000 },
    })
    await until(() => timesAsked(site).length > 20)
    held = new Promise((resolve) => (release = resolve))
    await visit()
    const parts = await countOf(store, 'site_run_parts')
    const asked60 = site.asked.size
    release()
    await first
    expect(await row()).toMatchObject({ state: 'taking', takeovers: 1 })
    expect(await countOf(store, 'site_run_parts')).toBe(parts)
    expect(site.asked.size).toBe(asked60)
    await takeSeen(store, run)
    expect(await row()).toMatchObject({ state: 'done', pages: 62 })
  })

  it('waits for a database that is away for a while, and visits nothing twice', async () => {
    const { store, site, run, row } = await asked(400, 20)
    let isAway = false
    const away = {
      ...store,
      transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) =>
        isAway ? Promise.reject(new Error('Connection terminated')) : store.transaction(work),
    }
    const visiting = visitRun({ store: away, signal: new AbortController().signal }, run, NOBODY, {
      ...QUICK,
      pace: { ...QUICK.pace, patienceMs: 60_000 },
    })
    await until(() => timesAsked(site).length > 20)
    isAway = true
    // Nobody visits what cannot be kept.
    const then = await settled(site)
    expect(then).toBeLessThan(400)
    isAway = false
    await visiting
    expect(await row()).toMatchObject({ state: 'taking', takeovers: 0 })
    expect(Math.max(...timesAsked(site))).toBe(1)
  })

  it('says why it failed when what it finds cannot be kept, and goes on from there', async () => {
    const { store, site, run, visit, row } = await asked(60, 10)
    let isFull = false
    const full = {
      ...store,
      transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) =>
        isFull ? Promise.reject(Object.assign(new Error('No space left on device'), { code: 'ENOSPC' })) : store.transaction(work),
    }
    const visiting = visitRun({ store: full, signal: new AbortController().signal }, run, NOBODY, QUICK)
    await until(() => timesAsked(site).length > 20)
    isFull = true
    await expect(visiting).rejects.toThrow('No space')
    expect(await row()).toMatchObject({ state: 'failed', worker: null })
    expect((await row()).fault).toContain('磁盘满了')
    await continueRun(store, someone(), run, NOBODY)
    await visit()
    expect(await row()).toMatchObject({ state: 'taking', fault: null })
    expect(timesAsked(site).length).toBe(60)
    expect(Math.max(...timesAsked(site))).toBe(2)
  })

  it('says why its result could not be kept when the files have no room, and is taken in later without a visit', async () => {
    const { store, site, run, visit, row } = await asked(5)
    await visit()
    const full = { ...store, blobs: { ...store.blobs, put: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) } }
    await expect(takeSeen(full, run)).rejects.toThrow('full')
    expect(await row()).toMatchObject({ state: 'failed' })
    const visits = site.asked.size
    await continueRun(store, someone(), run, NOBODY)
    expect(await row()).toMatchObject({ state: 'taking', fault: null })
    await takeSeen(store, run)
    expect(await row()).toMatchObject({ state: 'done', pages: 7 })
    expect(site.asked.size).toBe(visits)
  })

  it('begins anew after a restore, which has nothing of what it had found', async () => {
    const { store, run, visit, row } = await asked(5)
    await visit()
    await store.db.execute(sql`delete from site_run_parts`)
    await expect(takeSeen(store, run)).rejects.toMatchObject({ code: 'site-run-no-sheet' })
    expect((await row()).fault).toContain('从头再看')
    await continueRun(store, someone(), run, NOBODY)
    expect(await row()).toMatchObject({ state: 'waiting' })
    await visit()
    await takeSeen(store, run)
    expect(await row()).toMatchObject({ state: 'done', pages: 7 })
  })

  it('says while it goes on how the columns are that it has looked at, also what another worker saw', async () => {
    const { store, site, run, visit, row } = await asked(1000, 20)
    const visiting = visit()
    await until(() => timesAsked(site).length > 20)
    await stopRun(store, someone(), run)
    await visiting
    const columns = { all: 1, passed: 1, failed: 0, cantTell: 0 }
    expect(await row()).toMatchObject({ state: 'stopped', progress: { columns } })
    expect(await showRun(store.db, run)).toMatchObject({ columnsSeen: columns })
    await continueRun(store, someone(), run, NOBODY)
    const again = visit()
    const before = timesAsked(site).length
    await until(() => timesAsked(site).length > before + 20)
    await stopRun(store, someone(), run)
    await again
    expect(site.asked.get('/gg/')).toBe(1)
    expect(await row()).toMatchObject({ state: 'stopped', progress: { columns } })
  })

  it('stops when somebody asks for it, and goes on where it stood', async () => {
    const { store, site, run, visit, row } = await asked(1000, 20)
    const visiting = visit()
    await until(() => timesAsked(site).length > 20)
    await stopRun(store, someone(), run)
    await visiting
    expect(await row()).toMatchObject({ state: 'stopped', worker: null })
    expect(timesAsked(site).length).toBeLessThan(1000)
    await expect(stopRun(store, someone(), run)).rejects.toMatchObject({ code: 'site-run-ended' })
    await continueRun(store, someone(), run, NOBODY)
    await visit()
    await takeSeen(store, run)
    expect(await row()).toMatchObject({ state: 'done', pages: 1002, takeovers: 0 })
    expect(Math.max(...timesAsked(site))).toBe(1)
  })

  it('is handed on at once when its process stops', async () => {
    const { site, visit, row } = await asked(1000, 20)
    const stopping = new AbortController()
    const visiting = visit(stopping.signal)
    await until(() => timesAsked(site).length > 20)
    stopping.abort()
    await visiting
    expect(await row()).toMatchObject({ state: 'waiting', worker: null, takeovers: 0 })
    await visit()
    expect(await row()).toMatchObject({ state: 'taking' })
  })

  it('pauses outside the hours of its site, and says until when', async () => {
    const [store, site] = [await newStore(), await servedSite(pagesOf(3, 0))]
    // Two hours that are not now.
    const hour = (ahead: number) => `${String((new Date().getUTCHours() + 8 + ahead) % 24).padStart(2, '0')}:00`
    await registerSite(store.db, site.url, { terms: { rate: null, hours: { from: hour(3), to: hour(5) }, maxPages: null, browser: false } })
    const run = await askRun(store, someone(), 'site', NOBODY)
    await visitRun({ store, signal: new AbortController().signal }, run, NOBODY, QUICK)
    const row = await findSiteRun(store.db, run)
    expect(row).toMatchObject({ state: 'waiting', worker: null })
    expect(Date.parse(row?.pausedUntil ?? '') - Date.now()).toBeGreaterThan(2 * 3_600_000 - 60_000)
    expect(site.asked.size).toBe(0)
  })

  it('stops when an administrator takes its host back', async () => {
    const { store, site, visit, row } = await asked(1000, 20)
    const visiting = visit()
    await until(() => timesAsked(site).length > 20)
    await store.db.execute(sql`update outgoing_targets set ended_at = now()`)
    await visiting
    expect(await row()).toMatchObject({ state: 'failed' })
    expect((await row()).fault).toContain('不再允许')
    expect(timesAsked(site).length).toBeLessThan(1000)
  })
})

describe('asking for a run', () => {
  it('is refused while nobody allowed the host, while another is under way, and for a site that is gone', async () => {
    const [store, site] = [await newStore(), await servedSite(pagesOf(1, 0))]
    await registerSite(store.db, site.url, { allow: false })
    await expect(askRun(store, someone(), 'site', NOBODY)).rejects.toMatchObject({ code: 'site-host-not-allowed' })
    await store.db.execute(
      sql`insert into outgoing_targets (host, port, use, private_allowed, purpose, by, at) values ('127.0.0.1', 443, 'service', true, '', '', now())`,
    )
    await expect(askRun(store, someone(), 'site', NOBODY)).rejects.toMatchObject({ code: 'site-host-not-allowed' })
    await store.db.execute(
      sql`insert into outgoing_targets (host, port, use, private_allowed, purpose, by, at) values ('127.0.0.1', ${new URL(site.url).port}, 'site', true, '', '', now())`,
    )
    await askRun(store, someone(), 'site', NOBODY)
    await expect(askRun(store, someone(), 'site', NOBODY)).rejects.toMatchObject({ code: 'site-run-under-way' })
    await store.db.execute(sql`update sites set retired_at = now()`)
    await expect(askRun(store, someone(), 'site', NOBODY)).rejects.toMatchObject({ code: 'site-retired' })
  })

  it('gives two sites of one host to two workers one after the other', async () => {
    const { store, site, run } = await asked(1000, 20)
    await registerSite(store.db, `${site.url}gg/`, { id: 'other', allow: false })
    const other = await askRun(store, someone(), 'other', NOBODY)
    const woken: string[] = []
    const wake: WakeRun = { ...NOBODY, visit: (_tx, id) => Promise.resolve(woken.push(id)) }
    const first = visitRun({ store, signal: new AbortController().signal }, run, wake, { ...QUICK, silenceMs: 60_000 })
    await until(() => timesAsked(site).length > 5)
    await visitRun({ store, signal: new AbortController().signal }, other, NOBODY, { ...QUICK, silenceMs: 60_000 })
    expect(await findSiteRun(store.db, other)).toMatchObject({ state: 'waiting' })
    await first
    expect(woken).toContain(other)
  })
})
