import { describe, expect, it } from 'vitest'
import { answeredRound, settled } from '../../../test/settledRound.ts'
import { SMALL_ROUND } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { score } from '../../engine/score.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { giveFeedback } from '../feedback/giveFeedback.ts'
import { currentFactsOf } from '../life/facts/currentFactsOf.ts'
import { factsOfRound } from '../life/facts/factsOfRound.ts'
import { rebuild } from '../life/results/rebuild.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { decideObjection, tryCorrection, type Decision } from './decideObjection.ts'
import { draftObjection } from './draftObjection.ts'
import { fileObjection } from './fileObjection.ts'

const NOW = '2026-11-23T02:00:00.000Z'
const REVIEWER = { id: 'reviewer', name: '复核人', role: 'scoring-group' } as const

describe('an objection that is taken', () => {
  const store = forFile(async () => {
    const made = await answeredRound()
    made.setClock(NOW)
    const snapshot = await settled(made, 'feedback')
    await giveFeedback(made, someone(), {
      ...{ round: SMALL_ROUND, snapshot, receiptNow: async () => (await newestSnapshot(made.db, SMALL_ROUND))?.receipt ?? '' },
      ...{ closesAt: '2026-11-27T09:30:00.000Z', late: 'refused', shows: { place: true, others: 'none' } },
      ...{ rule: '事实不符的改分。', again: false, why: '按通知反馈' },
    })
    return made
  })
  const pointsOf = async () => {
    const { compiled, asOf, calendar } = await termsOf(store().db, SMALL_ROUND)
    const { unit, facts } = await currentFactsOf(store().db, SMALL_ROUND, '乙镇')
    const { total } = score(compiled, unit, facts, asOf, calendar)
    return { facts, total: total.range }
  }

  it('may both answer rightly and put points beside what that comes to, in one decision', async () => {
    const objection = await draftObjection(store(), someone(), {
      ...{ round: SMALL_ROUND, unit: '乙镇', node: '1', check: '1.published', object: '' },
      ...{ text: '已于5月公开', wants: '按已公开计分', proof: ['政府网站首页'] },
    })
    await fileObjection(store(), someone(), { objection, version: 1 })
    const scored: Decision['scored'] = async () => {
      const { compiled, asOf, calendar } = await termsOf(store().db, SMALL_ROUND)
      const { units, history, decisions } = await factsOfRound(store().db, SMALL_ROUND)
      return { results: units.map(({ unit, facts }) => score(compiled, unit, facts, asOf, calendar)), history, decisions }
    }
    const answers = [{ check: '1.published', state: 'answered', value: '是', after: null }] as const
    const correction = { answers, override: { node: '1', points: '37' } }
    const before = await pointsOf()
    const tried = await tryCorrection(store(), REVIEWER, { objection, version: 2, correction, scored })
    expect(await pointsOf()).toEqual(before)
    const moved = await decideObjection(store(), REVIEWER, {
      ...{ objection, version: 2, outcome: 'partly', why: '已公开，但是晚了', correction, scored },
    })
    expect(moved).toEqual(tried)
    const after = await pointsOf()
    expect(after.facts.answers['1.published']?.map(({ lane, value }) => [lane, value])).toContainEqual(['objection', '是'])
    expect(after.facts.overrides).toMatchObject([{ node: '1', points: '37' }])
    // The points are bound to the right answer, not to the one before it: they count.
    const without = { ...after.facts, overrides: [] }
    const { compiled, asOf, calendar } = await termsOf(store().db, SMALL_ROUND)
    const { unit } = await currentFactsOf(store().db, SMALL_ROUND, '乙镇')
    expect(after.total).not.toEqual(score(compiled, unit, without, asOf, calendar).total.range)
    expect((await rebuild(store(), someone())).differing).toEqual([])
  })
})
