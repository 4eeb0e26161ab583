import { describe, expect, it } from 'vitest'
import type { SheetNode } from '../../api.ts'
import { sheetSearch } from './sheetSearch.ts'
import { assessorsOf, rowAt, rowsOf } from './sheetRows.ts'

const node = (code: string, parts: Partial<SheetNode> = {}): SheetNode =>
  ({ key: `/${code}`, code, name: code, applies: true, assessor: [], children: [], ...parts }) as SheetNode

const root = node('card', {
  children: [
    node('s1', {
      role: 'section',
      children: [node('1', { role: 'indicator', assessor: ['政务办'] }), node('2', { role: 'indicator', assessor: ['网信办'] })],
    }),
    node('columns', { children: [node('l1', { role: 'column', applies: false }), node('l2', { role: 'column', assessor: ['政务办'] })] }),
  ],
})

describe('the rows of a sheet', () => {
  it('are those under its headings, without the columns that others keep', () => {
    expect(rowsOf(root).map(({ code }) => code)).toEqual(['1', '2', 'l2'])
    expect(assessorsOf(root)).toEqual(['政务办', '网信办'])
  })

  it('are found by the notice’s number or by their key', () => {
    expect(rowAt(rowsOf(root), '2')?.key).toBe('/2')
    expect(rowAt(rowsOf(root), '/l2')?.code).toBe('l2')
    expect(rowAt(rowsOf(root), undefined)).toBeUndefined()
  })
})

describe('the address of a sheet', () => {
  it('names a row also by a bare number, and drops what it does not know', () => {
    expect(sheetSearch({ at: 7, show: 'lost', other: 1 })).toEqual({ at: '7', show: 'lost' })
    expect(sheetSearch({ at: '', show: 'nothing' })).toEqual({})
  })
})
