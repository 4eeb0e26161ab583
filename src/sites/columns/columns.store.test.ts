import { describe, expect, it } from 'vitest'
import { countQueries } from '../../../test/countQueries.ts'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { abolishUnit } from '../../people/units/abolishUnit.ts'
import { mergeUnits } from '../../people/units/mergeUnits.ts'
import { registerUnits } from '../../people/units/registerUnits.ts'
import { renameUnit } from '../../people/units/renameUnit.ts'
import { insertSiteRun } from '../../store/queries/siteRuns.ts'
import { columnKeepers, runColumns } from '../../store/schema/sites.ts'
import { registerSite } from '../registry/registerSite.ts'
import { USUAL_SITE_TERMS } from '../registry/SiteTyped.ts'
import { addColumn } from './addColumn.ts'
import { changeColumn, endColumn } from './changeColumn.ts'
import { readColumns, readColumnsOfUnit } from './readColumns.ts'

const who = someone('administrator')
const why = '机构改革'
const QUARTERLY = { kind: 'every', period: 'quarter' } as const

async function withSite(): Promise<{ readonly store: TestStore; readonly site: string }> {
  const store = await newStore()
  const below = (id: string, name: string) => ({ id, name, kind: 'department' as const, parent: 'county' })
  await registerUnits(store, who, [
    { id: 'county', name: '示例县', kind: 'county', parent: null, from: '2020-01-01' },
    ...[below('poverty', '乡村振兴局'), below('farming', '农业农村局'), below('education', '教育局')],
  ])
  const site = await registerSite(store, who, {
    ...{ unit: 'county', name: '县政府网站', front: 'https://www.example.gov.cn/' },
    ...{ terms: USUAL_SITE_TERMS, schedule: null },
  })
  return { store, site }
}

const add = (store: TestStore, site: string, name: string, keepers: readonly string[]) =>
  addColumn(store, who, { site, levels: ['信息公开', name], content: name, updates: QUARTERLY, keepers, openKeepers: [], url: null, why })

const kept = async (store: TestStore, site: string) =>
  (await readColumns(store.db, site)).map(({ levels, keepers }) => [levels.at(-1), keepers.map(({ name, from }) => `${name} ${from}`)])

const rows = async (store: TestStore) =>
  (await store.db.select().from(columnKeepers).orderBy(columnKeepers.id)).map(({ unit, from, to }) => [unit, from, to])

describe('a column', () => {
  it('is added, kept by units from a day on, and says how often it must change (TY-01)', async () => {
    const { store, site } = await withSite()
    const id = await add(store, site, '扶贫领域', ['poverty'])
    expect(await readColumns(store.db, site)).toEqual([
      {
        ...{ id, levels: ['信息公开', '扶贫领域'], content: '扶贫领域', updates: QUARTERLY, updatesWords: '每季度更新', updatesText: null },
        keepers: [{ unit: 'poverty', name: '乡村振兴局', from: '2026-11-22', endedOn: null }],
        ...{ openKeepers: [], url: null, placedAt: null, version: 1, last: null, lastSeenGood: null },
      },
    ])
    await expect(add(store, site, '其他', ['nothing'])).rejects.toMatchObject({ code: 'no-unit' })
    await expect(
      addColumn(store, who, { site, levels: [' '], content: null, updates: null, keepers: [], openKeepers: [], url: null, why }),
    ).rejects.toMatchObject({ code: 'column-levels' })
    await expect(
      addColumn(store, who, { site, levels: ['甲'], content: null, updates: null, keepers: [], openKeepers: [], url: 'javascript:1', why }),
    ).rejects.toMatchObject({ code: 'column-address' })
  })

  it('passes from one keeper to another on a day, and its history says so', async () => {
    const { store, site } = await withSite()
    const id = await add(store, site, '扶贫领域', ['poverty', 'education'])
    store.setClock('2027-03-01T02:00:00.000Z')
    await changeColumn(store, who, { column: id, version: 1, keepers: ['farming', 'education'], openKeepers: ['国有企业'], why })
    expect(await kept(store, site)).toEqual([['扶贫领域', ['教育局 2026-11-22', '农业农村局 2027-03-01']]])
    expect(await rows(store)).toEqual([
      ['poverty', '2026-11-22', '2027-02-28'],
      ['education', '2026-11-22', null],
      ['farming', '2027-03-01', null],
    ])
    // Named and taken back on one day: it never kept it.
    await changeColumn(store, who, { column: id, version: 2, keepers: ['education'], why })
    expect(await rows(store)).toHaveLength(2)
    await expect(changeColumn(store, who, { column: id, version: 2, content: '新', why })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  it('comes to its end and is nobody’s any more', async () => {
    const { store, site } = await withSite()
    const id = await add(store, site, '扶贫领域', ['poverty'])
    store.setClock('2027-03-01T02:00:00.000Z')
    await endColumn(store, who, { column: id, version: 1, why })
    expect([await kept(store, site), await readColumnsOfUnit(store.db, 'poverty')]).toEqual([[], []])
    expect(await rows(store)).toEqual([['poverty', '2026-11-22', '2027-02-28']])
    await expect(endColumn(store, who, { column: id, version: 2, why })).rejects.toMatchObject({ code: 'column-ended' })
  })

  it('follows its keeper into another unit and under another name, and is nobody’s when it is abolished (TY-07)', async () => {
    const { store, site } = await withSite()
    const id = await add(store, site, '扶贫领域', ['poverty', 'farming'])
    await add(store, site, '义务教育', ['education'])
    store.setClock('2027-03-10T02:00:00.000Z')
    await mergeUnits(store, who, { units: ['poverty'], into: { unit: 'farming' }, on: '2027-03-01', why })
    await renameUnit(store, who, { unit: 'farming', name: '农业和乡村局', on: '2027-03-01', why })
    await abolishUnit(store, who, { unit: 'education', on: '2027-03-01', why })
    expect(await kept(store, site)).toEqual([
      ['扶贫领域', ['农业和乡村局 2026-11-22']],
      ['义务教育', ['教育局 2026-11-22']],
    ])
    expect((await readColumns(store.db, site))[1]?.keepers[0]?.endedOn).toBe('2027-02-28')
    expect((await readColumnsOfUnit(store.db, 'farming')).map(({ levels, site: of }) => [levels.at(-1), of.name])).toEqual([
      ['扶贫领域', '县政府网站'],
    ])
    await changeColumn(store, who, { column: id, version: 1, keepers: [], why })
    expect((await rows(store)).filter(([unit]) => unit !== 'education')).toEqual([
      ['poverty', '2026-11-22', '2027-03-09'],
      ['farming', '2026-11-22', '2027-03-09'],
    ])
  })

  it('takes a merged keeper from the day of the merger on', async () => {
    const { store, site } = await withSite()
    await add(store, site, '扶贫领域', ['poverty'])
    store.setClock('2027-03-10T02:00:00.000Z')
    await mergeUnits(store, who, { units: ['poverty'], into: { unit: 'farming' }, on: '2027-03-01', why })
    expect(await kept(store, site)).toEqual([['扶贫领域', ['农业农村局 2027-03-01']]])
  })

  it('says how it was last seen, and when it was last there, in as many queries for many columns as for one', async () => {
    const { store, site } = await withSite()
    const id = await add(store, site, '扶贫领域', ['poverty'])
    const seen = async (at: string, outcome: 'passed' | 'failed') => {
      const run = { id: at, site, origin: 'asked' as const, state: 'done' as const, terms: USUAL_SITE_TERMS, askedAt: at, endedAt: at }
      await store.transaction((tx) => insertSiteRun(tx, run))
      const status = outcome === 'passed' ? ('ok' as const) : ('not-found' as const)
      const url = 'https://www.example.gov.cn/fp/'
      await store.db.insert(runColumns).values({ run: at, column: id, url, status, outcome, items: 3, latest: '2026-11-01', at })
    }
    await seen('2026-11-01T00:00:00.000Z', 'passed')
    await seen('2026-11-08T00:00:00.000Z', 'passed')
    await seen('2026-11-15T00:00:00.000Z', 'failed')
    const one = await countQueries(() => readColumns(store.db, site))
    expect(one.result[0]).toMatchObject({
      last: { run: '2026-11-15T00:00:00.000Z', outcome: 'failed', status: 'not-found', items: 3, latest: '2026-11-01', capture: null },
      lastSeenGood: '2026-11-08T00:00:00.000Z',
    })
    for (const name of ['甲', '乙', '丙', '丁']) await add(store, site, name, ['education', 'farming'])
    const five = await countQueries(() => readColumns(store.db, site))
    expect([five.result.length, five.queries]).toEqual([5, one.queries])
  })
})
