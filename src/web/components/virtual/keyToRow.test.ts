import { describe, expect, it } from 'vitest'
import { keyToRow } from './keyToRow.ts'

describe('keyToRow', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 13],
    ['PageDown', 95, 99],
    ['PageUp', 3, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 50, null],
  ])('leads %s on row %i to %s', (key, at, to) => {
    expect(keyToRow(key, at, 100, 10)).toBe(to)
  })
})
