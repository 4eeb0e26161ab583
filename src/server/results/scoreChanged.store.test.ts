import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { withProgramme } from '../../../test/smallProgramme.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { assess } from '../../assess.ts'
import { recordIncident } from '../../incidents/recordIncident.ts'
import { withdrawIncident } from '../../incidents/withdrawIncident.ts'
import type { AnswerValue } from '../../model/Facts.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import { decideGrade } from '../../rounds/life/decisions/decideGrade.ts'
import { makeOverride } from '../../rounds/life/decisions/makeOverride.ts'
import { factsOfRound } from '../../rounds/life/facts/factsOfRound.ts'
import { rebuild } from '../../rounds/life/results/rebuild.ts'
import { watchingRounds } from '../../rounds/life/results/watchingRounds.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { composeRoundSheet } from '../../sheets/round/composeRoundSheet.ts'
import { composeUnitSheet } from '../../sheets/unit/composeUnitSheet.ts'
import { scoreChanged } from './scoreChanged.ts'

const UNITS = ['甲镇', '乙镇', '丙镇'] as const

const GRADES = `rank: {within: group, ties: block}
grade-names: [优秀, 良好]
grades: [{by: bands, bands: {优秀: from 90, 良好: below 90}, clause: 得分90分以上为优秀}]
`

const LINES = `lines:
  - {deduct: 1, when: not published or level = 未公开 or late > 3, clause: 未公开扣1分}
  - {deduct: 10, each: circulars, clause: 未公开扣1分}
`

/** A row that looks at the group: what one unit does moves the others, too. */
const LOOKS = `  - code: "2"
    name: 排名加分
    lines:
      - {earn: 'max(0, 2 - place("1", group) / 2)', clause: 未公开扣1分}
`

const base = withProgramme(GRADES, LINES)
const FILES = { ...base, 'scorecards/card.yaml': `${base['scorecards/card.yaml'] ?? ''}${LOOKS}` }

/** The whole round, scored as if nobody had before. */
async function whole(store: TestStore) {
  const terms = await termsOf(store.db, SMALL_ROUND)
  const facts = await factsOfRound(store.db, SMALL_ROUND)
  return { facts, terms, ...assess({ hash: terms.hash, compiled: terms.compiled }, facts) }
}

type Act = (store: TestStore) => Promise<unknown>

const unit = fc.constantFrom(...UNITS)
const answered = fc
  .tuple(
    unit,
    fc.constantFrom('self' as const, 'assessor' as const),
    fc.constantFrom<readonly [string, AnswerValue]>(['1.published', '是'], ['1.published', '否'], ['1.late', '5'], ['1.level', '未公开']),
  )
  .map(
    ([of, lane, [check, value]]): Act =>
      (store) =>
        answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: of, lane, check, value })] }),
  )
const overridden = unit.map(
  (of): Act =>
    (store) =>
      makeOverride(store, someone(), { round: SMALL_ROUND, unit: of, node: '1', points: '90', why: '复核' }),
)
const happened = unit.map((of): Act => async (store) => {
  const incident = { unit: of, kind: '通报', on: '2024-05-01', fields: { by: '省', failed: '否' } }
  const id = await recordIncident(store, someone(), incident, watchingRounds)
  return of === '甲镇' ? withdrawIncident(store, someone(), { incident: id, why: '登记错了' }, watchingRounds) : id
})
const acts = fc.array(fc.oneof({ weight: 4, arbitrary: answered }, overridden, happened), { minLength: 1, maxLength: 4 })

describe('scoring what changed of a round', () => {
  it('comes to the same as scoring all of it, whatever happened', { timeout: 60_000 }, async () => {
    const store = await smallRound(FILES, UNITS)
    let kept = await scoreChanged(store, SMALL_ROUND, null)
    await fc.assert(
      fc.asyncProperty(acts, async (some) => {
        for (const act of some) await act(store)
        kept = await scoreChanged(store, SMALL_ROUND, kept)
        const { facts, receipt, standings, explain, terms } = await whole(store)
        expect(kept.scored.receipt).toBe(receipt.hash)
        expect(kept.scored.facts).toEqual(facts)
        expect(kept.scored.standings).toEqual(standings)
        const { programme } = terms.compiled
        const fresh = { facts, standings, receipt: receipt.hash, explain, print: kept.scored.print }
        const hashed = { programme, hash: terms.hash }
        expect(composeRoundSheet(hashed, kept.scored)).toEqual(composeRoundSheet(hashed, fresh))
        for (const of of UNITS) expect(composeUnitSheet(hashed, kept.scored, of)).toEqual(composeUnitSheet(hashed, fresh, of))
      }),
      { numRuns: 15, seed: 4, endOnFailure: true },
    )
  })

  it('scores one unit when one answer came, and none when nothing did', async () => {
    const store = await smallRound(base, UNITS)
    const first = await scoreChanged(store, SMALL_ROUND, null)
    expect(first.rescored).toEqual(UNITS)
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', value: '否' })] })
    const second = await scoreChanged(store, SMALL_ROUND, first)
    expect(second.rescored).toEqual(['乙镇'])
    expect(second.scored.receipt).not.toBe(first.scored.receipt)
    const results = (round: typeof first) => new Map(round.scored.standings.results.map((result) => [result.unit.id, result]))
    expect(results(second).get('甲镇')).toBe(results(first).get('甲镇'))
    expect(results(second).get('乙镇')).not.toBe(results(first).get('乙镇'))
    const third = await scoreChanged(store, SMALL_ROUND, second)
    expect(third.rescored).toEqual([])
    expect(third.scored.receipt).toBe(second.scored.receipt)
  })

  it('follows decisions about grades without scoring anybody', async () => {
    const store = await smallRound(base, UNITS)
    const first = await scoreChanged(store, SMALL_ROUND, null)
    await decideGrade(store, someone(), { round: SMALL_ROUND, unit: '甲镇', grade: '优秀', by: '领导小组', why: '审定' })
    const second = await scoreChanged(store, SMALL_ROUND, first)
    expect(second.rescored).toEqual([])
    expect(second.scored.facts.decisions).toHaveLength(1)
    expect(second.scored.receipt).toBe((await whole(store)).receipt.hash)
  })

  it('finds caches that were wrong and made again', async () => {
    const store = await smallRound(FILES, UNITS)
    const first = await scoreChanged(store, SMALL_ROUND, null)
    await store.connection.pool.query("delete from unit_results where unit = '甲镇'")
    const without = await scoreChanged(store, SMALL_ROUND, first)
    expect(without.rescored).toEqual(['甲镇'])
    await rebuild(store, someone(), { round: SMALL_ROUND })
    const again = await scoreChanged(store, SMALL_ROUND, without)
    expect(again.rescored).toEqual(['甲镇'])
    expect((await scoreChanged(store, SMALL_ROUND, again)).rescored).toEqual([])
  })
})
