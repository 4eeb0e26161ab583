import { describe, expect, it } from 'vitest'
import type { DeskCell, ShownAnswer } from '../../../server/deskApi.ts'
import { behalfAnswer, stoodFor } from './behalfAnswer.ts'
import type { Question } from './questionsOf.ts'

const said = (id: number, parts: Partial<ShownAnswer>): ShownAnswer => ({
  ...{ id, check: 'c', object: '', lane: 'assessor', seat: '', state: 'answered', value: '是', why: null },
  ...{ proof: [], confirmedBy: null, saidBy: '某人', saidAt: '2026-11-22T10:00', contradictory: false },
  ...parts,
})
const question = { unit: '甲镇', check: { id: 'c' }, object: '' } as Question
const cellWith = (...answers: ShownAnswer[]) => ({ answers }) as unknown as DeskCell

describe('an answer for somebody else', () => {
  it('comes after what stands in the lane of whom it is for, even if that was taken back', () => {
    const cell = cellWith(said(1, { lane: 'self' }), said(2, {}), said(4, { lane: 'self', state: 'withdrawn' }))
    const unit = { whose: 'unit', name: '' } as const
    const stood = stoodFor(cell, question, unit)
    expect(behalfAnswer(question, unit, { state: 'answered', value: '否', why: null }, { paper: 'p', stood })).toEqual({
      ...{ unit: '甲镇', check: 'c', lane: 'self', state: 'answered', value: '否', via: 'behalf', paper: 'p', after: 4, saw: [1] },
    })
  })

  it('comes in seats after what the same person said, and after nobody else', () => {
    const cell = cellWith(said(1, { seat: 'p1', saidBy: '张三' }), said(2, { seat: 'p2', saidBy: '李四' }))
    const who = { whose: 'assessor', name: ' 张三 ' } as const
    const stood = stoodFor(cell, question, who)
    const given = behalfAnswer(question, who, { state: 'cantTell', value: null, why: ' 打不开 ' }, { paper: 'p', stood })
    expect(given).toMatchObject({ lane: 'assessor', for: '张三', after: 1, why: '打不开' })
  })
})
