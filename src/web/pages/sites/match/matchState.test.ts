import { describe, expect, it } from 'vitest'
import { chosenMatches, matchCommand, matchState, neighbour, nextOpen, sureOnes, type ToPlace } from './matchState.ts'

const proposal = (confidence: 'sure' | 'likely' | 'weak') => ({
  url: `https://www.example.gov.cn/${confidence}/`,
  title: '',
  crumbs: [],
  names: [],
  kind: 'list' as const,
  items: 1,
  latest: null,
  confidence,
  why: [],
})
const column = (id: string, more: Partial<ToPlace> = {}): ToPlace => ({
  id,
  levels: [id],
  keepers: [],
  content: null,
  version: 1,
  now: null,
  saidAt: null,
  proposed: [],
  ...more,
})
const AT = '2026-11-22T01:00:00.000Z'
const [SURE, LIKELY, NONE] = [column('a', { proposed: [proposal('sure')] }), column('b', { proposed: [proposal('likely')] }), column('c')]
const PLACED = column('d', { now: 'https://www.example.gov.cn/x/', saidAt: AT, proposed: [proposal('sure')] })
const ABSENT = column('e', { saidAt: AT, proposed: [proposal('sure')] })
const ALL = [SURE, LIKELY, NONE, PLACED, ABSENT]

describe('Columns that are to be placed', () => {
  it('are as certain as their best proposal until somebody has said something', () => {
    expect(ALL.map(matchState)).toEqual(['sure', 'likely', 'none', 'placed', 'absent'])
  })

  it('are confirmed all at once only where nobody has said anything', () => {
    expect(sureOnes(ALL).map(({ column: { id } }) => id)).toEqual(['a'])
  })

  it('are shown by whether they have an answer; the open one stays', () => {
    expect(chosenMatches(ALL, 'open', null).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(chosenMatches(ALL, 'open', 'e').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e'])
    expect(chosenMatches(ALL, 'answered', null).map(({ id }) => id)).toEqual(['d', 'e'])
    expect(chosenMatches(ALL, 'all', null).length).toBe(5)
  })

  it('follow each other, from the top again after the last', () => {
    expect(nextOpen(ALL, 'a')).toBe('b')
    expect(nextOpen(ALL, 'd')).toBe('a')
    expect(nextOpen(ALL, null)).toBe('a')
    expect(nextOpen([PLACED, SURE], 'a')).toBeNull()
    expect([neighbour(ALL, 'a', 1), neighbour(ALL, 'a', -1), neighbour(ALL, 'e', 1), neighbour([], null, 1)]).toEqual(['b', 'a', 'e', null])
  })
})

it('Keys are the same with and without an input method', () => {
  expect(matchCommand({ key: 'ArrowUp', code: 'ArrowUp' })).toEqual({ does: 'move', by: -1 })
  expect(matchCommand({ key: 'Process', code: 'Digit2' })).toEqual({ does: 'take', number: 2 })
  expect(matchCommand({ key: '0', code: 'Numpad0' })).toEqual({ does: 'absent' })
  expect(matchCommand({ key: 'Process', code: 'KeyO' })).toEqual({ does: 'look' })
  expect(matchCommand({ key: 'x', code: 'KeyX' })).toBeNull()
})
