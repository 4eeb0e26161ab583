import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAfter, msOf } from './instantAfter.ts'

describe('instantAfter', () => {
  it('counts as the clocks do, over midnights, leap days and backwards', () => {
    expect(instantAfter('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z')
    fc.assert(
      fc.property(fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), fc.integer(), (date, ms) => {
        const start = date.toISOString()
        return msOf(start) === date.getTime() && instantAfter(start, ms) === new Date(date.getTime() + ms).toISOString()
      }),
    )
  })
})
