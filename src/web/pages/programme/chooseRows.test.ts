import { describe, expect, it } from 'vitest'
import type { ProgrammeRow } from '../../api.ts'
import { chooseRows, leadersOf, partsOf, rowsOf } from './chooseRows.ts'

const row = (key: string, role: ProgrammeRow['role'], rest: Partial<ProgrammeRow> = {}): ProgrammeRow => ({
  key,
  number: '',
  name: key,
  role,
  text: null,
  standard: null,
  method: null,
  assessor: ['县政府办'],
  scope: null,
  column: null,
  basis: [],
  words: { marks: '', scope: '全部', start: null, lines: [], notes: [], veto: null },
  checks: [],
  readings: [],
  ownReadings: [],
  untranslated: [],
  found: [],
  children: [],
  ...rest,
})

const only = (...applies: readonly string[]) => ({ applies, undecided: ['丁镇'], words: applies.join('、') })

const tree = row('card', null, {
  children: [
    row('主动公开', 'section', {
      children: [
        row('指南', 'indicator', { text: '编制公开指南', children: [row('要素', 'part'), row('更新', 'part')] }),
        row('预决算', 'indicator', { scope: only('甲镇'), assessor: ['财政局'] }),
      ],
    }),
    row('组织保障', 'section', { children: [row('培训', 'indicator', { scope: only('乙镇') })] }),
  ],
})

const chosen = (choice: Parameters<typeof chooseRows>[1]) => {
  const found = chooseRows(tree, choice)
  return found ? rowsOf(found).map(({ name }) => name) : null
}

describe('chooseRows', () => {
  it.each([
    [{}, ['指南', '预决算', '培训']],
    [{ q: '编制' }, ['指南']],
    [{ who: '财政局' }, ['预决算']],
    [{ unit: '甲镇' }, ['指南', '预决算']],
    [{ unit: '丁镇' }, ['指南', '预决算', '培训']],
    [{ part: '组织保障' }, ['培训']],
    [{ part: '主动公开', unit: '乙镇' }, ['指南']],
    [{ q: '没有这样的词' }, null],
  ])('finds by %j the rows %j', (choice, names) => {
    expect(chosen(choice)).toEqual(names)
  })

  it('keeps the parts of a row whose words were found', () => {
    expect(rowsOf(chooseRows(tree, { q: '编制' })!)[0]?.children.map(({ name }) => name)).toEqual(['要素', '更新'])
  })
})

it('names the leading offices and the parts in the order of the rows', () => {
  expect(leadersOf(tree)).toEqual(['县政府办', '财政局'])
  expect(partsOf(tree)).toEqual([
    { key: '主动公开', name: '主动公开', depth: 0 },
    { key: '组织保障', name: '组织保障', depth: 0 },
  ])
})
