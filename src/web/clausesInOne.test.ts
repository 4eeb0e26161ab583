import { describe, expect, it } from 'vitest'
import { clausesInOne } from './clausesInOne.ts'

describe('clauses of a notice in one line', () => {
  it('are parted by a semicolon where they do not end themselves', () => {
    expect(clausesInOne(['未公开的扣1分', '不及时的扣0.5分'])).toBe('未公开的扣1分；不及时的扣0.5分')
    expect(clausesInOne(['在政府网站公开。', '年内听取汇报；', '明确机构。'])).toBe('在政府网站公开。年内听取汇报；明确机构。')
    expect(clausesInOne([])).toBe('')
  })
})
