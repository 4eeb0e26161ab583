import { expect, it } from 'vitest'
import { beginningOf, endOf, formatInstant } from './instants.ts'

it('shows a moment of UTC as a clock in Beijing has it', () => {
  expect(formatInstant('2026-11-22T05:04:03.123Z')).toBe('2026-11-22 13:04')
  expect(formatInstant('2026-12-31T18:30:00.000Z')).toBe('2027-01-01 02:30')
})

it('takes a day from its first moment in Beijing to the first of the next', () => {
  expect([beginningOf('2026-11-22'), endOf('2026-11-22')]).toEqual(['2026-11-21T16:00:00.000Z', '2026-11-22T16:00:00.000Z'])
})
