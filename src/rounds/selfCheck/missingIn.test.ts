import { describe, expect, it } from 'vitest'
import type { Check } from '../../model/Check.ts'
import type { AnswerValue } from '../../model/Facts.ts'
import type { Node } from '../../model/Node.ts'
import { NOTHING_SAID, type Said } from '../../model/Said.ts'
import { missingIn, type LookedAt } from './missingIn.ts'

const node = { code: '7', name: '指南', checks: [], lines: [] } as unknown as Node
const published: Check = { id: 'a', ask: '是否公开', kind: 'choice', levels: ['是', '否'], yesNo: true }
const done: Check = { id: 'b', ask: '办结率', kind: 'number', rate: true }
const rows: Check = { id: 'c', ask: '公开的文件', kind: 'list', fields: {}, open: true, presumeNone: false }

const yes = (value: AnswerValue): Said => ({ state: 'answered', value, why: null })
const cell = (
  check: Check,
  said: Said,
  more: Partial<LookedAt> & { readonly wants?: string; readonly object?: string } = {},
): LookedAt => ({
  asked: { check, object: more.object ?? '', row: '7', node, section: '', mayDeclareNone: false, wants: more.wants ?? null },
  said,
  faults: more.faults ?? [],
  evidence: more.evidence ?? 0,
})
const found = (...cells: readonly LookedAt[]) => missingIn(cells).map(({ kind, check, text }) => [kind, check, text])

describe('missingIn', () => {
  it('names what is unanswered, with the month or object of it', () => {
    expect(found(cell(published, NOTHING_SAID), cell(done, NOTHING_SAID, { object: '3月' }))).toEqual([
      ['unanswered', 'a', '“是否公开”还没有填。'],
      ['unanswered', 'b', '“办结率（3月）”还没有填。'],
    ])
  })

  it('says in the words of the fault what does not fit, and asks for no evidence of it', () => {
    const odd = cell(done, yes({ numerator: '3', denominator: '' }), { faults: ['要写分子和分母。'], wants: '台账' })
    expect(found(odd)).toEqual([['unfit', 'b', '要写分子和分母。']])
  })

  it('asks for evidence once for a row, where something is said to be done', () => {
    const wants = '网页截图'
    const both = [cell(published, yes('是'), { wants }), cell(rows, yes({ rows: [{ id: '1', fields: {} }] }), { wants })]
    expect(found(...both)).toEqual([['evidence', 'a', '“是否公开”还没有附材料：网页截图']])
    expect(found(both[0] ?? cell(done, NOTHING_SAID), cell(rows, yes({ rows: [] }), { wants, evidence: 1 }))).toEqual([])
  })

  it('asks for what the check itself wants at each of them', () => {
    const own: Check = { ...published, evidence: '照片' }
    const cells = ['1月', '2月'].map((object) => cell(own, yes('是'), { object, wants: '照片' }))
    expect(found(...cells)).toHaveLength(2)
  })

  it.each([
    ['the last level', published, yes('否')],
    ['none of none', done, yes({ numerator: '0', denominator: '0' })],
    ['no row', rows, yes({ rows: [] })],
    ['that there is nothing', published, { state: 'declaredNone', value: null, why: null } as const],
    ['that it cannot be told', published, { state: 'cantTell', value: null, why: '网站打不开' } as const],
  ])('asks for no evidence of %s', (_, check, said) => {
    expect(found(cell(check, said, { wants: '截图' }))).toEqual([])
  })
})
