import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { registerSmallTree } from '../../../test/unitTree.ts'
import { readTables } from '../../notices/readTables.ts'
import { writeCsv } from '../../notices/writers/csv.ts'
import { registerUnits } from '../units/registerUnits.ts'
import { renameUnit } from '../units/renameUnit.ts'
import { unitTree } from '../units/unitTree.ts'
import { exportUnits } from './exportUnits.ts'
import { importUnits, previewUnits, type UnitImport } from './importUnits.ts'
import { UNIT_COLUMNS } from './unitColumns.ts'
import { writeTemplate } from './writeTable.ts'

const who = someone('administrator')
const HEAD = ['名称', '上级单位', '类别', '统一社会信用代码', '别名', '成立日期']

const handed = (bytes: Uint8Array, within: string | null = null): UnitImport => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  tables: readTables('单位.csv', bytes, () => 0),
  within,
})
const table = (rows: readonly (readonly string[])[], within: string | null = null) => handed(writeCsv(rows), within)

async function take(store: TestStore, one: UnitImport) {
  const { digest } = await previewUnits(store, one)
  return importUnits(store, who, one, digest)
}

const says = async (store: TestStore, one: UnitImport) =>
  (await previewUnits(store, one)).rows.map(({ outcome, says }) => [outcome, ...says].join('：'))

describe('importUnits', () => {
  it('takes rows in any order, with titles above and the columns anyhow', async () => {
    const store = await newStore()
    const rows = [
      ['示例县单位名单'],
      ['序号', '类别', '单位名称（全称）', '上级单位', '简称', '备注'],
      ['1', '部门', '财政局', '示例县', '县财政局、财政', ''],
      ['2', '乡镇', '甲镇', '示例市/示例县', '', ''],
      ['3', '县级政府', '示例县', '示例市', '', '区划'],
      ['4', '市级政府', '示例市', '', '', ''],
    ]
    expect(await says(store, table(rows))).toEqual([
      'new：新增部门，归“示例县”，1949-10-01起',
      'new：新增乡镇街道，归“示例县”，1949-10-01起',
      'new：新增县级政府，归“示例市”，1949-10-01起',
      'new：新增市级政府，作为最上级单位，1949-10-01起',
    ])
    expect(await take(store, table(rows))).toMatchObject({ outcome: 'done' })
    expect((await unitTree(store.db, '2026-11-22')).map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['示例市'],
      ['示例县'],
      ['财政局', '县财政局', '财政'],
      ['甲镇'],
    ])
    expect((await previewUnits(store, table(rows))).counts).toEqual({ new: 0, changed: 0, unchanged: 4, faulty: 0 })
  })

  it('says what changes of units that exist', async () => {
    const store = await newStore()
    await registerSmallTree(store)
    const rows = [HEAD, ['县财政局', '示例县', '', 'CZ01', '财政', '2000-01-01'], ['统计局', '示例县', '下属单位', '', '', '']]
    expect(await says(store, table(rows))).toEqual([
      'changed：代码改为CZ01：成立日期由1983-05-01改为2000-01-01：增加别名“财政”',
      'changed：类别由部门改为下属单位',
    ])
    await take(store, table(rows))
    expect((await unitTree(store.db, '2026-11-22')).find(({ id }) => id === 'finance')).toMatchObject({
      code: 'CZ01',
      from: '2000-01-01',
      aliases: ['县财政局', '财政'],
    })
    expect((await previewUnits(store, table(rows))).counts.unchanged).toBe(2)
  })

  it('names every faulty cell with its remedy and takes nothing', async () => {
    const store = await newStore()
    await registerSmallTree(store)
    const rows = [
      HEAD,
      ['审计局', '财政局', '部门', '', '', ''],
      ['审计局', '县统计', '局委', '', '', '2026-02-30'],
      ['审计局', '示例县', '局委', '', '', '2026-02-30'],
      ['', '示例县', '部门', '', '', ''],
      ['乙镇', '丙镇', '乡镇', '', '', ''],
      ['丙镇', '乙镇', '乡镇', '', '', ''],
      ['另一县', '示例市', '县级政府', '', '', '2000-01-01'],
      ['丁镇', '示例县', '', '', '', ''],
      ['戊镇', '示例县', '乡镇', '', '', ''],
      ['戊 镇', '示例县', '乡镇', '', '', ''],
    ]
    const told = await says(store, table(rows))
    expect(told).toEqual([
      expect.stringMatching(/B2“财政局”有2个：示例市 \/ 示例县 \/ 财政局；示例市 \/ 另一县 \/ 财政局。请写成/),
      expect.stringMatching(/B3“县统计”没有登记.*是不是“统计局”.*：C3“局委”不是单位类别.*：F3“2026-02-30”不是存在的日期/),
      expect.stringMatching(/C4“局委”不是单位类别.*：F4“2026-02-30”不是存在的日期/),
      expect.stringMatching(/A5没有填名称/),
      expect.stringMatching(/B6“丙镇”在第7行/),
      expect.stringMatching(/B7“乙镇”又以本单位为上级/),
      expect.stringMatching(/“另一县”到2000-01-01才成立/),
      expect.stringMatching(/C9没有填类别/),
      expect.stringMatching(/^new/),
      expect.stringMatching(/与第10行是同一个单位/),
    ])
    await expect(take(store, table(rows))).rejects.toMatchObject({ code: 'table-faulty' })
    expect(await unitTree(store.db, '2026-11-22')).toHaveLength(7)
  })

  it('refuses renaming and moving by a table, and what lies outside the subtree', async () => {
    const store = await newStore()
    await registerSmallTree(store)
    await take(store, table([HEAD, ['财政局', '示例县', '', 'CZ01', '', '']]))
    expect(await says(store, table([HEAD, ['国资局', '示例县', '', 'CZ01', '', '']]))).toEqual([expect.stringContaining('更名')])
    expect(await says(store, table([HEAD, ['县财政局', '另一县', '', 'CZ01', '', '']]))).toEqual([expect.stringContaining('调整隶属关系')])
    const outside = [
      HEAD,
      ['审计局', '', '部门', '', '', ''],
      ['审计局', '另一县', '部门', '', '', ''],
      ['财政局', '另一县', '', '', '财政', ''],
    ]
    expect(await says(store, table(outside, 'county'))).toEqual([
      expect.stringContaining('归“示例县”'),
      expect.stringContaining('不在您管理的范围内'),
      expect.stringContaining('不在您管理的范围内'),
    ])
  })

  it('puts a row without a superior below the only topmost unit, as the page does, and the unit itself where it is', async () => {
    const store = await newStore()
    await registerSmallTree(store)
    const rows = [HEAD, ['示例市', '', '', '', '', ''], ['审计局', '', '部门', '', '', '']]
    expect(await says(store, table(rows))).toEqual(['unchanged', expect.stringContaining('归“示例市”')])
  })

  it('names heads that it does not know', async () => {
    const store = await newStore()
    const { faults } = await previewUnits(
      store,
      table([
        ['名称', '上级部门单位', '主管领导'],
        ['甲', '', ''],
      ]),
    )
    expect(faults).toEqual([expect.stringContaining('是不是“上级单位”'), expect.stringMatching(/C1“主管领导”不是这种表的列/)])
    expect((await previewUnits(store, table([['姓名'], ['甲']]))).faults).toEqual([expect.stringContaining('没有找到“名称”')])
    expect((await previewUnits(store, handed(await writeTemplate('单位', UNIT_COLUMNS, ['说明'])))).faults).toEqual([])
  })

  it('takes nothing when something changed since the preview, and shows it again', async () => {
    const store = await newStore()
    await registerSmallTree(store)
    const one = table([HEAD, ['审计局', '统计局', '部门', '', '', '']])
    const { digest } = await previewUnits(store, one)
    await renameUnit(store, who, { unit: 'statistics', name: '统计和普查局', on: '2026-01-01', why: '' })
    const ended = await importUnits(store, who, one, digest)
    expect(ended).toMatchObject({
      outcome: 'changed-meanwhile',
      preview: { rows: [{ outcome: 'new', says: [expect.stringContaining('归“统计和普查局”')] }] },
    })
    expect(await importUnits(store, who, one, ended.preview.digest)).toMatchObject({ outcome: 'done' })
  })

  it('means one superior by a name with a stroke in it whose second half is its other name', async () => {
    const store = await newStore()
    const rows = [
      ['市场监督管理局/知识产权局', '', '部门', '', '知识产权局', ''],
      ['登记科', '市场监督管理局/知识产权局', '部门', '', '', ''],
    ]
    expect(await take(store, table([HEAD, ...rows]))).toMatchObject({ outcome: 'done', preview: { counts: { new: 2, faulty: 0 } } })
  })

  it('reads thousands of rows, parents last', async () => {
    const store = await newStore()
    const rows = Array.from({ length: 5_000 }, (_, at) =>
      at === 0
        ? ['省', '', '省级政府', '', '', '']
        : [at % 3 === 0 ? `单位${at}` : `办公室${at}`, at < 100 ? '省' : `办公室${(at % 33) * 3 + 1}`, '部门', '', '', ''],
    )
    const one = table([HEAD, ...rows.toReversed()])
    expect(await take(store, one)).toMatchObject({ outcome: 'done', preview: { counts: { new: 5_000 } } })
  })

  it.each(['csv', 'xlsx'] as const)('changes nothing when what was exported as %s comes in again', async (format) => {
    const piece = fc.constantFrom('=', '+1', '-', '@', "'", '"', '、', '；', ',', '局', '/', '>', '办 公室', '（', ')')
    const name = fc
      .array(piece, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('').trim())
      .filter((text) => !/^[、；;]/u.test(text) && text !== '')
    const unit = fc.record({ name, parent: fc.nat(4), aliases: fc.array(name, { maxLength: 2 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 2, maxLength: 6 }), async (units) => {
        const store = await newStore()
        const list = units.map(({ name, parent, aliases }, at) => ({
          id: `u${at}`,
          name: `${name}${at % 2 === 0 ? '' : '所'}`,
          parent: at === 0 ? null : `u${parent % at}`,
          kind: 'department' as const,
          aliases,
        }))
        try {
          await registerUnits(store, who, list)
        } catch {
          return
        }
        const preview = await previewUnits(store, handed(await exportUnits(store, format, null)))
        expect(preview).toMatchObject({ faults: [], counts: { new: 0, changed: 0, faulty: 0, unchanged: list.length } })
      }),
      {
        numRuns: 12,
        examples: [
          [
            [
              { name: '/办 公室', parent: 0, aliases: ['办 公室'] },
              { name: '=', parent: 0, aliases: [] },
            ],
          ],
        ],
      },
    )
  })
})
