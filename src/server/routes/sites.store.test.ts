import { describe, expect, it } from 'vitest'
import { asked, askedFiles, type Asking } from '../../../test/asked.ts'
import { countQueries } from '../../../test/countQueries.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import type { Role } from '../../model/Role.ts'
import { readTables } from '../../notices/readTables.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { addColumn } from '../../sites/columns/addColumn.ts'
import { registerUnits } from '../../people/units/registerUnits.ts'
import type { SearchIndex } from '../../sheets/search/SearchEntry.ts'
import type { ColumnList, ColumnsPreview, ColumnsRead, UnitColumns } from './columnFields.ts'
import { columnRoutes } from './columns.ts'
import { searchRoutes } from './search.ts'
import type { SiteList, SiteSheet } from './siteFields.ts'
import { siteRoutes } from './sites.ts'

const routes = [...siteRoutes, ...searchRoutes, ...columnRoutes((name, bytes) => Promise.resolve(readTables(name, bytes, () => 0)))]

const PEOPLE = {
  county: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  root: { unit: ROOT_UNIT, duties: [['administrator', ROOT_UNIT]] },
  office: { unit: '教育局', duties: [['organiser', '教育局']] },
  head: { unit: '教育局', duties: [['administrator', '教育局']] },
  assessor: { unit: '教育局', duties: [['assessor', '教育局']] },
  third: { unit: ROOT_UNIT, duties: [['third-party', ROOT_UNIT]] },
  filler: { unit: '教育局', duties: [['unit-filler', '教育局']] },
} as const

async function served() {
  const store = await newStore()
  const below = (name: string, kind: 'department' | 'township' = 'department') => ({
    id: name,
    name,
    kind,
    parent: ROOT_UNIT,
    from: '2020-01-01',
  })
  await registerUnits(store, someone('administrator'), [
    { id: ROOT_UNIT, name: ROOT_UNIT, kind: 'county', parent: null, from: '2020-01-01' },
    ...[below('教育局'), below('公安局'), below('甲镇', 'township'), below('乙镇', 'township')],
  ])
  return { store, ask: asked(store, routes, PEOPLE), files: askedFiles(store, routes, PEOPLE) }
}

const register = async (ask: Awaited<ReturnType<typeof served>>['ask'], front = 'https://www.example.gov.cn/', unit: string = ROOT_UNIT) =>
  String((await ask('county', 'POST', '/api/sites', { unit, name: '县政府网站', front })).body['id'])

describe('websites', () => {
  it('are seen by who assesses, the county’s from a department too, and not by the units that are assessed', async () => {
    const { ask } = await served()
    const site = await register(ask)
    const other = await register(ask, 'https://ga.example.gov.cn/', '公安局')
    const seen = async (who: keyof typeof PEOPLE) => {
      const { sites, mayManage } = (await ask(who, 'GET', '/api/sites')).body as unknown as SiteList
      return [sites.map(({ id }) => id).sort(), mayManage]
    }
    expect(await seen('county')).toEqual([[site, other].sort(), true])
    expect(await seen('assessor')).toEqual([[site], false])
    expect(await seen('filler')).toEqual([[], false])
    expect((await ask('assessor', 'GET', `/api/sites/${site}`)).body).toMatchObject({ may: { manage: false, run: false, allow: false } })
    expect((await ask('third', 'GET', `/api/sites/${site}`)).body).toMatchObject({ may: { manage: false, run: true, allow: false } })
    expect((await ask('filler', 'GET', `/api/sites/${site}`)).status).toBe(404)
    expect((await ask('assessor', 'GET', `/api/sites/${other}`)).status).toBe(404)
    expect((await ask('office', 'PUT', `/api/sites/${site}`, {})).status).toBe(403)
  })

  it('are seen, and not run, by who has to do with one round: those of its units, and those on which its units keep columns', async () => {
    const store = await smallRound()
    const own = (role: Role, round?: string): Asking => ({
      unit: ROOT_UNIT,
      duties: [round === undefined ? [role, ROOT_UNIT] : [role, ROOT_UNIT, round]],
    })
    const people = { county: own('organiser'), third: own('third-party', SMALL_ROUND), other: own('third-party', 'another') }
    const ask = asked(store, routes, people)
    const county = await register(ask)
    const town = await register(ask, 'https://jz.example.gov.cn/', '甲镇')
    const seen = async (who: string) => ((await ask(who, 'GET', '/api/sites')).body as unknown as SiteList).sites.map(({ id }) => id)
    expect([await seen('third'), await seen('other')]).toEqual([[town], []])
    expect((await ask('third', 'GET', `/api/sites/${county}`)).status).toBe(404)
    await addColumn(store, someone(), {
      ...{ site: county, levels: ['公开'], content: null, updates: null, keepers: ['乙镇'], openKeepers: [], url: null, why: '分工' },
    })
    expect((await seen('third')).sort()).toEqual([county, town].sort())
    expect((await ask('third', 'GET', `/api/sites/${county}`)).body).toMatchObject({ may: { manage: false, run: false, allow: false } })
    expect((await ask('third', 'PUT', `/api/sites/${county}`, {})).status).toBe(403)
    expect((await ask('other', 'GET', `/api/sites/${county}`)).status).toBe(404)
  })

  it('are allowed by who administers all of it, and by nobody else', async () => {
    const { ask } = await served()
    const site = await register(ask)
    const allowing = { hosts: ['www.example.gov.cn'], privateAllowed: false, why: '全县测评' }
    for (const who of ['county', 'head', 'third'] as const)
      expect((await ask(who, 'POST', `/api/sites/${site}/allow`, allowing)).status).toBe(403)
    expect((await ask('root', 'POST', `/api/sites/${site}/allow`, allowing)).status).toBe(204)
    expect((await ask('root', 'POST', '/api/sites/nothing/allow', allowing)).status).toBe(404)
    const { hosts, may } = (await ask('root', 'GET', `/api/sites/${site}`)).body as unknown as SiteSheet
    expect([hosts.map(({ allowed }) => allowed), may.allow]).toEqual([[true, false], true])
  })

  it('are given to another unit by who looks after both, and to none that he may not know', async () => {
    const { ask } = await served()
    const site = await register(ask, 'https://jy.example.gov.cn/', '教育局')
    const move = async (who: keyof typeof PEOPLE, unit: string) =>
      (await ask(who, 'POST', `/api/sites/${site}/move`, { version: 1, unit, why: '登记错了' })).status
    expect([await move('assessor', '公安局'), await move('office', '公安局'), await move('county', 'nothing')]).toEqual([403, 404, 404])
    expect(await move('county', '公安局')).toBe(204)
    expect((await ask('county', 'GET', `/api/sites/${site}`)).body).toMatchObject({ unit: '公安局', toContinue: null })
    expect((await ask('office', 'GET', `/api/sites/${site}`)).status).toBe(404)
  })

  it('are listed in as many queries, however many there are', async () => {
    const { store, ask } = await served()
    const counted = async () => (await countQueries(() => ask('county', 'GET', '/api/sites'))).queries
    await register(ask)
    const one = await counted()
    for (const name of ['a', 'b', 'c']) await register(ask, `https://${name}.example.gov.cn/`)
    expect(await counted()).toBe(one)
    expect(store).toBeDefined()
  })
})

describe('a table of columns', () => {
  const HEAD = ['一级栏目', '二级栏目', '公开内容', '保障单位', '更新要求']
  const file = (rows: readonly (readonly string[])[]) => writeXlsx([{ name: '表', head: HEAD, rows, widths: HEAD.map(() => 10) }])

  async function taken(store: TestStore, rows: readonly (readonly string[])[]) {
    const { ask, files } = { ask: asked(store, routes, PEOPLE), files: askedFiles(store, routes, PEOPLE) }
    const site = await register(ask)
    const read = (await files.put('county', `/api/sites/${site}/columns/read`, await file(rows))).body as unknown as ColumnsRead
    const body = { from: { kind: 'rows', rows: read.rows } }
    const preview = (await ask('county', 'POST', `/api/sites/${site}/columns/preview`, body)).body as unknown as ColumnsPreview
    const outcome = await ask('county', 'POST', `/api/sites/${site}/columns/take`, { ...body, digest: preview.digest })
    return { ask, site, preview, outcome, files }
  }

  it('goes in as it was read and previewed, and out again as a table (TY-01)', async () => {
    const { store } = await served()
    const { ask, site, preview, outcome, files } = await taken(store, [
      ['信息公开', '政府文件', '规范性文件', '各乡镇', '20个工作日内'],
      ['', '义务教育', '招生政策', '教育局、国有企业', '每学期'],
    ])
    expect(
      preview.rows.map(({ levels, keepers, openKeepers, updatesWords }) => [levels.at(-1), keepers.length, openKeepers, updatesWords]),
    ).toEqual([
      ['政府文件', 2, [], '形成或变更后20个工作日内更新'],
      ['义务教育', 1, ['国有企业'], ''],
    ])
    expect(outcome).toEqual({ status: 200, body: { counts: { new: 2, changed: 0, same: 0, ended: 0 } } })
    const { columns } = (await ask('assessor', 'GET', `/api/sites/${site}/columns`)).body as unknown as ColumnList
    expect(columns.map(({ levels, updatesText }) => [levels, updatesText])).toEqual([
      [['信息公开', '政府文件'], null],
      [['信息公开', '义务教育'], '每学期'],
    ])
    const { bytes } = await files.fetch('assessor', `/api/sites/${site}/columns.xlsx`)
    expect(readTables('x', bytes, () => 0)[0]?.rows[2]?.cells.slice(0, 6)).toEqual([
      '信息公开',
      '义务教育',
      '',
      '招生政策',
      '教育局、国有企业',
      '每学期',
    ])
  })

  it('is, of a unit, only what that unit keeps, and asked by that unit', async () => {
    const { store } = await served()
    const { ask } = await taken(store, [
      ['信息公开', '义务教育', '招生政策', '教育局', '每年'],
      ['', '治安', '治安', '公安局', '每年'],
    ])
    const { columns } = (await ask('filler', 'GET', '/api/units/教育局/columns')).body as unknown as UnitColumns
    expect(columns.map(({ levels, site }) => [levels.at(-1), site.name])).toEqual([['义务教育', '县政府网站']])
    expect((await ask('filler', 'GET', '/api/units/公安局/columns')).status).toBe(404)
    expect((await ask('assessor', 'GET', '/api/units/教育局/columns')).status).toBe(403)
  })

  it('is found by name, by who may look at the site and by whoever keeps the column', async () => {
    const { store } = await served()
    const { ask, site } = await taken(store, [
      ['信息公开', '义务教育', '招生政策', '教育局', '每年'],
      ['', '治安', '治安', '公安局', '每年'],
    ])
    const found = async (who: keyof typeof PEOPLE) => {
      const { sites, columns } = (await ask(who, 'GET', '/api/search')).body as unknown as SearchIndex
      return [sites, columns.map(({ levels, siteName, ownOf }) => [levels.at(-1), siteName, ownOf])]
    }
    const all = ['义务教育', '治安'].map((name) => [name, '县政府网站', null])
    expect(await found('county')).toEqual([[{ id: site, name: '县政府网站', host: 'www.example.gov.cn' }], all])
    expect(await found('assessor')).toEqual(await found('county'))
    expect(await found('filler')).toEqual([[], [['义务教育', '县政府网站', '教育局']]])
  })

  it('is changed column by column with the version that was seen, and not with units that one may not know', async () => {
    const { store } = await served()
    const { ask, site } = await taken(store, [['信息公开', '义务教育', '招生政策', '教育局', '每年']])
    const [column] = ((await ask('county', 'GET', `/api/sites/${site}/columns`)).body as unknown as ColumnList).columns
    const path = `/api/columns/${String(column?.id)}`
    const change = { version: 1, updates: { kind: 'every', period: 'month' }, keepers: ['公安局'], why: '分工调整' }
    expect((await ask('county', 'PATCH', path, { ...change, keepers: ['nothing'] })).status).toBe(404)
    expect((await ask('third', 'PATCH', path, change)).status).toBe(403)
    expect((await ask('county', 'PATCH', path, change)).status).toBe(204)
    expect((await ask('county', 'PATCH', path, change)).status).toBe(409)
    expect((await ask('county', 'POST', `${path}/end`, { version: 2, why: '栏目撤销' })).status).toBe(204)
    expect(((await ask('county', 'GET', `/api/sites/${site}/columns`)).body as unknown as ColumnList).columns).toEqual([])
  })
})
