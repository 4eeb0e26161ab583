import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { readTables } from '../../notices/readTables.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { addAlias } from '../../people/units/addAlias.ts'
import { registerUnits } from '../../people/units/registerUnits.ts'
import { programmes } from '../../store/schema/programmes.ts'
import { readProgramme } from '../../programme/readProgramme.ts'
import { columnTable } from '../columns/columnTable.ts'
import { readColumns } from '../columns/readColumns.ts'
import { registerSite } from '../registry/registerSite.ts'
import { USUAL_SITE_TERMS } from '../registry/SiteTyped.ts'
import type { TableLine } from './ColumnLine.ts'
import { previewColumns, takeColumns, type ColumnImport } from './importColumns.ts'
import { readColumnTable } from './readColumnTable.ts'

const who = someone('administrator')
const FOLDER = 'programmes/tangyin-2022'
const FILES = ['programme.yaml', 'units.yaml', 'notice.txt', ...readdirSync(join(FOLDER, 'scorecards')).map((name) => `scorecards/${name}`)]
const tangyin = readProgramme(Object.fromEntries(FILES.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]))).programme!
const HASH = 'ab'.repeat(32)

/** The county whose table it is, its bodies registered under their long names, as an office has them. */
async function county(): Promise<{ readonly store: TestStore; readonly site: string }> {
  const store = await newStore()
  const long: Readonly<Record<string, string>> = { 城管局: '汤阴县城市管理局', 医保局: '汤阴县医疗保障局', 乡村振兴局: '汤阴县乡村振兴局' }
  await registerUnits(store, who, [
    { id: 'county', name: '汤阴县', kind: 'county', parent: null, from: '2020-01-01' },
    ...tangyin.units.map(({ name, group }) => ({
      ...{ id: name, name: long[name] ?? name, parent: 'county', from: '2020-01-01' },
      kind: group === '乡镇' ? ('township' as const) : ('department' as const),
    })),
  ])
  const site = await registerSite(store, who, {
    ...{ unit: '政府办', name: '汤阴县人民政府网站', front: 'https://www.example.gov.cn/' },
    ...{ terms: USUAL_SITE_TERMS, schedule: null },
  })
  return { store, site }
}

const line = (at: number, levels: readonly string[], more: Partial<TableLine> = {}): TableLine => ({
  ...{ line: at, levels, content: '内容', keepers: '教育局', updates: '每季度', url: '' },
  ...more,
})

const ofRows = (site: string, rows: readonly TableLine[], more: Partial<ColumnImport> = {}): ColumnImport => ({
  ...{ site, from: { kind: 'rows', rows }, names: [], endOthers: false },
  ...more,
})

const preview = (store: TestStore, asked: ColumnImport) => previewColumns(store, asked, '政府办')

async function take(store: TestStore, asked: ColumnImport) {
  return takeColumns(store, who, asked, (await preview(store, asked)).digest)
}

describe('an import of columns', () => {
  it('finds one unit in three spellings, with and without the place before it (TY-07)', async () => {
    const { store, site } = await county()
    await addAlias(store, who, { unit: '城管局', alias: '城管局' })
    const written = [
      '城管局',
      '城市管理局',
      '县城市管理局',
      '汤阴县城市管理局',
      '本县城市管理局',
      '医疗保障局',
      '县医疗保障局',
      '县乡村振兴局',
    ]
    const { rows } = await preview(
      store,
      ofRows(
        site,
        written.map((keepers, at) => line(at + 1, [keepers], { keepers })),
      ),
    )
    expect(rows.map(({ keepers }) => keepers.map(({ unit }) => unit))).toEqual([
      ...Array.from({ length: 5 }, () => ['城管局']),
      ['医保局'],
      ['医保局'],
      ['乡村振兴局'],
    ])
    const others = ['市城市管理局', '政府办公室', '汤阴县政府办公室']
    await addAlias(store, who, { unit: '政府办', alias: '县人民政府办公室' })
    const found = (
      await preview(
        store,
        ofRows(
          site,
          others.map((keepers, at) => line(at + 1, [keepers], { keepers })),
        ),
      )
    ).rows
    expect(found.map(({ keepers }) => keepers.map(({ unit }) => unit))).toEqual([[], ['政府办'], ['政府办']])
    const [row] = (await preview(store, ofRows(site, [line(1, ['综合执法'], { keepers: '城管局、县城市管理局' })]))).rows
    expect(row?.keepers).toHaveLength(1)
  })

  it('reads sets, open ends and keepers that are no departments, and asks a person for the rest (TY-01)', async () => {
    const { store, site } = await county()
    const keepers = '政府办、各乡镇、各单位'
    const asked = ofRows(site, [
      line(2, ['信息公开', '政府文件'], { keepers }),
      line(3, ['信息公开', '国有企业'], { keepers: '国有企业' }),
      line(4, ['信息公开', '双随机一公开'], { keepers: '卫健委、公安局等有执法职权的单位' }),
      line(5, ['信息公开', '医疗'], { keepers: '医疗保证局' }),
      line(6, ['信息公开', '监管执法信息'], { content: '', keepers: '', updates: '' }),
      line(7, ['信息公开', '领导信息'], { updates: '按上级要求' }),
    ])
    const { rows, counts } = await preview(store, asked)
    expect(counts).toEqual({ new: 6, changed: 0, same: 0, ended: 0 })
    const departments = tangyin.units.filter(({ group }) => group !== '乡镇').length
    expect(rows[0]).toMatchObject({
      openKeepers: [],
      faults: [`“各乡镇”按乡镇街道认，共10个。`, `“各单位”按本级部门认，共${departments}个。`],
    })
    expect(rows[0]?.keepers).toHaveLength(departments + 10)
    expect(rows[1]).toMatchObject({ keepers: [], openKeepers: ['国有企业'], unresolved: [{ written: '国有企业' }] })
    expect(rows[2]).toMatchObject({ openKeepers: ['等有执法职权的单位'], unresolved: [], faults: [] })
    expect(rows[3]?.unresolved[0]?.near[0]).toMatchObject({ id: '医保局', name: '汤阴县医疗保障局' })
    expect(rows[4]?.faults).toEqual(['没有写公开内容。', '没有写保障单位。', '没有写更新要求，不能检查是否及时更新。'])
    expect(rows[5]).toMatchObject({ updates: null, updatesText: '按上级要求' })
    const decided = {
      ...asked,
      names: [
        { written: '医疗保证局', unit: '医保局' },
        { written: '国有企业', unit: null },
      ],
    }
    const again = (await preview(store, decided)).rows
    expect([again[3]?.keepers, again[3]?.unresolved, again[1]?.unresolved, again[1]?.openKeepers]).toEqual([
      [{ unit: '医保局', name: '汤阴县医疗保障局' }],
      [],
      [],
      ['国有企业'],
    ])
    await take(store, decided)
    expect((await readColumns(store.db, site)).map(({ levels, updatesText }) => [levels.at(-1), updatesText])).toEqual([
      ['政府文件', null],
      ['国有企业', null],
      ['双随机一公开', null],
      ['医疗', null],
      ['监管执法信息', null],
      ['领导信息', '按上级要求'],
    ])
  })

  it('takes the 125 columns of a programme with keepers and cadence, and its own table again without a change (TY-01)', async () => {
    const { store, site } = await county()
    await store.db.insert(programmes).values({
      ...{ hash: HASH, id: tangyin.id, version: 1, title: tangyin.title, core: tangyin, files: {}, warnings: [] },
      ...{ publishedAt: store.now(), publishedBy: 'p' },
    })
    const asked: ColumnImport = { site, from: { kind: 'programme', programme: HASH, round: null }, names: [], endOthers: false }
    expect(await take(store, asked)).toEqual({ new: 125, changed: 0, same: 0, ended: 0 })
    const columns = await readColumns(store.db, site)
    const of = (name: string) => columns.find(({ levels }) => levels.at(-1) === name)
    expect(of('城市综合执法')?.keepers.map(({ unit }) => unit)).toEqual(['城管局'])
    expect(of('市政服务')?.keepers.map(({ unit }) => unit)).toEqual(['城管局'])
    expect(of('通知公告')?.keepers).toHaveLength(10 + tangyin.units.filter(({ group }) => group === '县直部门').length)
    expect(of('国有企业')).toMatchObject({ keepers: [], openKeepers: ['国有企业'] })
    expect(of('双随机一公开')?.openKeepers).toEqual(['等有执法职权的单位'])
    expect(of('优化营商环境')?.openKeepers).toEqual(['相关单位'])
    expect(of('监管执法信息')).toMatchObject({ content: null, keepers: [], updates: null })
    expect(of('社会救助')?.updatesWords).toBe('形成或变更后20个工作日内更新')
    expect((await preview(store, asked)).counts).toEqual({ new: 0, changed: 0, same: 125, ended: 0 })
    const workbook = await writeXlsx([columnTable(columns)])
    const { rows, faults } = readColumnTable(readTables('表格', workbook, () => 0))
    expect([rows.length, faults]).toEqual([125, []])
    expect((await preview(store, ofRows(site, rows))).counts).toEqual({ new: 0, changed: 0, same: 125, ended: 0 })
  })

  it('says what changes, keeps what the table does not say, and ends what it does not have only when asked', async () => {
    const { store, site } = await county()
    const url = 'https://www.example.gov.cn/zfwj/'
    await take(store, ofRows(site, [line(1, ['甲'], { url }), line(2, ['乙']), line(3, ['丙'])]))
    store.setClock('2027-03-01T02:00:00.000Z')
    const second = [line(1, ['乙'], { keepers: '公安局', updates: '每月', content: null }), line(2, ['甲']), line(3, ['丁'])]
    const asked = ofRows(site, second, { endOthers: true })
    const { rows, counts, others } = await preview(store, asked)
    expect([counts, others]).toEqual([{ new: 1, changed: 1, same: 1, ended: 1 }, 1])
    expect(rows[0]).toMatchObject({ is: 'changed', says: ['增加保障单位：公安局', '不再由教育局保障', '更新要求改为“每月更新”'] })
    expect((await preview(store, ofRows(site, second))).counts).toMatchObject({ ended: 0 })
    await take(store, asked)
    expect(
      (await readColumns(store.db, site)).map(({ levels, content, url: at, keepers }) => [levels[0], content, at, keepers[0]?.from]),
    ).toEqual([
      ['乙', '内容', null, '2027-03-01'],
      ['甲', '内容', url, '2026-11-22'],
      ['丁', '内容', null, '2027-03-01'],
    ])
  })

  it('is taken whole as it was previewed, or not at all', async () => {
    const { store, site } = await county()
    const asked = ofRows(site, [line(1, ['甲']), line(2, ['乙'])])
    const { digest } = await preview(store, asked)
    await take(store, ofRows(site, [line(1, ['乙'], { content: '别的' })]))
    await expect(takeColumns(store, who, asked, digest)).rejects.toMatchObject({ code: 'columns-changed' })
    await expect(takeColumns(store, who, { ...asked, endOthers: true }, (await preview(store, asked)).digest)).rejects.toMatchObject({
      code: 'columns-changed',
    })
    expect((await readColumns(store.db, site)).map(({ levels }) => levels[0])).toEqual(['乙'])
    const none = ofRows(site, [])
    await expect(takeColumns(store, who, none, (await preview(store, none)).digest)).rejects.toMatchObject({ code: 'columns-faulty' })
  })

  it('keeps two rows of one column apart, with their contents', async () => {
    const { store, site } = await county()
    const two = ofRows(site, [line(1, ['甲'], { content: '一' }), line(2, ['甲'], { content: '二' })])
    await take(store, two)
    const again = await preview(store, {
      ...two,
      from: { kind: 'rows', rows: [line(1, ['甲'], { content: '二' }), line(2, ['甲'], { content: '一' })] },
    })
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, ended: 0 })
    const twice = await preview(store, ofRows(site, [line(1, ['甲'], { content: '一' }), line(2, ['甲'], { content: '一' })]))
    expect(twice.rows[1]?.faults[0]).toContain('和第1行是同一个栏目')
  })
})
