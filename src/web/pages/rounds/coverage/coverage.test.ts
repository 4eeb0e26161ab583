import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { squaresText, SQUARE_STATES, type Square } from '../../../../model/Square.ts'
import { readCoverage, type MapLine } from './CoverageMap.ts'
import { exportCoverage } from './exportCoverage.ts'
import { groupKey, layMap, sectionKey } from './layMap.ts'
import { inside, moveOnGrid } from './moveOnGrid.ts'
import { shownSquare } from './shownSquare.ts'
import { columnSum, sumInWords } from './sums.ts'

const square = (parts: Partial<Square> = {}): Square => ({
  state: 'assessed',
  points: { low: '4', high: '4' },
  marks: '5',
  self: { low: '5', high: '5' },
  progress: {},
  ...parts,
})

const OPEN = square({ state: 'open', points: { low: '0', high: '5' }, self: null })

const line = (unit: string, group: string, squares: readonly Square[], first = false) => {
  const { s, p, m, a } = squaresText(squares)
  return { unit, name: unit, group, s, p, m: first ? m : null, a: a ?? null, total: null }
}

const column = (code: string, section: string) => ({ code, name: `指标${code}`, section, leads: [] })

const map = readCoverage({
  columns: [column('1', '主动公开'), column('2', '主动公开'), column('3', '保障')],
  lines: [line('甲镇', '乡镇', [square(), OPEN, square()], true), line('乙局', '部门', [OPEN, OPEN, square({ state: 'inapplicable' })])],
})

const VIEW = { folded: new Set<string>(), state: undefined, find: '' }

describe('the coverage', () => {
  it('is laid out by group and section, folded and left out as asked', () => {
    const laid = layMap(map, VIEW)
    expect(laid.rows.map((row) => (row.kind === 'group' ? `[${row.name}]` : row.line.unit))).toEqual(['[乡镇]', '甲镇', '[部门]', '乙局'])
    expect(laid.sections).toMatchObject([
      { name: '主动公开', from: 0, columns: 2 },
      { name: '保障', from: 2, columns: 1 },
    ])
    const folded = layMap(map, { ...VIEW, folded: new Set([groupKey('乡镇'), sectionKey('主动公开')]) })
    expect(folded.rows).toHaveLength(3)
    expect(folded.columns.map(({ kind }) => kind)).toEqual(['section', 'indicator'])
    expect(layMap(map, { ...VIEW, state: 'inapplicable' }).rows).toHaveLength(2)
    expect(layMap(map, { ...VIEW, find: '丙' }).rows).toEqual([])
  })

  it('says of each square what the mode is about, and sums the same squares', () => {
    const first = map.lines[0]?.squares?.[0]
    if (!first) throw new Error('It has three squares.')
    expect(shownSquare(first, 'progress')).toMatchObject({ mark: 'answered', text: '4', words: '已评，4 / 5 分' })
    expect(shownSquare(first, 'rate')).toMatchObject({ mark: null, text: '80%' })
    expect(shownSquare(first, 'loss')).toMatchObject({ text: '−1', tone: 'loss' })
    expect(shownSquare(first, 'self')).toMatchObject({ text: '+1', tone: 'above' })
    const sum = columnSum(map.lines, null)
    expect(sumInWords(sum, 'progress')).toBe('2/5')
    expect(sumInWords(sum, 'loss')).toBe('−2')
    expect(sumInWords(sum, 'rate')).toBe('80%')
    expect(sumInWords(sum, 'self')).toBe('+2')
  })

  it('is exported as it stands', () => {
    expect(exportCoverage(map, map.lines, 'progress').split('\r\n').slice(1, 3)).toEqual([
      '乡镇,甲镇,2/3,已评 4 / 5,未评 0–5 / 5,已评 4 / 5',
      '部门,乙局,0/2,未评 0–5 / 5,未评 0–5 / 5,不适用 4 / 5',
    ])
  })

  it('has words for every square in every mode', () => {
    const ends = fc.option(fc.record({ low: fc.constantFrom('0', '2', null), high: fc.constantFrom('2', '10/3', null) }))
    const drawn = fc.record({
      state: fc.constantFrom(...SQUARE_STATES),
      points: ends,
      marks: fc.option(fc.constantFrom('5', '0')),
      self: ends,
    })
    fc.assert(
      fc.property(drawn, fc.constantFrom('progress', 'rate', 'loss', 'self'), (parts, mode) => {
        const { lines } = readCoverage({ columns: [column('1', '')], lines: [line('甲', '乡镇', [square(parts)], true)] })
        const [one] = (lines[0] as MapLine).squares ?? []
        if (!one) throw new Error('It has one square.')
        const { mark, text, words, shade } = shownSquare(one, mode)
        expect(words).not.toMatch(/NaN|undefined|null/)
        expect(shade).toBeLessThanOrEqual(4)
        expect(mark !== null || text !== '' || parts.state === 'hidden').toBe(true)
      }),
    )
  })
})

describe('the keyboard on the map', () => {
  it('never leaves it', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End')
    fc.assert(
      fc.property(fc.array(fc.record({ key: keys, ctrlKey: fc.boolean() })), (pressed) => {
        let place = { row: 0, column: 0 }
        for (const one of pressed) place = moveOnGrid(one, place, { rows: 9, columns: 4, page: 5 }) ?? place
        expect(inside({ from: { row: 0, column: 0 }, to: { row: 8, column: 3 } }, place)).toBe(true)
      }),
    )
  })
})
