import { asc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import type { Refusal } from '../../model/Refusal.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { journal } from '../../store/schema/index.ts'
import { grantException } from './grantException.ts'
import { moveStage } from './moveStage.ts'
import { readStages } from './readStages.ts'
import { withdrawException } from './withdrawException.ts'

const END = '2026-11-26T09:30:00.000Z'
const seen = { opensAt: null, closesAt: END }
const LATER = '2026-11-30T09:30:00.000Z'

describe('the stages of a round', () => {
  const store = forFile(smallRound)
  const code = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error as Refusal).code,
    )
  const move = (parts: Partial<Parameters<typeof moveStage>[2]> = {}) =>
    moveStage(store(), someone(), {
      round: SMALL_ROUND,
      position: 1,
      opensAt: null,
      closesAt: LATER,
      late: 'refused',
      why: '机房搬迁',
      seen,
      ...parts,
    })
  const grant = (parts: Partial<Parameters<typeof grantException>[2]> = {}) =>
    grantException(store(), someone(), { round: SMALL_ROUND, position: 1, unit: '甲镇', until: LATER, why: '停电', ...parts })
  const read = (own: readonly string[], seesAll = false) =>
    readStages(store().db, SMALL_ROUND, { now: '2026-11-23T01:00:00.000Z', seesAll, own })

  it('are shown to a unit with how long there is still, and what follows for who is late (TQ-07)', async () => {
    await insertStages(store().db, [
      { round: SMALL_ROUND, position: 1, name: '自查', kind: 'self-check', closesAt: END, text: '26日前自查', late: 'refused' },
      { round: SMALL_ROUND, position: 2, name: '审定', kind: 'approve', text: '', late: 'accepted' },
    ])
    expect((await read(['甲镇'])).stages).toMatchObject([
      {
        ...{ name: '自查', state: 'open', closesAt: END, workdaysLeft: 3, text: '26日前自查' },
        lateWords: '逾期不再受理；确有原因的，由示例县给单位延期。',
        own: [{ unit: '甲镇', name: '甲镇', until: null, state: 'open', workdaysLeft: 3 }],
      },
      { name: '审定', state: 'open', workdaysLeft: null, lateWords: '没有截止时间，不会逾期。' },
    ])
  })

  it('let one unit go on, which the one beside does not see', async () => {
    expect(await code(grant({ until: END }))).toBe('exception-early')
    expect(await code(grant({ position: 2 }))).toBe('stage-without-end')
    expect(await code(grant({ unit: '丙镇' }))).toBe('unit-not-in-round')
    expect(await code(grant({ why: ' ' }))).toBe('stage-why')
    expect(await code(grant({ position: 9 }))).toBe('no-stage')
    await grant()
    expect((await read(['甲镇'])).stages[0]).toMatchObject({
      exceptions: [{ name: '甲镇', until: LATER, why: '停电' }],
      own: [{ until: LATER, workdaysLeft: 5 }],
    })
    expect((await read(['乙镇'])).stages[0]).toMatchObject({ exceptions: [], own: [{ until: null, workdaysLeft: 3 }] })
    expect((await read([], true)).stages[0]?.exceptions).toHaveLength(1)
  })

  it('end for the unit as for the others when the grant is taken back', async () => {
    const [granted] = (await read([], true)).stages[0]!.exceptions
    const exception = granted!.id
    await withdrawException(store(), someone(), { exception, why: '已经报齐' })
    expect(await code(withdrawException(store(), someone(), { exception, why: '再撤一次' }))).toBe('exception-withdrawn')
    expect((await read(['甲镇'])).stages[0]).toMatchObject({ exceptions: [], own: [{ until: null, workdaysLeft: 3 }] })
  })

  it('are moved with a reason, but not into what cannot be, and not over another’s change', async () => {
    expect(await code(move({ closesAt: '2026-11-01T00:00:00.000Z' }))).toBe('stage-end-past')
    expect(await code(move({ opensAt: LATER }))).toBe('stage-ends-before')
    expect(await code(move({ closesAt: null }))).toBe('late-without-end')
    expect(await code(move({ position: 2, late: 'none', seen: { opensAt: null, closesAt: null } }))).toBe('late-of-nobody')
    expect(await code(move({ seen: { opensAt: null, closesAt: LATER } }))).toBe('stage-moved')
    expect(await code(move({ why: '' }))).toBe('stage-why')
    await move({ late: 'none' })
    expect((await read([])).stages[0]).toMatchObject({ closesAt: LATER, late: 'none', workdaysLeft: 5 })
    const acts = await store().db.select().from(journal).orderBy(asc(journal.seq))
    expect(acts.slice(-3).map(({ act, why }) => [act, why])).toEqual([
      ['exception.grant', '停电'],
      ['exception.withdraw', '已经报齐'],
      ['stage.move', '机房搬迁'],
    ])
  })
})
