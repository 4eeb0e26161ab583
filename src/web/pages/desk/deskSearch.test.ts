import { describe, expect, it } from 'vitest'
import { placedSearch } from './deskSearch.ts'

describe('a line in the address', () => {
  it('is written where it belongs', () => {
    const here = { node: '7', group: '乡镇', at: '甲镇' }
    expect(placedSearch({ ...here, show: 'open' }, here, '乙镇')).toEqual({ node: '7', group: '乡镇', at: '乙镇', show: 'open' })
  })

  it.each([
    { node: '8', group: '乡镇' },
    { unit: '甲镇', at: '7' },
    { node: '7', group: '部门' },
  ])('is not written into %o', (now) => {
    expect(placedSearch(now, { node: '7', group: '乡镇' }, '乙镇')).toEqual(now)
  })
})
