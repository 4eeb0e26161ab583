import { describe, expect, it } from 'vitest'
import { ACTION_IDS } from '../../../permissions/actions.ts'
import { pagesFor } from './roundPages.ts'

const ALL = { simple: false, claims: true, may: ACTION_IDS, own: [] }
const titles = (of: Partial<typeof ALL>) => pagesFor({ ...ALL, ...of }).map(({ title }) => title)

describe('the pages of a round', () => {
  it('leave out, in a simple round, whatever needs anybody but its clerk', () => {
    const left = titles({}).filter((title) => !titles({ simple: true }).includes(title))
    expect(left).toEqual(['报送情况', '实测', '加分申报', '答疑', '催办', '反馈和异议'])
  })

  it('offer claims only where the programme has bonuses', () => {
    expect(titles({})).toContain('加分申报')
    expect(titles({ claims: false })).not.toContain('加分申报')
  })

  it('show nothing to who may do nothing, and the tables to who fills in for a unit', () => {
    expect(titles({ may: [] })).toEqual([])
    expect(pagesFor({ ...ALL, may: [], own: ['甲镇'] }).map(({ title }) => title)).toEqual(['表格'])
  })
})
