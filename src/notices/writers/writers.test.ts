import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTables } from '../readTables.ts'
import { writeCsv } from './csv.ts'
import { guardCell, unguardCell } from './guardCell.ts'
import { writeXlsx } from './xlsx.ts'

/** What people type, and what somebody types who wants a formula to run. Cells lose the space around them when they are read. */
const nasty = fc
  .array(fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', '财', '政', 'A1', ' ', '&', '<', '＝', '1', '.', '_x0041_'), {
    maxLength: 8,
  })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '')

const cellsOf = (bytes: Uint8Array) =>
  readTables('表.csv', bytes, () => 0).map(({ rows }) => rows.map(({ cells }) => cells.map(unguardCell)))

describe('written tables', () => {
  it('give back what was written, whatever stands in a cell', async () => {
    const rows = fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, async (texts) => {
        expect(cellsOf(writeCsv(texts))).toEqual([texts])
        const [head = ['', '', ''], ...others] = texts
        expect(cellsOf(await writeXlsx([{ name: '表', head, rows: others, widths: [10, 10, 10] }]))).toEqual([
          [head, ...others].map((row) => [...row]),
        ])
      }),
      { numRuns: 60 },
    )
  })

  it.each(['=1+1', '+86', '-1', '@a', '\tx', "'=1", '＝1'])('let no spreadsheet run %j', (text) => {
    expect(guardCell(text).startsWith("'")).toBe(true)
    expect(unguardCell(guardCell(text))).toBe(text)
  })

  it('keep long numbers and dates as they were typed', async () => {
    const rows = [['11330000002482005K', '123456789012345678', '2026-01-01']]
    expect(cellsOf(await writeXlsx([{ name: '表', head: ['甲', '乙', '丙'], rows, widths: [] }]))[0]?.[1]).toEqual(rows[0])
  })
})
