import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demonstrationShift } from './demonstrationShift.ts'

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]

describe('the shift of a demonstration', () => {
  it.each([
    ['a year', '2020-01-01', '2020-12-31', years, 6],
    ['a quarter', '2022-07-01', '2022-09-30', years, 4],
    ['a period across the new year', '2020-12-01', '2021-11-30', years, 5],
    ['the last covered year', '2026-01-01', '2026-12-31', years, 0],
    ['a year that is not covered yet', '2027-01-01', '2027-12-31', years, -1],
    ['two years, of which a gap leaves one', '2020-07-01', '2021-06-30', [2019, 2020, 2021, 2023], 0],
    ['a calendar that covers nothing', '2020-01-01', '2020-12-31', [], 0],
  ])('of %s from %s to %s on %j is %i', (_, from, to, covered, shift) => {
    expect(demonstrationShift({ from, to }, { years: covered })).toBe(shift)
  })

  it('leads into covered years, and one year more would not', () => {
    const covered = fc.uniqueArray(fc.integer({ min: 2015, max: 2030 }), { minLength: 1 })
    fc.assert(
      fc.property(covered, fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 0, max: 2 }), (some, first, more) => {
        const period = { from: `${first}-05-01`, to: `${first + more}-04-30` }
        const fits = (shift: number) => Array.from({ length: more + 1 }, (_, at) => first + at + shift).every((year) => some.includes(year))
        const shift = demonstrationShift(period, { years: some })
        const later = Array.from({ length: 40 }, (_, at) => shift + 1 + at).some(fits)
        expect(fits(shift) ? later : shift !== 0).toBe(false)
      }),
    )
  })
})
