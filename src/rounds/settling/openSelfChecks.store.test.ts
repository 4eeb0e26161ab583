import { describe, expect, it } from 'vitest'
import { withProgramme } from '../../../test/smallProgramme.ts'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { forFile } from '../../../test/store.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { selfCheckSteps } from '../../store/schema/selfChecks.ts'
import { stageExceptions } from '../../store/schema/planning.ts'
import { squaresIn } from '../coverage/squaresIn.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { openSelfChecks } from './openSelfChecks.ts'

const END = '2026-12-01T09:30:00.000Z'
const LATER = '2026-12-08T09:30:00.000Z'
const store = forFile(() => smallRound(withProgramme('stages: [{name: 自查, does: self-check}]\n')))
const at = async (now: string) => {
  const { db } = store()
  return openSelfChecks(db, SMALL_ROUND, await squaresIn(db, await termsOf(db, SMALL_ROUND)), now)
}

describe('SH-09: whoever settles is told of self-checks that may still come', () => {
  it('says nothing where no stage is for them', async () => {
    expect(await at('2026-11-22T02:00:00.000Z')).toBeNull()
  })

  it('names the units that have not handed in and still may, and until when, a later end of one unit counted', async () => {
    const { db } = store()
    const stage = {
      round: SMALL_ROUND,
      position: 0,
      name: '自查',
      kind: 'self-check' as const,
      closesAt: END,
      text: '自查',
      late: 'none' as const,
    }
    await insertStages(db, [stage])
    expect(await at('2026-11-22T02:00:00.000Z')).toEqual({ count: 2, names: ['甲镇', '乙镇'], until: END })
    await db
      .insert(selfCheckSteps)
      .values({ round: SMALL_ROUND, unit: '甲镇', step: 'confirm', why: '', by: 'p', at: '2026-11-22T02:00:00.000Z', digest: 'x' })
    expect(await at('2026-11-22T03:00:00.000Z')).toMatchObject({ count: 1, names: ['乙镇'] })
    expect(await at('2026-12-02T03:00:00.000Z')).toBeNull()
    const granted = { round: SMALL_ROUND, position: 0, unit: '乙镇', until: LATER, why: '停电', by: 'p', at: END }
    await db.insert(stageExceptions).values({ id: 'later', ...granted })
    expect(await at('2026-12-02T03:00:00.000Z')).toEqual({ count: 1, names: ['乙镇'], until: LATER })
  })
})
