import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND } from '../../../test/smallRound.ts'
import { answeredRound, APPROVING, settled, signed } from '../../../test/settledRound.ts'
import { someone } from '../../../test/store.ts'
import { findSnapshot } from '../../store/queries/snapshots.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { approvalOf, approvalState } from './approvalState.ts'
import { signApproval } from './signApproval.ts'

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

  it('counts the hand of a deputy as that of whom he stands in for, whoever of them signs first', async () => {
    const store = await answeredRound(['政务公开办', APPROVING])
    const snapshot = await settled(store)
    const receipt = (await findSnapshot(store.db, snapshot))?.receipt ?? ''
    const sign = (id: string, step: number, deputyFor?: string) =>
      signApproval(
        store,
        { ...someone('leading-group', id), name: `${id}某`, ...(deputyFor === undefined ? {} : { deputyFor }) },
        { round: SMALL_ROUND, snapshot, receipt, step, decision: 'approved', why: '', signed: { via: 'page' } },
      )
    await sign('deputy', 0, 'head')
    const samePerson = expect.objectContaining({ code: 'approval-same-person' }) as object
    await expect(sign('head', 1)).rejects.toEqual(samePerson)
    await expect(sign('another', 1, 'head')).rejects.toEqual(samePerson)
    await expect(sign('another', 1, 'deputy')).rejects.toEqual(samePerson)
    await sign('another', 1, 'vice')
    expect(await approvalState(store.db, SMALL_ROUND, snapshot)).toBe('approved')
  })
})
