import { expect, it } from 'vitest'
import { asked } from '../../test/asked.ts'
import { CONTESTED_PEOPLE, CONTESTED_ROUND, contestedRound } from '../../test/contestedRound.ts'
import { someone } from '../../test/store.ts'
import { giveFeedback } from '../rounds/feedback/giveFeedback.ts'
import { answerChecks } from '../rounds/life/answers/answerChecks.ts'
import { settleRound } from '../rounds/settling/settleRound.ts'
import { answerRoutes } from './routes/answers.ts'

it('shows a unit no answer that was begun before its result was settled and written afterwards', async () => {
  const store = await contestedRound()
  const ask = asked(store, answerRoutes, CONTESTED_PEOPLE)
  const begun = store.now()
  store.setClock('2026-11-23T02:00:00.000Z')
  const { id: snapshot, receipt } = await settleRound(store, someone(), { round: CONTESTED_ROUND, kind: 'feedback', why: '评完' })
  await giveFeedback(store, someone(), {
    ...{ round: CONTESTED_ROUND, snapshot, receiptNow: () => Promise.resolve(receipt), closesAt: '2026-11-27T09:30:00.000Z' },
    ...{ late: 'refused', shows: { place: true, others: 'none' }, rule: '事实不符的改分。', again: false, why: '反馈' },
  })
  const seen = async () => {
    const { body } = await ask('filler', 'GET', `/api/rounds/${CONTESTED_ROUND}/units/${encodeURIComponent('乙镇')}/cells`)
    return (body['answers'] as { check: string; lane: string; value: string }[]).map(
      ({ check, lane, value }) => `${check} ${lane} ${value}`,
    )
  }
  const settled = ['1.late assessor 0', '1.published assessor 否']
  expect((await seen()).sort()).toEqual(settled)
  store.setClock(begun)
  const answer = { unit: '乙镇', check: '1.late', lane: 'test', state: 'answered', value: '4', after: null } as const
  await answerChecks(store, someone('assessor', 'expert'), { round: CONTESTED_ROUND, answers: [answer] })
  store.setClock('2026-11-24T02:00:00.000Z')
  expect((await seen()).sort()).toEqual(settled)
})
