import { describe, expect, it } from 'vitest'
import { answeredRound, settled } from '../../../test/settledRound.ts'
import { SMALL_ROUND } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { listStages } from '../../store/queries/stages.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { stageExceptions } from '../../store/schema/planning.ts'
import { squaresIn } from '../coverage/squaresIn.ts'
import { giveFeedback } from '../feedback/giveFeedback.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { objectionsUntil } from './objectionsUntil.ts'

const END = '2026-11-27T09:30:00.000Z'
const LATER = '2026-12-04T09:30:00.000Z'
const store = forFile(() => answeredRound())
const at = async (now: string) => {
  const { db } = store()
  return objectionsUntil(db, SMALL_ROUND, await squaresIn(db, await termsOf(db, SMALL_ROUND)), now)
}

describe('SH-09: whoever settles for good is told that units may still object', () => {
  it('says until when, a later end of one unit counted, and nothing before feedback or after the window', async () => {
    expect(await at('2026-11-22T02:00:00.000Z')).toBeNull()
    const snapshot = await settled(store(), 'feedback')
    await giveFeedback(store(), someone(), {
      ...{ round: SMALL_ROUND, snapshot, receiptNow: async () => (await newestSnapshot(store().db, SMALL_ROUND))?.receipt ?? '' },
      ...{ closesAt: END, late: 'accepted', shows: { place: true, others: 'none' } },
      ...{ rule: '事实不符的改分。', again: false, why: '按通知反馈' },
    })
    expect(await at('2026-11-24T02:00:00.000Z')).toBe(END)
    expect(await at('2026-11-27T09:30:00.000Z')).toBeNull()
    const position = (await listStages(store().db, SMALL_ROUND)).find(({ kind }) => kind === 'feedback')?.position ?? -1
    const granted = { round: SMALL_ROUND, position, unit: '乙镇', until: LATER, why: '停电', by: 'p', at: END }
    await store()
      .db.insert(stageExceptions)
      .values({ id: 'later', ...granted })
    expect(await at('2026-11-28T02:00:00.000Z')).toBe(LATER)
  })
})
