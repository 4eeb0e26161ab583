import { describe, expect, it } from 'vitest'
import type { ColumnRow } from '../siteTypes.ts'
import { chosenColumns, columnTree } from './columnTree.ts'

const column = (levels: string[], more: Partial<ColumnRow> = {}): ColumnRow => ({
  ...{
    id: levels.join('/'),
    levels,
    content: null,
    updates: null,
    updatesWords: '',
    updatesText: null,
    version: 1,
    keepers: [],
    openKeepers: [],
  },
  ...{ url: null, placedAt: null, last: null, lastSeenGood: null },
  ...more,
})
const drawn = (...columns: readonly ColumnRow[]) =>
  columnTree(columns).map(({ name, depth, column: is }) => `${'  '.repeat(depth)}${name}${is ? '' : '/'}`)

describe('the tree of columns', () => {
  it('writes the levels above a column once', () => {
    expect(drawn(column(['信息公开', '财政', '预算']), column(['信息公开', '财政', '决算']), column(['信息公开', '指南']))).toEqual([
      '信息公开/',
      '  财政/',
      '    预算',
      '    决算',
      '  指南',
    ])
  })

  it('hangs columns below a level that is a column itself', () => {
    expect(drawn(column(['公开指南']), column(['公开指南', '乡镇']))).toEqual(['公开指南', '  乡镇'])
  })

  it('tells two of the same name under different levels', () => {
    expect(drawn(column(['甲', '动态']), column(['乙', '动态']))).toEqual(['甲/', '  动态', '乙/', '  动态'])
  })
})

describe('looking for columns', () => {
  const all = [
    column(['甲'], { keepers: [{ unit: 'u', name: '财政局', from: '2026-01-01', endedOn: null }] }),
    column(['乙'], { url: 'http://a/', content: '预算报告' }),
    column(['丁'], { placedAt: '2026-11-22T02:00:00.000Z' }),
    column(['丙'], { url: 'http://b/', last: { outcome: 'failed' } as NonNullable<ColumnRow['last']> }),
  ]
  const names = (search: Parameters<typeof chosenColumns>[1]) => chosenColumns(all, search).map(({ levels }) => levels[0])

  it.each([
    [{}, ['甲', '乙', '丁', '丙']],
    [{ is: 'unplaced' }, ['甲']],
    [{ is: 'unchecked' }, ['乙']],
    [{ is: 'failed' }, ['丙']],
    [{ is: 'absent' }, ['丁']],
    [{ keeper: 'u' }, ['甲']],
    [{ find: '预算' }, ['乙']],
  ] as const)('by %o finds %o', (search, found) => expect(names(search)).toEqual(found))
})
