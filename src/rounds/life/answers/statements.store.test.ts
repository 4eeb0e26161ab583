import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { given, SMALL_ROUND, smallRound } from '../../../../test/smallRound.ts'
import { someone } from '../../../../test/store.ts'
import { unitPage } from '../pages/unitPage.ts'
import { answerChecks } from './answerChecks.ts'
import type { GivenAnswer } from './GivenAnswer.ts'

afterEach(() => vi.restoreAllMocks())

/** How many statements go to the database meanwhile; each is a journey there and back. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const count = asked.mock.calls.length
  asked.mockRestore()
  return count
}

describe('what goes to the database', () => {
  it('is as much for many answers as for one, and counted in ones for a page', async () => {
    const store = await smallRound()
    const answer = (...answers: readonly GivenAnswer[]) => answerChecks(store, someone(), { round: SMALL_ROUND, answers })
    await answer(given())
    const one = await statementsOf(() => answer(given({ unit: '乙镇' })))
    const several = await statementsOf(() => answer(given({ lane: 'self' }), given({ unit: '乙镇', lane: 'self' })))
    expect([one, several]).toEqual([11, 11])
    expect(await statementsOf(() => unitPage(store.db, SMALL_ROUND, '甲镇'))).toBe(2)
  })
})
