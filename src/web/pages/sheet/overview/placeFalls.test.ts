import { describe, expect, it } from 'vitest'
import type { Fall, Waterfall } from '../../../api.ts'
import { placeFalls } from './placeFalls.ts'

const fall = (sure: number, most = sure): Fall => ({ key: 'a', number: '', name: '', change: '', sure, most })
const waterfall = (falls: readonly Fall[], low: number, high: number): Waterfall => ({
  full: '100',
  groups: [{ name: '', change: '', falls }],
  total: '',
  scale: { full: 100, low, high },
})

describe('the fall from full marks', () => {
  it('begins each step where the one before ended, on an axis cut below the lowest', () => {
    const [first, second] = [fall(4), fall(6)]
    const { axis, bars, total } = placeFalls(waterfall([first, second], 90, 90))
    expect(axis).toEqual({ from: 89, to: 100 })
    const [one, two] = [bars.get(first)!, bars.get(second)!]
    expect(one.from + one.sure).toBeCloseTo(100, 1)
    expect(two.from + two.sure).toBeCloseTo(one.from, 1)
    expect(total.sure).toBeCloseTo(two.from, 1)
  })

  it('draws what is open behind what is sure', () => {
    const open = fall(1, 3)
    const { bars, total } = placeFalls(waterfall([open], 97, 99))
    const bar = bars.get(open)!
    expect(bar.open).toBeCloseTo(2 * bar.sure, 1)
    expect(bar.from).toBeCloseTo(total.sure, 1)
    expect(total.open).toBeCloseTo(bar.open, 1)
  })

  it('rises where points were given, and holds totals above full marks', () => {
    const gave = fall(-5)
    const { axis, bars } = placeFalls(waterfall([gave], 105, 105))
    expect(axis.to).toBe(105)
    expect(bars.get(gave)!.from).toBeLessThan(100)
    expect(bars.get(gave)!.from + bars.get(gave)!.sure).toBeCloseTo(100, 1)
  })

  it('goes below nothing where a total does', () => {
    expect(placeFalls(waterfall([fall(110)], -10, -10)).axis.from).toBeLessThanOrEqual(-10)
  })
})
