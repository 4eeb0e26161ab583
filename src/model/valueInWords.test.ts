import { describe, expect, it } from 'vitest'
import type { Check } from './Check.ts'
import { valueInWords } from './valueInWords.ts'

const NAMES = ['问答知识库', '数据共享']

const evidence: Check = {
  ...{ id: 'base', ask: '佐证材料', kind: 'list', open: false, presumeNone: false, of: NAMES },
  fields: {
    filed: { ask: '报送日期', kind: 'date', open: '未报' },
    sound: { ask: '是否属实', kind: 'choice', levels: ['是', '否'], yesNo: true },
  },
}
const filed = (...days: readonly (string | null)[]) => ({
  rows: days.map((day, at) => ({ id: NAMES[at] ?? '', fields: { filed: day } })),
  complete: true,
})

describe('the words of a list that must be handed in', () => {
  it('name what was not, which else would read as if it had been (SZ-08)', () => {
    expect(valueInWords(evidence, filed(null, null))).toBe('2条：问答知识库未报、数据共享未报')
    expect(valueInWords(evidence, filed('2022-01-10', null))).toBe('2条：数据共享未报')
    expect(valueInWords(evidence, filed('2022-01-10', '2022-01-12'))).toBe('2条')
  })
})
