import { expect, it } from 'vitest'
import { formatEnd } from './formatEnd.ts'

it('says the moment, and of what ends with a day that day', () => {
  expect(formatEnd('2026-12-18T09:30:00.000Z')).toBe('2026-12-18 17:30')
  expect(formatEnd('2026-12-18T16:00:00.000Z')).toBe('2026-12-18 24:00')
})
