import { describe, expect, it } from 'vitest'
import type { ExplainedNode, PrintedPoints } from '../../../model/Explanation.ts'
import { lostWords } from './lostWords.ts'

const put = (text: string): PrintedPoints => ({ text, low: text, high: text, mayBeNone: false, none: false })

const node = (parts: Partial<ExplainedNode>): ExplainedNode => ({
  ...{ code: '1', name: '一', state: 'scored', applies: true, of: null, marks: '2', points: put('2'), worth: put('2'), lost: put('0') },
  ...{ basis: [], assessor: [], verdicts: [], steps: [], answers: [], readings: [], untranslated: [], children: [] },
  ...parts,
})

describe('what is printed as lost', () => {
  const short = node({ role: 'indicator', worth: put('1.5'), lost: put('0.5') })
  const notAsked = node({ role: 'indicator', applies: false, worth: put('0'), lost: null })

  it('is what a row says of itself, and nothing where it lost nothing or is not asked', () => {
    expect([short, notAsked, node({})].map(lostWords)).toEqual(['0.5', '', ''])
  })

  it('leaves out, under a heading, the marks of rows that do not apply', () => {
    const under = (children: readonly ExplainedNode[], worth: string, lost: string) =>
      lostWords(node({ role: 'section', marks: '4', worth: put(worth), lost: put(lost), children }))
    expect(under([short, notAsked], '1.5', '2.5')).toBe('0.5')
    expect(under([node({ role: 'indicator' }), notAsked], '2', '2')).toBe('')
    expect(under([short, node({ role: 'indicator' })], '3.5', '0.5')).toBe('0.5')
  })
})
