import { describe, expect, it } from 'vitest'
import { newStore, someone } from '../../../test/store.ts'
import { journal } from '../../store/schema/index.ts'
import { ancestorsOf, officialNames, subtreeOf } from '../../store/queries/units.ts'
import type { NewUnit } from './NewUnit.ts'
import { registerUnit, registerUnits } from './registerUnits.ts'

const administrator = someone('administrator')
const COUNTY: readonly NewUnit[] = [
  { id: 'finance', name: '财政局', parent: 'county', kind: 'department', aliases: ['县财政局'] },
  { id: 'county', name: '示例县', parent: 'city', kind: 'county', from: '1983-05-01' },
  { id: 'city', name: '示例市', parent: null, kind: 'city' },
]

describe('registerUnits', () => {
  it('takes parents later in the list, and a day from the parent', async () => {
    const store = await newStore()
    expect(await registerUnits(store, administrator, COUNTY)).toEqual(['finance', 'county', 'city'])
    expect(await ancestorsOf(store.db, 'finance')).toEqual(['county', 'city'])
    expect(await subtreeOf(store.db, 'city')).toEqual(['city', 'county', 'finance'])
    expect(await officialNames(store.db, ['finance', 'city'], '1983-04-30')).toEqual(new Map([['city', '示例市']]))
    expect(await store.db.select().from(journal)).toHaveLength(3)
  })

  it('registers all of them or none, and names everything that is wrong', async () => {
    const store = await newStore()
    const wrong: readonly NewUnit[] = [
      ...COUNTY,
      { name: '财 政局', parent: 'county', kind: 'department' },
      { name: '统计局', parent: 'nobody', kind: 'department' },
    ]
    await expect(registerUnits(store, administrator, wrong)).rejects.toMatchObject({
      code: 'unit-faulty',
      details: [
        '“统计局”的上级单位没有登记；请先登记上级单位',
        expect.stringMatching(/^“财政局”（1983-05-01起）：“示例县”下已有“财 政局”/),
        expect.stringMatching(/^“财 政局”（1983-05-01起）：“示例县”下已有“财政局”/),
      ],
    })
    expect(await ancestorsOf(store.db, 'finance')).toEqual([])
  })

  it('refuses a circle, a day that does not exist, a day before the parent, and a code of another', async () => {
    const store = await newStore()
    await registerUnits(store, administrator, COUNTY)
    const one = (unit: Partial<NewUnit>) =>
      registerUnit(store, administrator, { name: '统计局', parent: 'county', kind: 'department', ...unit })
    await expect(one({ from: '2026-02-30' })).rejects.toThrow('不是存在的日期')
    await expect(one({ from: '1983-04-30' })).rejects.toThrow('到1983-05-01才成立')
    await expect(one({ name: ' ' })).rejects.toThrow('是空的')
    await expect(one({ id: 'self', parent: 'self' })).rejects.toThrow('成为自己的上级')
    await one({ code: '11X' })
    await expect(one({ name: '审计局', code: '11X' })).rejects.toThrow('代码“11X”已是另一个单位的')
  })

  it('registers thousands at once', async () => {
    const store = await newStore()
    const many = Array.from({ length: 6_000 }, (_, at) => ({
      id: `u${at}`,
      name: `单位${at}`,
      parent: at === 0 ? null : `u${Math.floor((at - 1) / 10)}`,
      kind: 'sub-unit' as const,
    }))
    await registerUnits(store, administrator, many.toReversed())
    expect(await subtreeOf(store.db, 'u0')).toHaveLength(6_000)
  })
})
