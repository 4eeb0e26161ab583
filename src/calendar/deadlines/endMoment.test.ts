import { describe, expect, it } from 'vitest'
import { endMoment, instantOf } from './endMoment.ts'

describe('a moment in Beijing', () => {
  it.each([
    ['2026-11-26T17:30', '2026-11-26T09:30:00.000Z'],
    ['2026-11-26T24:00', '2026-11-26T16:00:00.000Z'],
    ['2026-12-31T24:00', '2026-12-31T16:00:00.000Z'],
    ['2026-11-26T00:30', '2026-11-25T16:30:00.000Z'],
  ])('%s is %s, there and back', (moment, instant) => {
    expect(instantOf(moment)).toBe(instant)
    expect(endMoment(instant)).toBe(moment)
  })

  it('of a day is its beginning', () => {
    expect(instantOf('2026-11-26')).toBe('2026-11-25T16:00:00.000Z')
  })
})
