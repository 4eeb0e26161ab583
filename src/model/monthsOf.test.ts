import { describe, expect, it } from 'vitest'
import { monthsOf } from './monthsOf.ts'

describe('the months of a period', () => {
  it('are the first, the last and all between', () => {
    expect(monthsOf({ from: '2020-11-15', to: '2021-02-01' })).toEqual(['2020-11', '2020-12', '2021-01', '2021-02'])
    expect(monthsOf({ from: '2020-05-01', to: '2020-05-31' })).toEqual(['2020-05'])
    expect(monthsOf({ from: '2020-06-01', to: '2020-05-31' })).toEqual([])
  })
})
