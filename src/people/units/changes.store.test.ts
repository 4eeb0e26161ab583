import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { registerSmallTree } from '../../../test/unitTree.ts'
import { UNITS_STAND_IN } from '../../store/queries/unitChanges.ts'
import { ancestorsOf } from '../../store/queries/units.ts'
import { columnKeepers, duties, journal, people, siteColumns, sites, unitChanges } from '../../store/schema/index.ts'
import { abolishUnit } from './abolishUnit.ts'
import { addAlias } from './addAlias.ts'
import { correctUnit } from './correctUnit.ts'
import { endAlias } from './endAlias.ts'
import { findUnitByName } from './findUnitByName.ts'
import { mergeUnits } from './mergeUnits.ts'
import { moveUnit } from './moveUnit.ts'
import { removeUnit } from './removeUnit.ts'
import { renameUnit } from './renameUnit.ts'
import { reviveUnit } from './reviveUnit.ts'
import { unitTree } from './unitTree.ts'

const TODAY = '2026-11-22'
const who = someone('administrator')
const why = '机构改革'

async function small(): Promise<TestStore> {
  const store = await newStore()
  await registerSmallTree(store)
  return store
}

async function person(store: TestStore, id: string, unit: string, role: 'unit-filler' | 'administrator' = 'unit-filler'): Promise<void> {
  await store.db.insert(people).values({ id, login: id, name: id, unit, state: 'active', createdAt: store.now() })
  await store.db.insert(duties).values({ id: `${id}-duty`, person: id, role, unit, from: store.now(), grantedBy: 'someone', why: '' })
}

const meant = async (store: TestStore, name: string, on = TODAY, within: string | null = null) => {
  const found = await findUnitByName(store.db, name, on, within)
  return found.kind === 'one'
    ? found.unit.id
    : found.kind === 'several'
      ? found.units.map(({ path }) => path)
      : found.near.map(({ id }) => `~${id}`)
}

const tree = async (store: TestStore, on = TODAY) => (await unitTree(store.db, on)).map(({ name, depth }) => `${'  '.repeat(depth)}${name}`)

describe('renameUnit', () => {
  it('gives the new name from its day and keeps the old one findable', async () => {
    const store = await small()
    await renameUnit(store, who, { unit: 'statistics', name: '统计和普查局', on: '2026-03-01', why })
    expect(await tree(store, '2026-02-28')).toContain('    统计局')
    expect(await tree(store)).toContain('    统计和普查局')
    expect(await meant(store, '统计局')).toBe('statistics')
    expect(await meant(store, '统计和普查局', '2026-02-01')).toBe('statistics')
  })

  it('refuses a namesake, a day ahead, a day before an earlier name, and the same name', async () => {
    const store = await small()
    const rename = (name: string, on: string) => renameUnit(store, who, { unit: 'statistics', name, on, why })
    await expect(rename('财政局', '2026-03-01')).rejects.toThrow('“示例县”下已有“财政局”')
    await expect(rename('调查局', '2026-11-23')).rejects.toThrow('还没有到')
    await expect(rename('调查局', '1983-04-30')).rejects.toThrow('从1983-05-01起才存在')
    await expect(rename('调查局', '1983-05-01')).rejects.toThrow('更正')
    await expect(rename('统计局', '2026-03-01')).rejects.toThrow('现在就叫')
    await expect(rename('调\n查局', '2026-03-01')).rejects.toThrow('看不见的字符')
  })
})

describe('aliases', () => {
  it('mean the unit in their time, whatever the width, the spaces and the brackets', async () => {
    const store = await small()
    await addAlias(store, who, { unit: 'finance', alias: '县财政局（国资办）', from: '2026-01-01' })
    expect(await meant(store, '县财政局 (国资办)')).toBe('finance')
    await endAlias(store, who, { unit: 'finance', alias: '县财政局（国资办）', on: '2026-06-01' })
    expect((await unitTree(store.db, '2026-05-31')).find(({ id }) => id === 'finance')?.aliases).toHaveLength(2)
    expect((await unitTree(store.db, TODAY)).find(({ id }) => id === 'finance')?.aliases).toEqual(['县财政局'])
    await expect(addAlias(store, who, { unit: 'finance', alias: '县 财政局' })).rejects.toThrow('已有')
    await expect(endAlias(store, who, { unit: 'finance', alias: '财政' })).rejects.toThrow('没有在用的别名')
  })
})

describe('findUnitByName', () => {
  it('tells namesakes apart by their paths and by where to look', async () => {
    const store = await small()
    expect(await meant(store, '财政局')).toEqual(['示例市 / 示例县 / 财政局', '示例市 / 另一县 / 财政局'])
    expect(await meant(store, '示例县/财政局')).toBe('finance')
    expect(await meant(store, '另一县 ＞ 财政局')).toBe('other-finance')
    expect(await meant(store, '财政局', TODAY, 'other')).toBe('other-finance')
    expect(await meant(store, '例县/财政局')).toEqual(expect.arrayContaining(['~finance']))
  })

  it('suggests near names', async () => {
    expect(await meant(await small(), '县统计局')).toContain('~statistics')
  })
})

describe('moveUnit', () => {
  it('takes all below along, from its day on', async () => {
    const store = await small()
    await moveUnit(store, who, { unit: 'county', parent: 'other', on: '2026-07-01', why })
    expect(await ancestorsOf(store.db, 'finance')).toEqual(['county', 'other', 'city'])
    expect(await tree(store, '2026-06-30')).toEqual([
      '示例市',
      '  示例县',
      '    财政局',
      '    统计局',
      '    甲镇',
      '  另一县',
      '    财政局',
    ])
    expect(await tree(store)).toEqual(['示例市', '  另一县', '    示例县', '      财政局', '      统计局', '      甲镇', '    财政局'])
  })

  it('refuses circles, also those that would only have been', async () => {
    const store = await small()
    await expect(moveUnit(store, who, { unit: 'city', parent: 'finance', on: TODAY, why })).rejects.toThrow('成为自己的上级')
    await moveUnit(store, who, { unit: 'statistics', parent: 'finance', on: '2026-01-01', why })
    await moveUnit(store, who, { unit: 'statistics', parent: 'county', on: '2026-06-01', why })
    await expect(moveUnit(store, who, { unit: 'finance', parent: 'statistics', on: '2026-03-01', why })).rejects.toThrow(
      '2026-03-01会成为自己的上级',
    )
    await moveUnit(store, who, { unit: 'finance', parent: 'statistics', on: '2026-06-01', why })
  })

  it('refuses a namesake at the new place, and takes a slip back on the same day', async () => {
    const store = await small()
    await expect(moveUnit(store, who, { unit: 'finance', parent: 'other', on: TODAY, why })).rejects.toThrow('“另一县”下已有“财政局”')
    await moveUnit(store, who, { unit: 'statistics', parent: 'other', on: TODAY, why })
    await moveUnit(store, who, { unit: 'statistics', parent: 'county', on: TODAY, why: '选错了' })
    expect(await ancestorsOf(store.db, 'statistics')).toEqual(['county', 'city'])
    expect(await store.db.select().from(unitChanges)).toHaveLength(2)
  })
})

describe('mergeUnits', () => {
  it('asks what becomes of people, duties and sub-units', async () => {
    const store = await small()
    await person(store, '张三', 'finance')
    await expect(
      mergeUnits(store, who, { units: ['finance', 'township'], into: { unit: 'statistics' }, on: '2026-10-01', why }),
    ).rejects.toMatchObject({ code: 'succession-needed', details: [expect.stringContaining('张三'), expect.stringContaining('1项职责')] })
    expect(await tree(store)).toContain('    财政局')
  })

  it('lets rights over the merged unit go on in the successor, and duties and people move', async () => {
    const store = await small()
    await person(store, '张三', 'finance')
    await mergeUnits(store, who, {
      units: ['finance'],
      into: { unit: 'statistics' },
      on: '2026-10-01',
      why,
      people: 'move',
      duties: 'move',
    })
    expect(await ancestorsOf(store.db, 'finance')).toEqual(['statistics', 'county', 'city'])
    expect(await store.db.select().from(people)).toMatchObject([{ id: '张三', unit: 'statistics', state: 'active' }])
    const held = await store.db.select().from(duties)
    expect(held.find(({ id }) => id === '张三-duty')?.to).not.toBeNull()
    expect(held.find(({ handedFrom }) => handedFrom === '张三-duty')).toMatchObject({ unit: 'statistics', to: null, person: '张三' })
    expect(await tree(store)).toEqual(['示例市', '  示例县', '    统计局', '    甲镇', '  另一县', '    财政局'])
    expect(await findUnitByName(store.db, '县财政局', TODAY, 'county')).toMatchObject({
      kind: 'one',
      unit: { endedOn: '2026-09-30', into: 'statistics' },
    })
  })

  it('makes a new unit of several, which may have the name of one of them', async () => {
    const store = await small()
    await moveUnit(store, who, { unit: 'township', parent: 'statistics', on: '2026-01-01', why })
    const into = { new: { name: '财政局', parent: 'county', kind: 'department' as const } }
    const id = await mergeUnits(store, who, { units: ['finance', 'statistics'], into, on: '2026-10-01', why, subUnits: 'move' })
    expect(await tree(store)).toEqual(['示例市', '  示例县', '    财政局', '      甲镇', '  另一县', '    财政局'])
    expect(await meant(store, '示例县/财政局')).toBe(id)
    expect(await meant(store, '示例县/财政局', '2026-09-30')).toBe('finance')
    const acts = await store.db.select().from(journal).where(eq(journal.why, why))
    expect(acts.map(({ act }) => act)).toEqual(['unit.move', 'unit.register', 'unit.move', 'unit.merge', 'unit.merge'])
  })

  it('refuses to merge a unit into one below it', async () => {
    const store = await small()
    await expect(
      mergeUnits(store, who, { units: ['county'], into: { unit: 'finance' }, on: TODAY, why, subUnits: 'move' }),
    ).rejects.toThrow('下级单位')
  })
})

describe('abolishUnit', () => {
  it('is refused while somebody is there, unless it is said where they go', async () => {
    const store = await small()
    await person(store, '张三', 'township')
    const end = { unit: 'township', on: '2026-10-01', why }
    await expect(abolishUnit(store, who, end)).rejects.toMatchObject({ code: 'succession-needed' })
    await expect(abolishUnit(store, who, { ...end, people: 'move', duties: 'end' })).rejects.toThrow('没有选接收单位')
    await abolishUnit(store, who, { ...end, people: 'end', duties: 'end' })
    expect(await store.db.select().from(people)).toMatchObject([{ state: 'disabled' }])
    await expect(renameUnit(store, who, { unit: 'township', name: '乙镇', on: TODAY, why })).rejects.toThrow('恢复单位')
    await reviveUnit(store, who, { unit: 'township', why: '登记错了' })
    expect(await tree(store)).toContain('    甲镇')
  })

  it('asks about sub-units, and does not leave an installation without an administrator', async () => {
    const store = await small()
    await expect(abolishUnit(store, who, { unit: 'other', on: TODAY, why })).rejects.toThrow('先选择去向')
    await expect(abolishUnit(store, who, { unit: 'other', on: TODAY, why, subUnits: 'move', to: 'county' })).rejects.toThrow('已有“财政局”')
    await store.db.delete(duties)
    await person(store, '管理员', 'city', 'administrator')
    await expect(moveUnit(store, who, { unit: 'county', parent: null, on: TODAY, why })).resolves.toBeUndefined()
    await expect(moveUnit(store, who, { unit: 'city', parent: 'county', on: TODAY, why })).rejects.toThrow('没有人管理整个系统')
    const end = { people: 'end', duties: 'end', subUnits: 'move' } as const
    await expect(mergeUnits(store, who, { ...end, units: ['city'], into: { unit: 'county' }, on: TODAY, why })).rejects.toThrow(
      '没有人管理整个系统',
    )
  })

  it('refuses an end before a sub-unit left', async () => {
    const store = await small()
    await moveUnit(store, who, { unit: 'other-finance', parent: 'township', on: '2026-06-01', why })
    await expect(abolishUnit(store, who, { unit: 'other', on: '2026-03-01', why })).rejects.toThrow('之后已不存在')
    await abolishUnit(store, who, { unit: 'other', on: '2026-06-01', why })
  })
})

describe('corrections', () => {
  it('put right what was registered wrongly', async () => {
    const store = await small()
    await correctUnit(store, who, { unit: 'township', name: '贾镇', kind: 'sub-unit', code: 'JZ01', from: '1990-01-01', why: '写错了' })
    expect((await unitTree(store.db, '1990-01-01')).find(({ id }) => id === 'township')).toMatchObject({
      name: '贾镇',
      code: 'JZ01',
      from: '1990-01-01',
    })
    await expect(correctUnit(store, who, { unit: 'county', from: '2000-01-01', why })).rejects.toMatchObject({ code: 'tree-faulty' })
    await expect(correctUnit(store, who, { unit: 'finance', code: 'JZ01', why })).rejects.toThrow('“贾镇”')
  })

  it('take a unit away to which nothing refers', async () => {
    const store = await small()
    await removeUnit(store, who, { unit: 'township', why: '重复登记' })
    expect(await tree(store)).not.toContain('    甲镇')
    await expect(removeUnit(store, who, { unit: 'county', why })).rejects.toThrow('下级单位')
  })

  it('keep a unit to which anything refers: a website, a column, a plan, a lead of a round', async () => {
    const store = await small()
    const foreign = await store.db.execute<{ name: string }>(sql`
      select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'units'::regclass`)
    const own = ['unit_names', 'units', 'unit_changes']
    expect(foreign.rows.map(({ name }) => name).filter((name) => !own.includes(name) && !UNITS_STAND_IN.includes(name as never))).toEqual(
      [],
    )
    const terms = { rate: 'usual' as const, hours: null, maxPages: null, browser: false }
    const at = store.now()
    await store.db.insert(sites).values({ id: 's', unit: 'county', name: '网站', front: 'https://a.example/', terms, by: 'p', at })
    await store.db.insert(siteColumns).values({ id: 'c', site: 's', position: 0, levels: ['甲'], openKeepers: [], by: 'p', at })
    await store.db.insert(columnKeepers).values({ column: 'c', unit: 'township', from: '2026-01-01' })
    await expect(removeUnit(store, who, { unit: 'township', why })).rejects.toThrow('保障的栏目')
  })
})
