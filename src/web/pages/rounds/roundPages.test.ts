import { describe, expect, it } from 'vitest'
import { ACTION_IDS } from '../../../permissions/actions.ts'
import { isAt, tabsFor, type PagesOf } from './roundPages.ts'

const ALL: PagesOf = { simple: false, claims: true, may: ACTION_IDS, own: [] }
const TOWN = { id: 't1', name: '甲镇' }
const groups = (of: Partial<PagesOf>) => tabsFor({ ...ALL, ...of }).map(({ title, tabs }) => [title, ...tabs.map((tab) => tab.title)])
const titles = (of: Partial<PagesOf>) => tabsFor({ ...ALL, ...of }).flatMap(({ tabs }) => tabs.map(({ title }) => title))

describe('the pages of a round', () => {
  it('leave out, in a simple round, whatever needs anybody but its clerk', () => {
    const left = titles({}).filter((title) => !titles({ simple: true }).includes(title))
    expect(left).toEqual(['报送情况', '催办', '答疑', '加分申报', '实测', '反馈和异议'])
  })

  it('offer claims only where the programme has bonuses', () => {
    expect(titles({})).toContain('加分申报')
    expect(titles({ claims: false })).not.toContain('加分申报')
    expect(titles({ own: [TOWN] })).toContain('申报加分')
    expect(titles({ claims: false, own: [TOWN] })).not.toContain('申报加分')
  })

  it('show nothing to who may do nothing', () => {
    expect(titles({ may: [] })).toEqual([])
  })

  it('stand in one row for whoever fills in for a unit', () => {
    expect(groups({ may: ['round.read'], own: [TOWN] })).toEqual([[null, '阶段和分工', '表格', '自查', '申报加分', '本单位结果']])
    expect(titles({ may: [], own: [TOWN, { id: 't2', name: '乙镇' }] })).toContain('自查：乙镇')
  })

  it('stand by what they are for where there are many, six at most together', () => {
    expect(groups({ own: [TOWN] })).toEqual([
      [null, '概况'],
      ['准备', '阶段和分工', '适用范围', '变更'],
      ['填报', '报送情况', '催办', '答疑', '加分申报'],
      ['打分', '评分', '覆盖图', '实测', '事项', '表格', '外来结果'],
      ['核定', '定稿', '反馈和异议', '审定'],
      ['结果公布', '结果', '公布', '结果报送'],
      ['本单位', '自查', '申报加分', '本单位结果'],
    ])
  })

  it('name no group of a single page, and no group as a page is named', () => {
    const every = tabsFor({ ...ALL, own: [TOWN] })
    expect(groups({ may: ACTION_IDS.filter((action) => action !== 'round.change' && action !== 'round.read') })).toContainEqual([
      null,
      '适用范围',
    ])
    expect(every.flatMap(({ title, tabs }) => tabs.filter((tab) => tab.title === title))).toEqual([])
  })

  it.each([
    ['/rounds/$round', undefined, '概况'],
    ['/rounds/$round/results/years', undefined, '结果'],
    ['/rounds/$round/what-if', undefined, '结果'],
    ['/rounds/$round/tests/$unit/$test', 't1', '实测'],
    ['/rounds/$round/results/$unit', 't2', '结果'],
    ['/rounds/$round/self/$unit/report', 't1', '自查'],
  ])('know that %s of %s stands at %s', (path, unit, title) => {
    const found = tabsFor({ ...ALL, own: [TOWN] }).flatMap(({ tabs }) => tabs.filter((tab) => isAt(tab, path, unit)))
    expect(found.map((tab) => tab.title)).toEqual([title])
  })
})
