import { describe, expect, it } from 'vitest'
import type { Change } from '../../../engine/whatIf/Change.ts'
import { addressOf, changesFrom } from './changesInAddress.ts'

const changes: readonly Change[] = [
  { unit: 'a', check: '7.done', value: '否' },
  { unit: 'a', check: '8.rate', value: { numerator: '9', denominator: '10' } },
  { unit: 'a', check: '9.errors', object: '公告', value: { rows: [{ id: '第1条', fields: { 日期: null } }], complete: true } },
]

describe('changes in an address', () => {
  it('come out of it as they went in', () => {
    expect(changesFrom(addressOf(changes))).toEqual(changes)
  })

  it('leave the address alone when there are none', () => {
    expect(addressOf([])).toBeUndefined()
    expect(changesFrom(undefined)).toEqual([])
  })

  it.each(['', 'x', '{}', '[1]', '[["a"]]', '[["a","b",3]]', '[["a","b",{"rows":[{"id":1}]}]]', '[["a","b",{"numerator":1}]]'])(
    'are none in %s',
    (address) => {
      expect(changesFrom(address)).toEqual([])
    },
  )
})
