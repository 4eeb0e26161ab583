import { describe, expect, it } from 'vitest'
import { formatFraction, fractionFromText } from '../model/Fraction.ts'
import { middleOf } from './middleOf.ts'

const middle = (...values: readonly (readonly [string, string])[]) => {
  const found = middleOf(values.map(([low, high]) => ({ low: fractionFromText(low), high: fractionFromText(high) })))
  return found && [found.low && formatFraction(found.low), found.high && formatFraction(found.high)]
}

describe('the median', () => {
  it('is the value in the middle, or half way between the two there', () => {
    expect(middle(['1', '1'], ['9', '9'], ['2', '2'])).toEqual(['2', '2'])
    expect(middle(['1', '1'], ['2', '2'])).toEqual(['1.5', '1.5'])
  })

  it('lies between the median of the least and of the most, while values are open', () => {
    expect(middle(['1', '1'], ['2', '8'], ['9', '9'])).toEqual(['2', '8'])
  })

  it('has an open end where so many are without end, and is none of nothing', () => {
    const low = fractionFromText('1')
    expect(middleOf([{ low, high: null }])).toEqual({ low, high: null })
    expect(middleOf([])).toBeNull()
  })
})
