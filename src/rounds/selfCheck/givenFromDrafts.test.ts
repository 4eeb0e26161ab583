import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../model/Facts.ts'
import { NOTHING_SAID, type Said } from '../../model/Said.ts'
import type { CurrentAnswer } from '../../store/queries/answers.ts'
import { givenFromDrafts, type DraftedCell } from './givenFromDrafts.ts'

const stood = (id: number, value: AnswerValue, proof: readonly string[] = []): CurrentAnswer =>
  ({
    answer: { id, state: 'answered', value, why: null, proof },
    restated: null,
    contradictory: false,
  }) as unknown as CurrentAnswer

const yes = (value: AnswerValue): Said => ({ state: 'answered', value, why: null })
const cell = (said: Said, standing: readonly CurrentAnswer[], evidence: readonly string[] = []): DraftedCell => ({
  ...{ check: 'a', object: '', said, standing, evidence },
})
const given = (one: DraftedCell) => givenFromDrafts([one], { unit: '甲镇', saidBy: '甲镇（王审核）' })

describe('givenFromDrafts', () => {
  it('says nothing again that stands already', () => {
    expect(given(cell(yes('是'), [stood(3, '是')]))).toEqual([])
    expect(given(cell(NOTHING_SAID, []))).toEqual([])
  })

  it('names the answer that it replaces, and others that stood beside it', () => {
    expect(given(cell(yes('否'), [stood(3, '是'), stood(5, '否'), stood(8, '是')]))).toMatchObject([
      { lane: 'self', via: 'self-check', saidBy: '甲镇（王审核）', state: 'answered', value: '否', after: 8, saw: [5, 3] },
    ])
  })

  it('takes back what was cleared', () => {
    expect(given(cell(NOTHING_SAID, [stood(3, '是')]))).toMatchObject([{ state: 'withdrawn', after: 3 }])
  })

  it('says an answer again when evidence came to it', () => {
    expect(given(cell(yes('是'), [stood(3, '是', ['evidence:e1'])], ['e1']))).toEqual([])
    expect(given(cell(yes('是'), [stood(3, '是', ['evidence:e1'])], ['e1', 'e2']))).toMatchObject([
      { proof: ['evidence:e1', 'evidence:e2'], after: 3 },
    ])
  })

  it('takes back the rows that were left out: an answer speaks of no others than it names', () => {
    const before = {
      rows: [
        { id: '1', fields: { on: '2024-01-02' } },
        { id: '2', fields: {} },
      ],
      complete: true,
    }
    const now = { rows: [{ id: '2', fields: {} }], complete: true }
    expect(given(cell(yes(now), [stood(3, before)]))).toMatchObject([
      {
        value: {
          rows: [
            { id: '2', fields: {} },
            { id: '1', fields: {}, withdrawn: true },
          ],
          complete: true,
        },
      },
    ])
  })
})
