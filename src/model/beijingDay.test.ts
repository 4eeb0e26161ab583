import { expect, it } from 'vitest'
import { endOfBeijingDay, lastBeijingDay, startOfBeijingDay } from './beijingDay.ts'
import { beijingMoment } from './Instant.ts'

it('begins and ends a day by the clocks of Beijing', () => {
  expect(startOfBeijingDay('2026-11-22')).toBe('2026-11-21T16:00:00.000Z')
  expect(beijingMoment(startOfBeijingDay('2026-03-01'))).toBe('2026-03-01T00:00')
  expect(endOfBeijingDay('2026-12-31')).toBe('2026-12-31T16:00:00.000Z')
})

it('names the last day of what ends at midnight, and the day itself of what ends within it', () => {
  expect(lastBeijingDay(endOfBeijingDay('2026-12-31'))).toBe('2026-12-31')
  expect(lastBeijingDay('2026-11-22T05:00:00.000Z')).toBe('2026-11-22')
})
