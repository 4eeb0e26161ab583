import { describe, expect, it } from 'vitest'
import { branchTo, firstOpened, treeRows } from './treeRows.ts'

const unit = (id: string, parent: string | null, depth: number) => ({
  id,
  name: id,
  kind: 'department' as const,
  code: null,
  parent,
  depth,
  aliases: [],
  from: '2020-01-01',
  to: null,
})
const UNITS = [unit('county', null, 0), unit('finance', 'county', 1), unit('budget', 'finance', 2), unit('town', 'county', 1)]
const GONE = [{ id: 'gone', name: 'gone', parent: 'county', to: '2025-12-31', into: { id: 'town', name: 'town' } }]
const shown = (opened: readonly string[]) => treeRows(UNITS, GONE, new Set(opened)).map(({ id, depth, isOpen }) => [id, depth, isOpen])

describe('treeRows', () => {
  it('draws only what is in open branches, and those that are no more last', () => {
    expect(shown([])).toEqual([['county', 0, false]])
    expect(shown(['county'])).toEqual([
      ['county', 0, true],
      ['finance', 1, false],
      ['town', 1, null],
      ['gone', 1, null],
    ])
    expect(shown(['finance'])).toEqual([['county', 0, false]])
  })

  it('stands for itself where its superior is not seen', () => {
    expect(treeRows([unit('finance', 'county', 0)], [], new Set()).map(({ id, depth }) => [id, depth])).toEqual([['finance', 0]])
  })
})

it('opens the way to a unit, and at first what fits a page', () => {
  expect(branchTo(UNITS, 'budget')).toEqual(['finance', 'county'])
  expect([...firstOpened(UNITS, 3)]).toEqual(['county'])
  expect([...firstOpened(UNITS, 10)]).toEqual(['county', 'finance', 'town', 'budget'])
})
