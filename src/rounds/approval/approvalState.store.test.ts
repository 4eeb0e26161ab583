import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND } from '../../../test/smallRound.ts'
import { answeredRound, APPROVING, settled, signed } from '../../../test/settledRound.ts'
import { someone } from '../../../test/store.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { approvalOf, approvalState } from './approvalState.ts'

describe('CN-13: the approval of a settled result', () => {
  it('is open until the named body has signed, follows its last word, and is stale when anything changes', async () => {
    const store = await answeredRound()
    const snapshot = await settled(store)
    const state = () => approvalState(store.db, SMALL_ROUND, snapshot)
    expect(await state()).toBe('open')
    await signed(store, snapshot, 'refused')
    expect(await state()).toBe('refused')
    await signed(store, snapshot)
    expect(await approvalOf(store.db, SMALL_ROUND, snapshot)).toMatchObject({
      state: 'approved',
      steps: [{ body: APPROVING, last: { name: '示例组长', via: 'paper' } }],
    })
    const { id } = await answerChecks(store, someone(), {
      round: SMALL_ROUND,
      answers: [given({ unit: '乙镇', lane: 'objection' })],
    }).then(() => ({ id: snapshot }))
    expect(await approvalState(store.db, SMALL_ROUND, id)).toBe('stale')
  })

  it('is left to the organiser where the programme names nobody', async () => {
    const store = await answeredRound([])
    expect(await approvalState(store.db, SMALL_ROUND, await settled(store))).toBe('approved')
  })
})
