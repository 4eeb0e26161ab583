import { describe, expect, it } from 'vitest'
import type { DeskCell } from '../../../server/deskApi.ts'
import { newerCell } from './newerCell.ts'

const cell = (name: string, ...ids: readonly number[]) => ({ node: name, answers: ids.map((id) => ({ id })) }) as unknown as DeskCell

describe('two sheets of a cell', () => {
  it.each([
    ['the first', cell('a', 3), cell('b', 1, 2), 'a'],
    ['the second', cell('a'), cell('b', 1), 'b'],
    ['the first, where both know the same', cell('a', 2), cell('b', 2), 'a'],
    ['the only one', cell('a'), undefined, 'a'],
  ])('are worth %s', (_, first, second, newer) => {
    expect(newerCell(first, second).node).toBe(newer)
  })
})
