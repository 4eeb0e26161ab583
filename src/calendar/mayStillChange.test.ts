import { expect, it } from 'vitest'
import { mayStillChange } from './mayStillChange.ts'

it.each([
  [[2025, 2026], '2026-12-24', false],
  [[2025, 2026], '2026-12-25', true],
  [[2025, 2026], '2025-12-31', false],
  [[2024, 2026], '2024-12-31', true],
  [[2025, 2026], '2027-12-31', false],
])('of the years %j, the day %s may still be changed by the next notice: %s', (years, day, may) => {
  expect(mayStillChange({ years }, day)).toBe(may)
})
