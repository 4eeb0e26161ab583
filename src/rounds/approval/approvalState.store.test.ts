import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND } from '../../../test/smallRound.ts'
import { answeredRound, APPROVING, settled, signed } from '../../../test/settledRound.ts'
import { someone } from '../../../test/store.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { approvalOf, approvalState } from './approvalState.ts'

describe('CN-13: the approval of a settled result', () => {
  it('is open until the named body has signed, and is stale when anything changes', async () => {
    const store = await answeredRound()
    const snapshot = await settled(store)
    expect(await approvalState(store.db, SMALL_ROUND, snapshot)).toBe('open')
    await signed(store, snapshot)
    expect(await approvalOf(store.db, SMALL_ROUND, snapshot)).toMatchObject({
      state: 'approved',
      steps: [{ body: APPROVING, last: { name: '示例组长', via: 'paper' } }],
    })
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', lane: 'objection' })] })
    expect(await approvalState(store.db, SMALL_ROUND, snapshot)).toBe('stale')
  })

  it('stays refused whatever is signed afterwards, until another result is settled, which may be the same', async () => {
    const store = await answeredRound()
    const snapshot = await settled(store)
    await signed(store, snapshot, 'refused')
    await signed(store, snapshot)
    expect(await approvalState(store.db, SMALL_ROUND, snapshot)).toBe('refused')
    const again = await settled(store)
    expect(await approvalState(store.db, SMALL_ROUND, snapshot)).toBe('stale')
    expect(await approvalState(store.db, SMALL_ROUND, again)).toBe('open')
  })

  it('is left to the organiser where the programme names nobody', async () => {
    const store = await answeredRound([])
    expect(await approvalState(store.db, SMALL_ROUND, await settled(store))).toBe('approved')
  })
})
