import { describe, expect, it } from 'vitest'
import type { ObjectionPage } from '../../../../server/objectionApi.ts'
import { correctionOf, corrigible, nowAt } from './correction.ts'

const check = (id: string) => ({ id, ask: id, kind: 'choice' as const, levels: ['是', '否'], yesNo: true })
const row = {
  ...{ text: null, standard: null, method: null, nodes: [{ code: '1', name: '公开' }] },
  checks: [
    { check: check('1.a'), mayDeclareNone: false, isPerSeat: false, objects: [] },
    { check: check('1.b'), mayDeclareNone: false, isPerSeat: false, objects: ['网站', '公众号'] },
    { check: check('1.c'), mayDeclareNone: false, isPerSeat: true, objects: [] },
  ],
}
const said = (id: number, lane: 'assessor' | 'objection' | 'self', object = ''): ObjectionPage['answers'][number] => ({
  ...{ id, lane, object, check: object === '' ? '1.a' : '1.b', seat: '', state: 'answered', value: '否', why: null, proof: [] },
  ...{ confirmedBy: null, saidBy: '李', saidAt: '2026-11-02T09:00', contradictory: false },
})

describe('what can be put right', () => {
  it('is each copy of a question, the contested one first, and nothing where everybody scores for himself', () => {
    const keys = corrigible({ row, check: '1.b', object: '公众号' }).map(({ key, isMeant }) => `${key}${isMeant ? '!' : ''}`)
    expect(keys).toEqual(['1.b@公众号!', '1.a@', '1.b@网站'])
    expect(corrigible({ row, check: null, object: '' }).every(({ isMeant }) => isMeant)).toBe(true)
  })

  it('names every earlier review that it replaces, and only what was changed', () => {
    const questions = corrigible({ row, check: null, object: '' })
    const answers = [said(3, 'assessor'), said(5, 'objection'), said(7, 'objection')]
    expect(correctionOf({ answers }, questions, new Map([['1.a@', '是']]))).toEqual({
      answers: [{ check: '1.a', state: 'answered', value: '是', after: 7, saw: [5] }],
      override: null,
    })
    expect(correctionOf({ answers: [] }, questions, new Map([['1.b@网站', '是']])).answers).toEqual([
      { check: '1.b', object: '网站', state: 'answered', value: '是', after: null },
    ])
  })

  it('takes a row out of a list by saying so, for it stands in a weaker lane too', () => {
    const list = { id: '1.a', ask: '通报', kind: 'list' as const, open: true, presumeNone: false, fields: {} }
    const question = { key: '1.a@', check: list, object: '', isMeant: true }
    const rows = (...ids: string[]) => ({ rows: ids.map((id) => ({ id, fields: {} })) })
    const answers = [
      { ...said(1, 'self'), value: rows('一', '二') },
      { ...said(2, 'assessor'), value: rows('二', '三') },
    ]
    const values = new Map([[question.key, rows('二')]])
    const [answer] = correctionOf({ answers }, [question], values).answers
    expect(answer?.value).toEqual({ rows: [{ id: '二', fields: {} }, ...['三', '一'].map((id) => ({ id, fields: {}, withdrawn: true }))] })
  })

  it('stands beside what the strongest says now', () => {
    const [question] = corrigible({ row, check: null, object: '' })
    expect(question && nowAt([said(1, 'self'), said(2, 'assessor')], question)?.id).toBe(2)
  })
})
