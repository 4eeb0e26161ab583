import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { countQueries } from '../../../test/countQueries.ts'
import { given, SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { withProgramme } from '../../../test/smallProgramme.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { USUAL_TERMS } from '../../model/FieldTest.ts'
import { listSnapshots } from '../../store/queries/snapshots.ts'
import { claims, feedbacks, fieldTests, objections, rounds, testPlans } from '../../store/schema/index.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { resolveContradiction } from '../life/answers/resolveContradiction.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { decideGrade } from '../life/decisions/decideGrade.ts'
import { makeOverride } from '../life/decisions/makeOverride.ts'
import { changeMatrix } from '../matrix/changeMatrix.ts'
import { propose, decideProposal } from '../matrix/proposals.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { clearBlocker } from './clearBlocker.ts'
import { readBlockers, readScoredBlockers } from './readBlockers.ts'
import { findSettled, readSettledHead } from './readSettled.ts'
import { scoreForSettling } from './ScoredForSettling.ts'
import { settleRound } from './settleRound.ts'
import { tellBlocker } from './tellBlocker.ts'
import { untranslatedIn } from './untranslatedIn.ts'

const CARD = `scorecard: card
name: 评分表
for: 乡镇
marks: 100
convert: true
indicators:
  - code: "1"
    name: 主动公开
    marks: 60
    checks:
      published: {ask: 是否公开, answer: yes-no}
    lines: [{deduct: all, when: not published, clause: 未公开不得分}]
  - code: "2"
    name: 平台建设
    marks: 40
    checks:
      site: {ask: 网站是否正常, answer: yes-no}
    lines: [{deduct: 10, when: not site, clause: 网站不正常扣10分}]
`
const files: Readonly<Record<string, string>> = { ...withProgramme(''), 'scorecards/card.yaml': CARD }

const WHY = { why: '全部核对完毕' }
const settle = (store: TestStore, kind: 'feedback' | 'final' = 'final', who = 'someone') =>
  settleRound(store, someone('organiser', who), { round: SMALL_ROUND, kind, ...WHY })
const say = (store: TestStore, ...answers: readonly Partial<GivenAnswer>[]) =>
  answerChecks(store, someone(), { round: SMALL_ROUND, answers: answers.map(given) })

const ALL = ['甲镇', '乙镇'].flatMap((unit) => ['1.published', '2.site'].map((check) => ({ unit, check })))

async function left(store: TestStore) {
  const terms = await termsOf(store.db, SMALL_ROUND)
  const { standings } = await scoreForSettling(store, SMALL_ROUND)
  const looked = await readScoredBlockers(store.db, terms, standings, store.now())
  const members = new Map(looked.members.map((one) => [one.unit, one]))
  return (await readBlockers(store.db, terms, looked)).map((one) => tellBlocker(one, { terms, members }))
}
const kinds = async (store: TestStore) => (await left(store)).map(({ kind, unit, node }) => [kind, unit, node])

describe('TQ-09, SH-09: what keeps a round from being settled', () => {
  it('is every row that nobody has assessed, with who can clear it and where, and refuses the settling', async () => {
    const store = await smallRound(files)
    await say(store, ...ALL.slice(1))
    const [one, ...others] = await left(store)
    expect(others).toEqual([])
    expect(one).toMatchObject({
      ...{ kind: 'open', unit: '甲镇', node: '1', text: '甲镇，1 主动公开：还有 1 处没有评' },
      ...{ clears: { roles: ['lead-assessor', 'assessor', 'organiser'] } },
    })
    expect(one?.href).toBe(`/rounds/${SMALL_ROUND}/score?${new URLSearchParams({ node: '1', group: '乡镇', at: '甲镇' }).toString()}`)
    await expect(settle(store)).rejects.toMatchObject({ code: 'settle-blocked', details: ['还没有评：1 处'] })
    expect(await listSnapshots(store.db, SMALL_ROUND)).toEqual([])
  })

  it('is left to the clerk in a simple round, where nobody else assesses', async () => {
    const store = await smallRound(files)
    await say(store, ...ALL.slice(1))
    await store.db.update(rounds).set({ simple: true }).where(eq(rounds.id, SMALL_ROUND))
    expect(await left(store)).toMatchObject([{ kind: 'open', clears: { roles: ['organiser'] } }])
  })

  it('is a self-check that nobody has looked at: what a unit says of itself settles nothing', async () => {
    const store = await smallRound(files)
    await say(store, ...ALL.slice(1), { unit: '甲镇', check: '1.published', lane: 'self' })
    expect(await kinds(store)).toEqual([['open', '甲镇', '1']])
  })

  it('is a contradiction until somebody decides it, and what could not be told until it is answered or decided with a reason', async () => {
    const store = await smallRound(files)
    await say(store, ...ALL)
    await say(store, { unit: '甲镇', check: '1.published', value: '否' })
    expect(await kinds(store)).toEqual([['contradiction', '甲镇', '1']])
    const { rows } = await store.connection.pool.query<{ id: string }>(
      "select answer as id from current_answers where unit = '甲镇' and check_id = '1.published' order by 1",
    )
    const [after, saw] = rows.map(({ id }) => Number(id))
    await resolveContradiction(store, someone(), {
      ...{ round: SMALL_ROUND, answer: given({ after: after ?? null, saw: [saw ?? 0] }), why: '现场看过' },
    })
    expect(await kinds(store)).toEqual([])
    const site = await standing(store, '乙镇', '2.site')
    await say(store, { unit: '乙镇', check: '2.site', state: 'cantTell', why: '打不开', after: site })
    expect(await kinds(store)).toEqual([['cant-tell', '乙镇', '2']])
    await makeOverride(store, someone('scoring-group'), { round: SMALL_ROUND, unit: '乙镇', node: '2', points: '35', why: '按上季度' })
    expect(await kinds(store)).toEqual([])
    await say(store, { unit: '乙镇', check: '2.site', after: await standing(store, '乙镇', '2.site') })
    expect(await kinds(store)).toEqual([['stale-override', '乙镇', '2']])
  })

  it('is a proposal that nobody decided', async () => {
    const store = await smallRound(files)
    await say(store, ...ALL)
    const proposal = await propose(store, someone('assessor'), {
      round: SMALL_ROUND,
      unit: '乙镇',
      node: '2',
      applies: false,
      why: '没有网站',
    })
    expect(await kinds(store)).toEqual([['proposal', '乙镇', '2']])
    await decideProposal(store, someone(), { proposal, accept: false, why: '有网站' })
    await changeMatrix(store, someone(), { round: SMALL_ROUND, changes: [{ unit: '甲镇', node: '2', applies: false }], why: '无此职能' })
    expect(await kinds(store)).toEqual([])
  })

  it('is what the programme could not say, until a person by name decides it for the round', async () => {
    const store = await smallRound({
      ...files,
      'programme.yaml': `${files['programme.yaml'] ?? ''}untranslated: [其他未尽事宜由县政府办解释]\n`,
    })
    await say(store, ...ALL)
    expect(await left(store)).toMatchObject([{ kind: 'untranslated', unit: null, text: '整个方案：“其他未尽事宜由县政府办解释”' }])
    const { compiled } = await termsOf(store.db, SMALL_ROUND)
    const key = untranslatedIn(compiled.programme)[0]?.key ?? ''
    const clear = (of: string, decision: string) =>
      clearBlocker(store, someone(), { round: SMALL_ROUND, key: of, decision, why: '没有出现' })
    await expect(clear(key, ' ')).rejects.toMatchObject({ code: 'clearing-why' })
    await expect(clear('别处#1', '不用解释')).rejects.toMatchObject({ code: 'clause-unknown' })
    await clear(key, '本批次没有未尽事宜')
    expect(await left(store)).toEqual([])
    const { id } = await settle(store)
    const { clearings } = await readSettledHead(store, await findSettled(store, SMALL_ROUND, id))
    expect(clearings).toMatchObject([{ key, decision: '本批次没有未尽事宜', why: '没有出现', byName: '某人' }])
    await expect(settle(store)).rejects.toMatchObject({ code: 'settle-already' })
    // Decided anew, it is another result, though its receipt is the same.
    await clear(key, '由县政府办另行解释')
    expect((await settle(store)).number).toBe(2)
  })

  it('is a tie across a line, which holds up the final settling and not the one before units are heard', async () => {
    const grades =
      'readings: [{id: r1, question: 同分跨档如何处理, choice: 不自动定档, why: 通知未规定, decided-by: 领导小组}]\nrank: {within: group, ties: block, reading: r1}\ngrade-names: [好, 差]\ngrades: [{for: {group: 乡镇}, by: places, places: {好: 1, 差: 2}}]\n'
    const store = await smallRound({ ...withProgramme(grades), 'scorecards/card.yaml': CARD })
    await say(store, ...ALL)
    expect(await kinds(store)).toEqual([
      ['tie', '乙镇', null],
      ['tie', '甲镇', null],
    ])
    expect(await settle(store, 'feedback')).toMatchObject({ number: 1 })
    await expect(settle(store)).rejects.toMatchObject({ code: 'settle-blocked' })
    const decide = (unit: string, grade: string) =>
      decideGrade(store, someone('leading-group'), { round: SMALL_ROUND, unit, grade, by: '领导小组', why: '会议决定' })
    await decide('甲镇', '好')
    await decide('乙镇', '差')
    expect(await settle(store)).toMatchObject({ number: 2 })
    expect((await listSnapshots(store.db, SMALL_ROUND)).map(({ kind, number }) => [kind, number])).toEqual([
      ['final', 2],
      ['feedback', 1],
    ])
  })

  it('is a machine’s finding that nobody confirmed', async () => {
    const store = await smallRound(files)
    await say(store, ...ALL.slice(1), { unit: '甲镇', check: '1.published', lane: 'probe', value: '否' })
    expect(await kinds(store)).toEqual([['unconfirmed', '甲镇', '1']])
  })

  it('is an objection, a claim, a test that waits for its end, each by itself', async () => {
    const store = await smallRound(files)
    await say(store, ...ALL)
    const { id: snapshot } = await settle(store, 'feedback')
    const [at, by] = ['2026-11-22T02:00:00.000Z', 'someone']
    const [of, cell] = [
      { round: SMALL_ROUND, unit: '甲镇' },
      { node: '1', check: '1.published' },
    ]
    await store.db.insert(feedbacks).values({
      ...{ id: 'f', round: SMALL_ROUND, snapshot, closesAt: at, rule: '依据原文', at, by },
      shows: { place: true, others: 'none' },
    })
    const said = { text: '已经公开', proof: [], version: 1, draftedBy: by, draftedAt: at, answers: [], wants: '恢复得分' }
    const objection = { ...of, ...cell, ...said, feedback: 'f' }
    await store.db.insert(objections).values([
      { ...objection, id: 'o1', state: 'filed' },
      { ...objection, id: 'o2', state: 'drafted' },
      { ...objection, id: 'o3', state: 'refused' },
    ])
    const claim = { ...of, ...cell, on: '2024-05-01', fields: {}, text: '省级表扬', proof: [], person: by, at }
    await store.db.insert(claims).values([
      { ...claim, id: 'c1', state: 'filed' },
      { ...claim, id: 'c2', state: 'withdrawn' },
    ])
    const plan = { id: 'p', round: SMALL_ROUND, check: '1.published', method: 'telephone' as const, title: '电话', script: '问' }
    await store.db.insert(testPlans).values({ ...plan, terms: USUAL_TERMS, by, at })
    const test = { ...of, plan: 'p', object: '', target: '0000', createdBy: by, createdAt: at }
    await store.db.insert(fieldTests).values([
      { ...test, id: 't1' },
      { ...test, id: 't2', droppedAt: at },
      { ...test, id: 't3', concludedAt: at },
    ])
    expect((await left(store)).map(({ kind, key, href }) => [kind, key, href.replace(`/rounds/${SMALL_ROUND}`, '')])).toEqual([
      ['claim', 'c1', '/claims?open=c1'],
      ['objection', 'o1', '/objections?open=o1'],
      ['test', 't1', `/tests/${encodeURIComponent('甲镇')}/t1`],
    ])
  })

  it('is found with a constant number of queries, however many units there are', async () => {
    const count = async (names: readonly string[]) => {
      const store = await smallRound(files, names)
      const terms = await termsOf(store.db, SMALL_ROUND)
      const { standings } = await scoreForSettling(store, SMALL_ROUND)
      await readScoredBlockers(store.db, terms, standings, store.now())
      return (
        await countQueries(async () => readBlockers(store.db, terms, await readScoredBlockers(store.db, terms, standings, store.now())))
      ).queries
    }
    expect(await count(['甲镇', '乙镇', '丙镇', '丁镇', '戊镇'])).toBe(await count(['甲镇']))
  })
})

describe('settling', () => {
  it('lets one of two who do it at once win, and tells the other of it', async () => {
    const store = await smallRound(files)
    await say(store, ...ALL)
    const outcomes = await Promise.allSettled([settle(store, 'final', 'p1'), settle(store, 'final', 'p2')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'settle-already' } })
    expect(await listSnapshots(store.db, SMALL_ROUND)).toHaveLength(1)
  })

  it('is refused when somebody has answered since the person looked, and while it was made', async () => {
    const store = await smallRound(files)
    await say(store, ...ALL)
    const { revision } = await scoreForSettling(store, SMALL_ROUND)
    const change = async () =>
      say(store, { unit: '甲镇', check: '1.published', value: '否', after: await standing(store, '甲镇', '1.published') })
    await change()
    const seen = settleRound(store, someone(), { round: SMALL_ROUND, kind: 'final', ...WHY, revision })
    await expect(seen).rejects.toMatchObject({ code: 'settle-changed' })
    const meanwhile = settleRound(store, someone(), { round: SMALL_ROUND, kind: 'final', ...WHY }, async (one, round) => {
      const scored = await scoreForSettling(one, round)
      await change()
      return scored
    })
    await expect(meanwhile).rejects.toMatchObject({ code: 'settle-changed' })
    await expect(settleRound(store, someone(), { round: SMALL_ROUND, kind: 'final', why: ' ' })).rejects.toMatchObject({
      code: 'settle-why',
    })
    expect(await settle(store)).toMatchObject({ number: 1 })
  })
})

async function standing(store: TestStore, unit: string, check: string): Promise<number> {
  const { rows } = await store.connection.pool.query<{ id: string }>(
    'select answer as id from current_answers where unit = $1 and check_id = $2',
    [unit, check],
  )
  return Number(rows[0]?.id)
}
