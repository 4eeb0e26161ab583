import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND, smallRound } from '../../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../../test/store.ts'
import type { AnswerValue } from '../../../model/Facts.ts'
import { listAnswers } from '../../../store/queries/answers.ts'
import { unitResults } from '../../../store/schema/index.ts'
import { answerChecks } from '../answers/answerChecks.ts'
import type { GivenAnswer } from '../answers/GivenAnswer.ts'
import { factsOfRound } from '../facts/factsOfRound.ts'
import { completeResults } from './completeResults.ts'
import { rebuild } from './rebuild.ts'

const UNITS = ['甲镇', '乙镇'] as const

const rows = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), days: fc.constantFrom('1', '2') }), { selector: ({ id }) => id })
  .map((said): AnswerValue => ({ rows: said.map(({ id, days }) => ({ id, fields: { days } })) }))

const said = fc.oneof(
  fc.record({ check: fc.constant('1.published'), value: fc.constantFrom<AnswerValue>('是', '否') }),
  fc.record({ check: fc.constant('1.done'), value: fc.constantFrom<AnswerValue>({ numerator: '1', denominator: '3' }) }),
  fc.record({
    check: fc.constant('1.replies'),
    value: fc
      .tuple(rows, fc.constantFrom({}, { complete: true }))
      .map(([value, more]) => ({ ...(value as object), ...more }) as AnswerValue),
  }),
  fc.record({ check: fc.constantFrom('1.published', '1.replies'), state: fc.constantFrom('withdrawn' as const) }),
  fc.record({ check: fc.constantFrom('1.late'), state: fc.constant('cantTell' as const), why: fc.constant('打不开') }),
)

/** An answer whose author saw nothing, the newest, the one before it, or the newest and everything else. */
const step = fc.record({
  said,
  unit: fc.constantFrom(...UNITS),
  lane: fc.constantFrom('self' as const, 'assessor' as const),
  seen: fc.constantFrom('nothing', 'newest', 'earlier', 'all'),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(store: TestStore, { said: parts, unit, lane, seen }: Step) {
  const there = (await listAnswers(store.db, SMALL_ROUND, [unit])).filter((one) => one.check === parts.check && one.lane === lane)
  const ids = there.map(({ id }) => id)
  const after = seen === 'nothing' ? null : ((seen === 'earlier' ? ids.at(-2) : ids.at(-1)) ?? null)
  const answer: GivenAnswer = given({ ...parts, unit, lane, after, ...(seen === 'all' ? { saw: ids } : {}) })
  return answerChecks(store, someone(), { round: SMALL_ROUND, answers: [answer] })
}

describe('rebuilding', () => {
  it('finds the caches as they are after any answers', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const store = await smallRound()
        for (const one of steps) await take(store, one)
        expect(await rebuild(store, someone())).toEqual({ rounds: 1, units: 2, differing: [] })
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  it('makes lost and wrong caches again, and names the units', async () => {
    const store = await smallRound()
    const answer = (...answers: readonly GivenAnswer[]) => answerChecks(store, someone(), { round: SMALL_ROUND, answers })
    await answer(given(), given({ unit: '乙镇' }))
    const facts = await factsOfRound(store.db, SMALL_ROUND)
    const results = await store.db.select().from(unitResults)
    await store.db.execute(sql`delete from current_answers where unit = '甲镇'`)
    await store.db.execute(sql`update unit_results set brief = '{}' where unit = '乙镇'`)
    const { differing } = await rebuild(store, someone(), { round: SMALL_ROUND })
    expect(differing).toEqual([
      { round: SMALL_ROUND, unit: '乙镇', answers: false, result: true },
      { round: SMALL_ROUND, unit: '甲镇', answers: true, result: false },
    ])
    expect(await factsOfRound(store.db, SMALL_ROUND)).toEqual(facts)
    expect(await store.db.select().from(unitResults)).toEqual(expect.arrayContaining(results))
  })
})

it('completes what a program that kept no squares made, and calls nothing of it wrong', async () => {
  const store = await smallRound()
  await store.db.update(unitResults).set({ squares: null })
  expect((await rebuild(store, someone())).differing).toEqual([])
  const kept = await store.db.select({ squares: unitResults.squares }).from(unitResults)
  expect(kept.filter(({ squares }) => squares === null)).toEqual([])
})

it('computes at a start what an upgrade took away, and nothing where nothing is missing', async () => {
  const store = await smallRound()
  await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given(), given({ unit: '乙镇' })] })
  const results = await store.db.select().from(unitResults)
  expect(await completeResults(store)).toBe(0)
  await store.db.execute(sql`delete from unit_results where unit = '甲镇'`)
  expect(await completeResults(store)).toBe(1)
  expect(await store.db.select().from(unitResults)).toEqual(expect.arrayContaining(results))
  expect(await completeResults(store)).toBe(0)
})
