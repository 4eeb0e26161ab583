import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ExplainedAnswer } from '../../../model/Explanation.ts'
import { AnswerTable } from './AnswerTable.tsx'

const listOf = (rows: number, labels: readonly string[]): ExplainedAnswer =>
  ({
    check: 'calls',
    ask: '电话测评',
    state: 'answered',
    answer: `${rows}条`,
    proof: [],
    rows: Array.from({ length: rows }, (_, at) => ({
      id: `第${at + 1}条`,
      cells: labels.map((label) => ({ label, value: '是' })),
      proof: ['录音'],
    })),
  }) as unknown as ExplainedAnswer

const drawn = (answer: ExplainedAnswer, above: readonly string[] = []) =>
  renderToStaticMarkup(<AnswerTable answers={[answer]} above={new Set(above)} />)

describe('the answers of a row', () => {
  it('tell a list of few fields as a table, one of many in lines', () => {
    expect(drawn(listOf(2, ['是否接通']))).toContain('class="rows-told"')
    const lines = drawn(listOf(2, ['号码', '日期', '时刻', '测评人', '是否接通']))
    expect(lines).toContain('class="row-lines"')
    expect(lines).toContain('<dt>佐证</dt><dd>录音</dd>')
  })

  it('fold a long list', () => {
    expect(drawn(listOf(6, ['是否接通']))).not.toContain('<details>')
    expect(drawn(listOf(7, ['是否接通']))).toContain('逐条看（7 条）')
  })

  it('tell a list once that stands above already', () => {
    const list = listOf(2, ['是否接通'])
    expect(drawn(list, ['calls@'])).not.toContain('rows-told')
    expect(drawn(list, ['calls@'])).toContain('逐条见上')
  })
})
