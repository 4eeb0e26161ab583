import { expect, it } from 'vitest'
import { pausedUntilOf } from './pausedUntil.ts'

const UNTIL = '2026-11-22T21:00:00.000Z'

it.each([
  ['running', UNTIL],
  ['waiting', UNTIL],
  ['stopped', null],
  ['done', null],
] as const)('A run that is %s outside of the allowed hours is paused until %s', (state, until) => {
  expect(pausedUntilOf({ state, pausedUntil: UNTIL })).toBe(until)
  expect(pausedUntilOf({ state, pausedUntil: null })).toBeNull()
})
