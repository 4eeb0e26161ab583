import { describe, expect, it } from 'vitest'
import type { HandedInLine } from '../../../api.ts'
import { handedInSearch } from './handedInSearch.ts'
import { shownLines } from './shownLines.ts'

const line = (name: string, missing: HandedInLine['missing'], group = '乡镇'): HandedInLine => ({
  ...{ unit: name, name, group, state: null, step: null, report: null, paper: null },
  missing,
})
const LINES = [line('甲镇', ['self-check', 'report']), line('乙镇', ['paper']), line('财政局', [], '部门')]
const names = (search: Record<string, unknown>) => shownLines(LINES, handedInSearch(search)).map(({ name }) => name)

describe('the list of what was handed in', () => {
  it.each([
    [{}, ['甲镇', '乙镇', '财政局']],
    [{ show: 'missing' }, ['甲镇', '乙镇']],
    [{ show: 'done' }, ['财政局']],
    [{ show: 'report' }, ['甲镇']],
    [{ show: 'paper', find: '甲' }, []],
    [{ group: '部门' }, ['财政局']],
    [{ show: 'anything', find: '镇' }, ['甲镇', '乙镇']],
  ])('shows for %j the units that it leaves', (search, shown) => {
    expect(names(search)).toEqual(shown)
  })
})
