import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND, smallRound } from '../../../../test/smallRound.ts'
import { someone } from '../../../../test/store.ts'
import type { Refusal } from '../../../model/Refusal.ts'
import { journal, rounds, unitResults } from '../../../store/schema/index.ts'
import type { Store } from '../../../store/Store.ts'
import { currentFactsOf } from '../facts/currentFactsOf.ts'
import { rebuild } from '../results/rebuild.ts'
import { answerChecks } from './answerChecks.ts'
import type { GivenAnswer } from './GivenAnswer.ts'
import { resolveContradiction } from './resolveContradiction.ts'

const answer = (store: Store, ...answers: readonly GivenAnswer[]) => answerChecks(store, someone(), { round: SMALL_ROUND, answers })

const factsOf = async (store: Store) => (await currentFactsOf(store.db, SMALL_ROUND, '甲镇')).facts.answers

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  try {
    await work
  } catch (error) {
    return error as Refusal
  }
  throw new Error('nothing was refused')
}

const list = (...rows: readonly (readonly [id: string, days: string])[]) => ({ rows: rows.map(([id, days]) => ({ id, fields: { days } })) })

describe('an answer', () => {
  it('stands, with who said it and when, and moves the unit’s result and the round’s revision', async () => {
    const store = await smallRound()
    const { ids, revision, contradictions, results } = await answer(store, given({ value: '否' }))
    expect(contradictions).toEqual([])
    expect(await factsOf(store)).toEqual({
      '1.published': [{ check: '1.published', lane: 'assessor', by: '某人', at: '2026-11-22T10:00', state: 'answered', value: '否' }],
    })
    expect(results).toMatchObject([{ unit: '甲镇', brief: { state: 'scored', total: { low: '99', high: '100' }, open: 4 } }])
    const [kept] = await store.db.select().from(unitResults).where(eq(unitResults.unit, '甲镇'))
    expect(kept).toMatchObject({ answer: ids[0], brief: results[0]?.brief })
    expect((await store.db.select().from(rounds))[0]?.revision).toBe(revision)
    const acts = await store.db.select().from(journal).orderBy(asc(journal.seq))
    expect(acts.at(-1)).toMatchObject({ act: 'answer.add', onId: SMALL_ROUND, refs: { unit: '甲镇', check: '1.published' } })
  })

  it('replaces the one that its author saw, in its own lane only', async () => {
    const store = await smallRound()
    const { ids } = await answer(store, given(), given({ lane: 'self', value: '否' }))
    await answer(store, given({ value: '否', after: ids[0]! }))
    expect((await factsOf(store))['1.published']?.map(({ lane, value }) => [lane, value])).toEqual([
      ['self', '否'],
      ['assessor', '否'],
    ])
  })

  it('stays beside one that its author did not see, and both are contradictory until somebody decides having seen both', async () => {
    const store = await smallRound()
    const [first] = (await answer(store, given())).ids
    const second = await answer(store, given({ value: '否', saidBy: '李四' }))
    expect(second.contradictions).toMatchObject([
      {
        unit: '甲镇',
        check: '1.published',
        lane: 'assessor',
        answers: [
          { id: first, saidBy: '某人', value: '是' },
          { id: second.ids[0], saidBy: '李四', value: '否' },
        ],
      },
    ])
    const unknowing = await answer(store, given({ value: '否', after: second.ids[0]! }))
    expect(unknowing.contradictions).toHaveLength(1)
    const decide = (saw: readonly number[], why = '复核过网站') =>
      resolveContradiction(store, someone(), { round: SMALL_ROUND, answer: given({ after: unknowing.ids[0]!, saw }), why })
    expect((await refusal(decide([]))).code).toBe('contradiction-unseen')
    expect((await refusal(decide([first!], ' '))).code).toBe('resolution-why')
    await decide([first!])
    expect(await factsOf(store)).toMatchObject({ '1.published': [{ value: '是' }] })
    expect((await refusal(decide([first!]))).code).toBe('not-contradictory')
  })

  it('that says the same as one its author did not see contradicts nothing', async () => {
    const store = await smallRound()
    await answer(store, given())
    expect((await answer(store, given())).contradictions).toEqual([])
  })

  it('that is taken back leaves the cell to the weaker lane', async () => {
    const store = await smallRound()
    const { ids } = await answer(store, given({ lane: 'self', value: '否' }), given())
    await answer(store, given({ state: 'withdrawn', after: ids[1]! }))
    expect((await factsOf(store))['1.published']?.map(({ lane }) => lane)).toEqual(['self'])
  })

  it('to a list says only its own rows anew', async () => {
    const store = await smallRound()
    const of = (value: ReturnType<typeof list>, after: number | null) => answer(store, given({ check: '1.replies', value, after }))
    const [first] = (await of(list(['1', '3'], ['2', '4']), null)).ids
    const [second] = (await of(list(['2', '5']), first!)).ids
    expect((await factsOf(store))['1.replies']?.map(({ value }) => value)).toEqual([list(['1', '3']), list(['2', '5'])])
    const other = await of(list(['3', '1']), null)
    expect(other.contradictions).toEqual([])
    const clash = await of(list(['2', '9']), first!)
    expect(clash.contradictions[0]?.answers.map(({ id }) => id)).toEqual([second, clash.ids[0]])
    await of(list(['1', '3'], ['2', '5'], ['3', '1']), other.ids[0]!)
    expect((await rebuild(store, someone())).differing).toEqual([])
  })

  it('that does not fit its check is refused with all others of its transaction, each in words', async () => {
    const store = await smallRound()
    const { code, details } = await refusal(
      answer(
        store,
        given(),
        given({ check: '1.late', value: '-1' }),
        given({ check: '1.publishd' }),
        given({ check: '1.level', value: '全' }),
      ),
    )
    expect(code).toBe('answer-unfit')
    expect(details).toEqual([
      '甲镇：“迟报次数”的答案 -1 超出范围。应当是 不小于 0。',
      '甲镇：这个单位没有检查点“1.publishd”。是不是“1.published”（是否公开）？',
      '甲镇：“公开情况”的答案不能是“全”。是不是“全面”？可以是：全面、不全面、未公开。',
    ])
    expect(await factsOf(store)).toEqual({})
    expect((await refusal(answer(store, given({ value: '是\0' })))).code).toBe('answer-unfit')
    expect((await refusal(answer(store, given({ unit: '丙镇' })))).code).toBe('unit-not-in-round')
    expect((await refusal(answer(store, given({ after: 99 })))).code).toBe('answer-after-unknown')
    expect((await refusal(answer(store, given(), given()))).code).toBe('answer-double')
  })

  it('of fifty at once, on the same units and on others, is kept, and the caches are those of all', async () => {
    const names = Array.from({ length: 10 }, (_, at) => `第${String(at)}镇`)
    const store = await smallRound(undefined, names)
    const checks = ['1.published', '1.level', '1.late'] as const
    const valueOf = { '1.published': '是', '1.level': '全面', '1.late': '2' } as const
    const work = Array.from({ length: 50 }, (_, at) => {
      const units = [names[at % 10]!, names[(at * 7 + 3) % 10]!]
      const check = checks[at % 3]!
      return answer(store, ...[...new Set(units)].map((unit) => given({ unit, check, value: valueOf[check], saidBy: `第${String(at)}人` })))
    })
    const put = (await Promise.all(work)).flatMap(({ ids }) => ids)
    expect(new Set(put).size).toBe(put.length)
    expect((await store.db.select().from(rounds))[0]?.revision).toBe(50)
    expect((await rebuild(store, someone())).differing).toEqual([])
  })
})
