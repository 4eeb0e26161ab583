import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { registerSmallTree } from '../../../test/unitTree.ts'
import { readTables } from '../../notices/readTables.ts'
import { writeCsv } from '../../notices/writers/csv.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { duties, people } from '../../store/schema/index.ts'
import { exportPeople } from './exportPeople.ts'
import { importPeople, previewPeople, type PeopleImport } from './importPeople.ts'

const who = someone('administrator')
const HEAD = ['登录名', '姓名', '单位', '手机', '角色', '职责范围', '起', '止']
const ORGANISER: readonly HeldDuty[] = [{ role: 'organiser', unit: 'county', above: ['city'], round: null, deputyFor: null }]

const handed = (bytes: Uint8Array, within: string | null = null, held: readonly HeldDuty[] | null = null): PeopleImport => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  tables: readTables('人员.csv', bytes, () => 0),
  within,
  held,
})
const table = (rows: readonly (readonly string[])[], within: string | null = null, held: readonly HeldDuty[] | null = null) =>
  handed(writeCsv(rows), within, held)

async function small(): Promise<TestStore> {
  const store = await newStore()
  await registerSmallTree(store)
  return store
}

async function take(store: TestStore, one: PeopleImport) {
  const { digest } = await previewPeople(store, one)
  return importPeople(store, who, one, digest)
}

const says = async (store: TestStore, one: PeopleImport) =>
  (await previewPeople(store, one)).rows.map(({ outcome, says: told }) => [outcome, ...told].join('：'))

const GOOD = [
  HEAD,
  ['zhangsan', '张三', '示例县/财政局', '13800000000', '填报人', '', '', ''],
  ['lisi', '李四', '统计局', '', '单位审核人', '', '2027-01-01', '2027-12-31'],
  ['lisi', '李四', '', '', '分管领导', '示例县', '', ''],
  ['王五', '=王五', '甲镇', '+86 13900000000', '', '', '', ''],
]

describe('importPeople', () => {
  it('takes e-mail addresses where the table has that column, leaves them where it has not, and gives them out again', async () => {
    const store = await small()
    const head = ['登录名', '姓名', '单位', '电子邮箱', '角色']
    const rows = [head, ['zhangsan', '张三', '示例县/财政局', 'zhangsan@example.gov.cn', '填报人'], ['lisi', '李四', '统计局', '没有', '']]
    expect(await says(store, table(rows))).toEqual([
      'new：新增人员，属“财政局”：担任“财政局”的单位填报人',
      'faulty：D3：邮箱要写成“名字@单位域名”的样子，例如 zhangsan@example.gov.cn，最多 200 个字符',
    ])
    await take(store, table(rows.slice(0, 2)))
    const other = table([head, ['zhangsan', '张三', '', 'zs@example.gov.cn', '']])
    expect(await says(store, other)).toEqual(['changed：邮箱由zhangsan@example.gov.cn改为zs@example.gov.cn'])
    await take(store, other)
    expect(
      await says(
        store,
        table([
          ['登录名', '姓名'],
          ['zhangsan', '张三'],
        ]),
      ),
    ).toEqual(['unchanged'])
    const kept = await store.db.select().from(people)
    expect(kept.map(({ login, email }) => [login, email])).toEqual([['zhangsan', 'zs@example.gov.cn']])
    const given = await exportPeople(store, 'csv', null)
    expect(new TextDecoder().decode(given)).toContain('zs@example.gov.cn')
    expect(await says(store, handed(given))).toEqual(['unchanged'])
  })

  it('registers people and their duties, and the same table again changes nothing', async () => {
    const store = await small()
    expect(await says(store, table(GOOD))).toEqual([
      'new：新增人员，属“财政局”：担任“财政局”的单位填报人',
      'new：新增人员，属“统计局”：担任“统计局”的单位审核人，2027-01-01起，至2027-12-31',
      'new：担任“示例县”的单位分管领导',
      'new：新增人员，属“甲镇”',
    ])
    expect((await take(store, table(GOOD))).outcome).toBe('done')
    expect(await store.db.select().from(people)).toHaveLength(3)
    expect((await store.db.select().from(duties)).find(({ role }) => role === 'unit-reviewer')).toMatchObject({
      from: '2026-12-31T16:00:00.000Z',
      to: '2027-12-31T16:00:00.000Z',
    })
    expect((await previewPeople(store, table(GOOD))).counts).toEqual({ new: 0, changed: 0, unchanged: 4, faulty: 0 })
    for (const format of ['csv', 'xlsx'] as const) {
      const again = await previewPeople(store, handed(await exportPeople(store, format, null)))
      expect(again).toMatchObject({ faults: [], counts: { new: 0, changed: 0, unchanged: 4, faulty: 0 } })
    }
  })

  it('says what changes, and takes nothing when something changed meanwhile', async () => {
    const store = await small()
    await take(store, table(GOOD))
    const changes = table([HEAD, ['ZhangSan', '张三三', '', '139', '填报人', '', '', '2026-12-31']])
    expect(await says(store, changes)).toEqual(['changed：姓名由张三改为张三三：手机由13800000000改为139：单位填报人到2026-12-31为止'])
    const { digest } = await previewPeople(store, changes)
    await take(store, table([HEAD, ['zhaoliu', '赵六', '甲镇', '', '', '', '', '']]))
    expect((await importPeople(store, who, changes, digest)).outcome).toBe('changed-meanwhile')
    expect((await take(store, changes)).outcome).toBe('done')
    expect((await previewPeople(store, changes)).counts.unchanged).toBe(1)
  })

  it('names every faulty cell with its remedy', async () => {
    const store = await small()
    await take(store, table(GOOD))
    const rows = [
      HEAD,
      ['a', '甲', '统计局', '', '', '', '', ''],
      ['qianqi', '', '统计局', '电话', '', '', '', ''],
      ['qianqi', '钱七', '财政局', '', '', '', '', ''],
      ['sunba', '孙八', '统计局', '', '局长', '', '', ''],
      ['zhoujiu', '周九', '统计局', '', '填报人', '', '', '2026-01-01'],
      ['wushi', '吴十', '', '', '', '', '', ''],
      ['lisi', '李四', '财政局局', '', '', '', '', ''],
      ['lisi', '李四', '甲镇', '', '', '', '', ''],
      ['zhengsy', '郑一', '甲镇', '', '', '', '2026-13-01', ''],
    ]
    expect(await says(store, table(rows))).toEqual([
      expect.stringContaining('A2：登录名要有'),
      expect.stringMatching(/B3：请填写姓名：D3：电话号码/),
      expect.stringMatching(/C4“财政局”有2个/),
      expect.stringMatching(/E5“局长”不是角色/),
      expect.stringMatching(/H6“2026-01-01”已经过去/),
      expect.stringMatching(/C7没有填单位/),
      expect.stringMatching(/C8“财政局局”没有登记.*财政局/),
      expect.stringMatching(/C9“甲镇”与现在的单位不同/),
      expect.stringMatching(/G10“2026-13-01”填了，但没有填角色/),
    ])
    await expect(take(store, table(rows))).rejects.toMatchObject({ code: 'table-faulty' })
  })

  it('says all that is wrong with a row at once', async () => {
    const store = await small()
    await take(store, table(GOOD))
    const rows = [
      HEAD,
      ['a', '', '财政局局', '电话', '局长', '没有的单位', '2026-13-01', '2026-01-01'],
      ['qianqi', '钱七', '', '', '填报人', '没有的单位', '', '2026-01-01'],
      ['zhangsan', '张三', '甲镇', '', '局长', '', '', ''],
      ['zhoujiu', '周九', '统计局', '', '', '', '', ''],
      ['zhoujiu', '周十', '甲镇', '', '局长', '', '', ''],
    ]
    const [first, second, third, , last] = (await previewPeople(store, table(rows))).rows.map(({ says: told }) => told)
    expect(first?.map((fault) => fault.slice(0, 2))).toEqual(['A2', 'B2', 'D2', 'C2', 'E2', 'F2', 'G2', 'H2'])
    expect(second).toEqual([
      expect.stringMatching(/^F3“没有的单位”没有登记/),
      expect.stringMatching(/^H3“2026-01-01”已经过去/),
      expect.stringMatching(/^C3没有填单位/),
    ])
    expect(third).toEqual([expect.stringMatching(/^E4“局长”不是角色/), expect.stringMatching(/^C4“甲镇”与现在的单位不同/)])
    expect(last?.map((fault) => fault.slice(0, 2))).toEqual(['E6', 'B6', 'C6'])
  })

  it('gives nobody what the sender may not give, and touches nobody elsewhere', async () => {
    const store = await small()
    await take(store, table([HEAD, ['boss', '主管', '示例市', '', '系统管理员', '', '', '']]))
    const rows = [
      HEAD,
      ['zhangsan', '张三', '统计局', '', '系统管理员', '', '', ''],
      ['lisi', '李四', '统计局', '', '填报人', '', '', ''],
      ['zhaoliu', '赵六', '另一县', '', '', '', '', ''],
      ['boss', '换名', '', '', '', '', '', ''],
      ['wushi', '吴十', '统计局', '', '填报人', '另一县', '', ''],
    ]
    expect(await says(store, table(rows, 'county', ORGANISER))).toEqual([
      expect.stringMatching(/您不能在“统计局”授予/),
      expect.stringMatching(/^new/),
      expect.stringMatching(/不在您管理的范围内/),
      expect.stringMatching(/已是别处人员的登录名/),
      expect.stringMatching(/F6“另一县”不在您管理的范围内/),
    ])
  })

  it('gives nothing by a token, and nothing to oneself by what one only stands in for', async () => {
    const store = await small()
    await take(store, table([HEAD, ['lisi', '李四', '统计局', '', '', '', '', '']]))
    const [lisi] = await store.db.select().from(people)
    const rows = [HEAD, ['lisi', '李四', '', '', '填报人', '', '', ''], ['wushi', '吴十', '统计局', '', '', '', '', '']]
    const byToken = { ...table(rows, 'county', ORGANISER), by: { person: 'someone', mayGrant: false } }
    expect(await says(store, byToken)).toEqual([expect.stringContaining('不能凭访问令牌授予'), expect.stringMatching(/^new/)])
    const lent = ORGANISER.map((one) => ({ ...one, deputyFor: 'zhao' }))
    const by = { person: lisi!.id, mayGrant: true }
    expect(await says(store, { ...table(rows, 'county', lent), by })).toEqual([
      expect.stringContaining('您在那里是临时代理'),
      expect.stringMatching(/^new/),
    ])
    expect((await take(store, { ...table(rows, 'county', ORGANISER), by })).outcome).toBe('done')
  })

  it('takes thousands of people', async () => {
    const store = await small()
    const rows = Array.from({ length: 5_000 }, (_, at) => [`u${at}`, `人${at}`, '甲镇', '', '填报人', '', '', ''])
    expect(await take(store, table([HEAD, ...rows]))).toMatchObject({ outcome: 'done', preview: { counts: { new: 5_000 } } })
  })
})
