import { describe, expect, it } from 'vitest'
import { linesFrom } from './typedImport.ts'

const tables = (rows: readonly (readonly string[])[]) => ({
  tables: [{ name: '表', rows: rows.map((cells, at) => ({ number: at + 1, cells: [...cells] })) }],
})

describe('the lines of a file', () => {
  it('are its rows below the heads, by the columns that were chosen', () => {
    const read = tables([['通报'], ['单位', '扣分', '备注'], ['甲镇', '0.8', '无'], ['', '', '合计']])
    expect(linesFrom('assessment', read, { table: 0, head: 1, at: { unit: 0, lost: 1, clause: -1 } })).toEqual([
      { row: 3, cells: { unit: '甲镇', lost: '0.8' } },
    ])
  })

  it('are one for each score, where each respondent has a column', () => {
    const read = tables([
      ['序号', '单位', '张评委', '李评委', '平均'],
      ['1', '甲镇', '18', '17', '17.5'],
      ['2', '乙镇', '', '16', '16'],
    ])
    expect(linesFrom('mutual', read, { table: 0, head: 0, at: { unit: 1 } })).toEqual([
      { row: 2, cells: { unit: '甲镇', by: '张评委', points: '18' } },
      { row: 2, cells: { unit: '甲镇', by: '李评委', points: '17' } },
      { row: 3, cells: { unit: '乙镇', by: '李评委', points: '16' } },
    ])
  })
})
