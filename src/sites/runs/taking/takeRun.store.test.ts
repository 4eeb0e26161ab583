import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { AT, COUNTY, registerSite } from '../../../../test/checkedSite.ts'
import { newStore, someone, type TestStore } from '../../../../test/store.ts'
import { PROGRAM } from '../../../model/Actor.ts'
import type { MappedPage } from '../../../model/Site.ts'
import { VISIT_STATUSES, type VisitStatus } from '../../../model/VisitStatus.ts'
import { findSiteRun, insertSiteRun, listRunColumns } from '../../../store/queries/siteRuns.ts'
import { columnKeepers, units } from '../../../store/schema/index.ts'
import { answerRevamp } from '../answerRevamp.ts'
import type { FoundRun, FoundSheet } from '../FoundRun.ts'
import { showProblems } from '../showing/showProblems.ts'
import { showRun } from '../showing/showRun.ts'
import { takeRun } from './takeRun.ts'

const FRONT = 'https://www.example.gov.cn/'
const at = (path: string) => `${FRONT}${path}`
const COLUMNS = ['a', 'b', 'c', 'd'].map((name) => ({ id: name, levels: ['公开', name], url: at(`${name}/`) }))

const column = (name: string, status: VisitStatus = 'ok'): FoundSheet['columns'][number] => ({
  ...{ path: `公开/${name}`, url: at(`${name}/`), items: 3, latest: '2026-10-01', status },
  ...{ outcome: VISIT_STATUSES[status].outcome, at: AT },
})
const broken = (path: string, from = 'a/'): FoundSheet['brokenLinks'][number] => ({
  ...{ url: at(path), from: at(from), status: 'not-found', kind: 'page', pages: 1, alsoFrom: [] },
})
const menuTo = (path: string): MappedPage => ({
  ...{ url: at(path), title: path, crumbs: [], names: [path], menu: [path], kind: 'list', items: 1, latest: null },
})

interface Saw {
  readonly columns?: FoundSheet['columns']
  readonly brokenLinks?: FoundSheet['brokenLinks']
  readonly unseen?: FoundSheet['unseen']
  readonly captures?: FoundSheet['captures']
  readonly map?: readonly MappedPage[]
  /** What was reached beside. */
  readonly reached?: readonly string[]
}

const CAPTURE = Buffer.from('a capture')

function foundOn(day: string, { columns = [], brokenLinks = [], unseen = [], captures = [], map = [], reached = [] }: Saw): FoundRun {
  const from = `${day}T02:00:00.000Z`
  const sheet: FoundSheet = {
    ...{ site: FRONT, from, until: `${day}T03:00:00.000Z`, pages: 9, statuses: { ok: 9, forbidden: unseen.length } },
    ...{ columns, brokenLinks, unseen, captures, map },
  }
  return {
    ...{ sheet, sheetBytes: Buffer.from(JSON.stringify(sheet)) },
    capture: () => Promise.resolve(CAPTURE),
    ...{ pictures: [], picture: () => Promise.resolve(CAPTURE) },
    outcomesOf: (urls) => Promise.resolve(new Map([...urls].flatMap((url) => (reached.includes(url) ? [[url, 'ok' as const]] : [])))),
  }
}

async function county(): Promise<TestStore> {
  const store = await newStore()
  await registerSite(store.db, FRONT, { columns: COLUMNS })
  return store
}

async function taken(store: TestStore, day: string, saw: Saw): Promise<string> {
  const id = store.newId()
  await insertSiteRun(store.db, {
    ...{ id, site: 'site', origin: 'asked', state: 'taking', askedAt: `${day}T01:00:00.000Z` },
    terms: { rate: 'usual', hours: null, maxPages: null, browser: false },
  })
  expect(await takeRun(store, PROGRAM, { run: id }, foundOn(day, saw))).toBe(id)
  return id
}

const deadOf = async (store: TestStore, run: string) =>
  (await showProblems(store.db, run, { outcome: 'failed', from: 0, limit: 100 }))?.problems.map(({ url, timesSeen, days, dead }) => ({
    ...{ url: url.slice(FRONT.length), timesSeen, days, dead },
  }))

describe('a run that is taken in', () => {
  it('says dead only of what failed in three runs on three days, with no success between, whenever they were brought', async () => {
    const store = await county()
    const links = { brokenLinks: [broken('x'), broken('y')] }
    await taken(store, '2026-11-01', links)
    await taken(store, '2026-11-02', links)
    const third = await taken(store, '2026-11-05', links)
    expect(await deadOf(store, third)).toEqual([
      { url: 'x', timesSeen: 3, days: 3, dead: true },
      { url: 'y', timesSeen: 3, days: 3, dead: true },
    ])
    // A bundle that comes late counts by its own day: y was there on the 3rd.
    const bundle = foundOn('2026-11-03', { brokenLinks: [broken('x')], reached: [at('y')] })
    await takeRun(store, someone(), { site: 'site' }, bundle)
    expect(await deadOf(store, third)).toEqual([
      { url: 'x', timesSeen: 4, days: 4, dead: true },
      { url: 'y', timesSeen: 1, days: 1, dead: false },
    ])
    expect(await showProblems(store.db, third, { outcome: 'failed', dead: true, from: 0, limit: 100 })).toMatchObject({
      ...{ total: 1, deadCount: 1, byStatus: [{ status: 'not-found', count: 2 }] },
    })
  })

  it('blames nobody for what was blocked', async () => {
    const store = await county()
    const unseen = [{ url: at('z'), from: at('a/'), status: 'blocked' as const }]
    const run = await taken(store, '2026-11-01', { unseen, columns: [column('a', 'blocked')] })
    expect((await listRunColumns(store.db, [run])).map(({ outcome }) => outcome)).toEqual(['cantTell'])
    const { rows } = await store.db.execute(sql`select outcome from findings`)
    expect(rows).toEqual([{ outcome: 'cantTell' }])
    expect(await showProblems(store.db, run, { outcome: 'failed', from: 0, limit: 9 })).toMatchObject({ total: 0 })
    expect(await showProblems(store.db, run, { outcome: 'cantTell', from: 0, limit: 9 })).toMatchObject({
      problems: [{ word: '被防护页面或验证码拦住', column: { id: 'a' }, dead: false }],
    })
  })

  it('shows no capture of what was never visited', async () => {
    const store = await county()
    const { sha256 } = await store.blobs.put(CAPTURE)
    const captures = ['a/', 'secret'].map((path) => ({
      ...{ sha256, url: at(path), asked: at(path), at: AT, code: 200, why: 'column' },
      status: path === 'secret' ? ('forbidden' as const) : ('ok' as const),
    }))
    const statuses = ['not-allowed', 'inside', 'robots', 'robots-unknown', 'not-visited', 'trap', 'host-down'] as const
    const unseen = [...statuses.map((status) => ({ url: at(status), from: at('a/'), status })), { url: at('secret'), from: at('a/') }]
    const run = await taken(store, '2026-11-01', {
      ...{ captures, columns: [column('a'), column('b', 'not-allowed')] },
      unseen: [...unseen.map((one) => ({ status: 'forbidden' as const, ...one })), { url: at('b/'), from: FRONT, status: 'not-allowed' }],
    })
    const shown = await showProblems(store.db, run, { outcome: 'cantTell', from: 0, limit: 99 })
    expect(shown?.problems.flatMap(({ url, capture }) => (capture === null ? [] : [url]))).toEqual([at('secret')])
  })

  it('gives each finding to whoever kept the column on that day, else to whose site it is', async () => {
    const store = await county()
    const own = ['财政局', '审计局', '新局'].map((id) => ({ id, kind: 'department' as const, validFrom: '2000-01-01' }))
    await store.db.insert(units).values(own)
    await store.db.insert(columnKeepers).values([
      { column: 'a', unit: '财政局', from: '2020-01-01' },
      { column: 'a', unit: '审计局', from: '2020-01-01' },
      { column: 'b', unit: '新局', from: '2026-11-20' },
    ])
    const captures = [{ sha256: 'f'.repeat(64), url: at('a/'), asked: at('a/'), at: AT, status: 'ok' as const, code: 200, why: 'column' }]
    const { sha256 } = await store.blobs.put(CAPTURE)
    await taken(store, '2026-11-01', {
      columns: [column('a'), column('b', 'not-found')],
      brokenLinks: [broken('a/x')],
      captures: captures.map((one) => ({ ...one, sha256 })),
    })
    const { rows } = await store.db.execute(
      sql`select about, unit, column_id, outcome from findings order by about, column_id, unit collate "C"`,
    )
    expect(rows).toEqual([
      { about: 'site.column-reachable', unit: '审计局', column_id: 'a', outcome: 'passed' },
      { about: 'site.column-reachable', unit: '财政局', column_id: 'a', outcome: 'passed' },
      { about: 'site.column-reachable', unit: COUNTY, column_id: 'b', outcome: 'failed' },
      { about: 'site.link', unit: '审计局', column_id: 'a', outcome: 'failed' },
      { about: 'site.link', unit: '财政局', column_id: 'a', outcome: 'failed' },
    ])
  })

  it('tells what has changed since the run before', async () => {
    const store = await county()
    await taken(store, '2026-11-01', {
      columns: [column('a'), column('b', 'not-found')],
      brokenLinks: [broken('x'), broken('y'), broken('z')],
    })
    const run = await taken(store, '2026-11-02', {
      columns: [column('a', 'not-found'), column('b')],
      ...{ brokenLinks: [broken('x'), broken('new')], unseen: [{ url: at('z'), from: at('a/'), status: 'timeout-answer' }] },
    })
    expect((await showRun(store.db, run))?.changes).toMatchObject({ brokenNew: 1, brokenGone: 1, columnsGone: 1, columnsBack: 1 })
  })

  it('is taken in once, and not when a capture is not what it is called', async () => {
    const store = await county()
    const bundle = foundOn('2026-11-01', { columns: [column('a')] })
    await takeRun(store, someone(), { site: 'site' }, bundle)
    await expect(takeRun(store, someone(), { site: 'site' }, bundle)).rejects.toMatchObject({ code: 'site-run-twice' })
    const other = { sha256: '0'.repeat(64), url: at('a/'), asked: at('a/'), at: AT, status: 'ok' as const, code: 200, why: 'front' }
    await expect(takeRun(store, someone(), { site: 'site' }, foundOn('2026-11-02', { captures: [other] }))).rejects.toThrow(
      'not what it is called',
    )
    const { rows } = await store.db.execute(sql`select count(*)::int as n from site_runs`)
    expect(rows).toEqual([{ n: 1 }])
  })

  it('keeps what a foreign page says as far as it can be kept', async () => {
    const store = await county()
    const run = await taken(store, '2026-11-01', { map: [{ ...menuTo('m'), title: 'a\0b\u{D800}c' }] })
    const { rows } = await store.db.execute(sql`select pages -> 0 ->> 'title' as title from site_maps where run = ${run}`)
    expect(rows).toEqual([{ title: 'ab\u{FFFD}c' }])
  })
})

describe('a site that may have been rebuilt', () => {
  const ALL = COLUMNS.map(({ id }) => column(id))
  const GONE = [column('a'), ...['b', 'c', 'd'].map((name) => column(name, 'not-found'))]

  async function asking() {
    const store = await county()
    await taken(store, '2026-11-01', { columns: ALL })
    const run = await taken(store, '2026-11-02', { columns: GONE })
    const outcomes = async (of = run) =>
      (await listRunColumns(store.db, [of])).sort((one, other) => (one.column < other.column ? -1 : 1)).map(({ outcome }) => outcome)
    return { store, run, outcomes }
  }

  it('is asked about, and says of no column meanwhile that it is gone', async () => {
    const { store, run, outcomes } = await asking()
    expect(await findSiteRun(store.db, run)).toMatchObject({ revamp: { columnsGone: 3, columnsBefore: 4 }, revampSeen: null })
    expect(await outcomes()).toEqual(['passed', 'cantTell', 'cantTell', 'cantTell'])
    const { rows } = await store.db.execute(sql`select pointer from findings where run = ${run} and outcome = 'cantTell'`)
    expect(rows).toHaveLength(3)
    expect(rows[0]?.['pointer']).toContain('改版')
    // Another run that finds the same asks the same, and says no more.
    const next = await taken(store, '2026-11-03', { columns: GONE })
    expect(await outcomes(next)).toEqual(['passed', 'cantTell', 'cantTell', 'cantTell'])
  })

  it('has its columns placed anew when somebody says so, but those that were placed meanwhile', async () => {
    const { store, run, outcomes } = await asking()
    await store.db.execute(sql`update site_columns set url = ${at('new/b/')} where id = 'b'`)
    await answerRevamp(store, someone(), run, true)
    const { rows } = await store.db.execute(sql`select id, url, version from site_columns order by id`)
    expect(rows.map(({ url }) => url)).toEqual([at('a/'), at('new/b/'), null, null])
    // Who had the table open before is told that it has changed.
    expect(rows.map(({ version }) => version)).toEqual([1, 1, 2, 2])
    expect(await outcomes()).toEqual(['passed', 'cantTell', 'cantTell', 'cantTell'])
    await expect(answerRevamp(store, someone(), run, false)).rejects.toMatchObject({ code: 'revamp-answered' })
  })

  it('was not, says somebody: then the columns are gone, in every run that asked', async () => {
    const { store, run, outcomes } = await asking()
    const next = await taken(store, '2026-11-03', { columns: GONE })
    await answerRevamp(store, someone(), next, false)
    expect(await outcomes()).toEqual(['passed', 'failed', 'failed', 'failed'])
    expect(await outcomes(next)).toEqual(['passed', 'failed', 'failed', 'failed'])
    const { rows } = await store.db.execute(sql`select outcome, count(*)::int as n from findings where run = ${run} group by 1 order by 1`)
    expect(rows).toEqual([
      { outcome: 'cantTell', n: 3 },
      { outcome: 'failed', n: 3 },
      { outcome: 'passed', n: 1 },
    ])
    // The next run knows, and does not ask again.
    const later = await taken(store, '2026-11-04', { columns: GONE })
    expect(await findSiteRun(store.db, later)).toMatchObject({ revamp: null })
    expect(await outcomes(later)).toEqual(['passed', 'failed', 'failed', 'failed'])
  })

  it('is asked about by its menus, too', async () => {
    const store = await county()
    const menu = (from: number) => Array.from({ length: 10 }, (_, to) => menuTo(`m${from + to}`))
    await taken(store, '2026-11-01', { map: menu(0) })
    const run = await taken(store, '2026-11-02', { map: menu(7) })
    expect(await findSiteRun(store.db, run)).toMatchObject({ revamp: { navigationKept: 3, navigationBefore: 10 } })
  })
})
