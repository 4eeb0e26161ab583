import { expect, it } from 'vitest'
import { addMonths } from './addMonths.ts'
import { dayOfMonth } from './dayOfMonth.ts'

it.each([
  ['2022-07-01', 3, 10, '2022-09-10'],
  ['2022-11-01', 3, 10, '2023-01-10'],
  ['2022-04-01', 3, 31, '2022-06-30'],
  ['2024-01-01', 2, 30, '2024-02-29'],
])('counts from the month of %s to the %ith, and finds its day %i or its last: %s', (start, month, day, date) => {
  expect(dayOfMonth(start, month, day)).toBe(date)
})

it.each([
  ['2020-02-29', 12, '2021-02-28'],
  ['2020-02-29', -48, '2016-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2025-12-15', 1, '2026-01-15'],
])('finds the day of %s again %i months on: %s', (date, months, moved) => {
  expect(addMonths(date, months)).toBe(moved)
})
