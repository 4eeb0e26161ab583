import { describe, expect, it } from 'vitest'
import type { MappedPage } from '../../model/Site.ts'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { registerSmallTree } from '../../../test/unitTree.ts'
import { setSite } from '../../store/queries/sites.ts'
import { columnKeepers, journal, siteColumns, siteMaps, siteRuns, sites } from '../../store/schema/index.ts'
import { placeColumns, type SaidPlace } from './placeColumns.ts'
import { readProposals } from './readProposals.ts'

const who = someone('organiser')
const AT = '2026-11-20T01:00:00.000Z'
const TERMS = { rate: 'usual', hours: null, maxPages: null, browser: false } as const
const URL_OF = (path: string) => `https://www.example.gov.cn${path}`
const page = (path: string, crumbs: readonly string[], more: Partial<MappedPage> = {}): MappedPage => ({
  url: URL_OF(path),
  title: crumbs.at(-1) ?? '',
  crumbs,
  names: crumbs.slice(-1),
  menu: [],
  kind: 'list',
  items: 3,
  latest: '2026-11-02',
  ...more,
})

async function filled(): Promise<TestStore> {
  const store = await newStore()
  await registerSmallTree(store)
  const by = { by: 'x', at: AT }
  await store.db.insert(sites).values({ id: 'site', unit: 'county', name: '示例县政府网', front: URL_OF('/'), terms: TERMS, ...by })
  await store.db
    .insert(sites)
    .values({ id: 'bare', unit: 'county', name: '另一个网站', front: 'https://other.example.gov.cn/', terms: TERMS, ...by })
  const columns = ['规划计划', '财政预决算', '政府公报'].map((name, position) => ({
    id: name,
    site: 'site',
    position,
    levels: ['政务公开', name],
    openKeepers: [],
    ...by,
  }))
  await store.db
    .insert(siteColumns)
    .values([...columns, { id: 'elsewhere', site: 'bare', position: 0, levels: ['概况'], openKeepers: [], ...by }])
  await store.db.insert(columnKeepers).values({ column: '财政预决算', unit: 'finance', from: '2026-01-01' })
  await store.db
    .insert(siteRuns)
    .values({ id: 'run', site: 'site', origin: 'asked', state: 'done', terms: TERMS, askedAt: AT, beganAt: AT, endedAt: AT })
  const map = [
    page('/', [], { title: '示例县人民政府' }),
    page('/gh/', ['政务公开', '规划计划']),
    page('/cz/', ['政务公开', '财政预决算']),
    { ...page('/', ['政务公开', '政府公报']), url: 'https://evil.example.com/gb/' },
  ]
  await store.db.insert(siteMaps).values({ run: 'run', pages: map })
  return store
}

const row = async (store: TestStore, id: string) => (await readProposals(store.db, 'site')).columns.find((column) => column.id === id)
const say = async (store: TestStore, column: string, place: SaidPlace, version?: number) =>
  placeColumns(store, who, { site: 'site', placed: [{ column, version: version ?? (await row(store, column))?.version ?? 1, place }] })

describe('readProposals', () => {
  it('proposes from the map of the last run, and nothing on another host', async () => {
    const store = await filled()
    const { from, columns } = await readProposals(store.db, 'site')
    expect(from).toEqual({ run: 'run', at: AT, pages: 3 })
    expect(
      columns.map(({ levels, keepers, now, proposed }) => [
        levels.at(-1),
        keepers,
        now,
        proposed.map(({ url, confidence }) => `${url} ${confidence}`),
      ]),
    ).toEqual([
      ['规划计划', [], null, [`${URL_OF('/gh/')} sure`]],
      ['财政预决算', ['财政局'], null, [`${URL_OF('/cz/')} sure`]],
      ['政府公报', [], null, []],
    ])
    expect(await readProposals(store.db, 'bare')).toMatchObject({ from: null, columns: [{ id: 'elsewhere', proposed: [] }] })
  })
})

describe('placeColumns', () => {
  it('writes who said where a column is and when, raises its version, records it, and changes nothing where it is said again', async () => {
    const store = await filled()
    expect(await say(store, '规划计划', { is: 'at', url: `  ${URL_OF('/gh/')}#top ` })).toEqual({ changed: 1 })
    expect(await row(store, '规划计划')).toMatchObject({ now: URL_OF('/gh/'), version: 2, saidAt: expect.any(String) as string })
    expect(await say(store, '规划计划', { is: 'at', url: URL_OF('/gh/') }, 1)).toEqual({ changed: 0 })
    const acts = (await store.db.select().from(journal)).filter(({ act }) => act === 'column.place')
    expect(acts).toMatchObject([{ onKind: 'column', onId: '规划计划', refs: { site: 'site', is: 'at' } }])
  })

  it('keeps that the site does not have a column, and takes both back', async () => {
    const store = await filled()
    await say(store, '政府公报', { is: 'absent' })
    expect(await row(store, '政府公报')).toMatchObject({ now: null, saidAt: expect.any(String) as string })
    await say(store, '政府公报', { is: 'open' })
    expect(await row(store, '政府公报')).toMatchObject({ now: null, saidAt: null })
  })

  it('refuses what is no address, what is not the site’s and what somebody changed meanwhile, and saves all or nothing', async () => {
    const store = await filled()
    await say(store, '规划计划', { is: 'at', url: URL_OF('/gh/') })
    const cases: readonly (readonly [string, SaidPlace, string])[] = [
      ['规划计划', { is: 'absent' }, 'changed-meanwhile'],
      ['elsewhere', { is: 'absent' }, 'column-gone'],
      ['财政预决算', { is: 'at', url: '财政局网站' }, 'column-address'],
      ['财政预决算', { is: 'at', url: 'javascript:alert(1)' }, 'column-address'],
      ['财政预决算', { is: 'at', url: 'http://169.254.169.254/latest/' }, 'site-reserved'],
    ]
    for (const [column, place, code] of cases) await expect(say(store, column, place, 1)).rejects.toMatchObject({ code })
    const placed = [
      { column: '财政预决算', version: 1, place: { is: 'at', url: URL_OF('/cz/') } },
      { column: '规划计划', version: 1, place: { is: 'absent' } },
    ] as const
    await expect(placeColumns(store, who, { site: 'site', placed })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(placeColumns(store, who, { site: 'site', placed: [placed[0], placed[0]] })).rejects.toMatchObject({ code: 'column-twice' })
    expect(await row(store, '财政预决算')).toMatchObject({ now: null, version: 1 })
  })

  it('refuses a site that is retired', async () => {
    const store = await filled()
    await setSite(store.db, 'bare', { retiredAt: AT })
    const placing = { site: 'bare', placed: [{ column: 'elsewhere', version: 1, place: { is: 'absent' as const } }] }
    await expect(placeColumns(store, who, placing)).rejects.toMatchObject({ code: 'site-retired' })
  })
})
