import { z } from 'zod'
import { EVENT_KINDS } from '../../model/FieldTest.ts'
import { grouped } from '../../model/grouped.ts'
import { beijingDate } from '../../model/Instant.ts'
import { TEST_METHODS } from '../../model/Settling.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import type { ActionId } from '../../permissions/actions.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { assessingDuties } from '../../permissions/unitRoles.ts'
import { resultSeenByUnit } from '../../rounds/feedback/resultSeenByUnit.ts'
import { assignTest, concludeTest, dropTest, reopenTest } from '../../rounds/fieldTests/concludeTest.ts'
import { noTest, type TestPlace } from '../../rounds/fieldTests/heldTest.ts'
import { noteTest, takeBackEvent } from '../../rounds/fieldTests/noteTest.ts'
import { addTests, changeTestPlan, dropTestPlan, planTests } from '../../rounds/fieldTests/planTests.ts'
import { readTargets } from '../../rounds/fieldTests/readTargets.ts'
import { readTestPage, readTests, testsShown } from '../../rounds/fieldTests/readTests.ts'
import type { TestList } from '../../rounds/fieldTests/TestSheet.ts'
import { testChoices } from '../../rounds/fieldTests/testChoices.ts'
import { testTables } from '../../rounds/fieldTests/testTable.ts'
import type { Looking } from '../../rounds/fieldTests/TestState.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { newestAnswerAt } from '../../store/queries/feedbacks.ts'
import { findFieldTest, listTestEvents, type PlannedTest } from '../../store/queries/fieldTests.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { composed, download, NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { id, instant, line, reason } from '../routing/fields.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { calendarNow } from '../calendarNow.ts'
import { isOnlyOfUnit } from '../unitsOwn.ts'
import type { World } from '../World.ts'
import { answerValue } from './answerFields.ts'
import { checksSeen } from './evidenceRights.ts'
import { fields, script, targets, terms } from './fieldTestFields.ts'
import { tableFile, XLSX } from './handedTable.ts'

const answerId = z.int().min(1).max(Number.MAX_SAFE_INTEGER)

/** 实测: calls, letters and visits, planned, made and concluded. */
export const fieldTestRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/tests',
    { summary: '批次的实测计划和清单；测试人员只看自己分工内的', answer: composed('TestList') },
    async ({ world, visitor, input: { params } }) => listSeen(world, visitor, params.round),
  ),

  route(
    'GET /api/rounds/:round/tests.xlsx',
    { summary: '下载实测清单和记录', answer: download(XLSX) },
    async ({ world, visitor, input: { params } }) => {
      const list = await listSeen(world, visitor, params.round)
      const events = grouped(await listTestEvents(world.store.db, params.round), ({ test }) => test)
      return tableFile(await writeXlsx(testTables(list, events)), `实测 ${beijingDate(world.store.now())}`, 'xlsx')
    },
  ),

  route(
    'POST /api/rounds/:round/test-plans',
    {
      summary: '制订一份实测计划：一个检查点怎样测、测谁、问什么话',
      body: z.object({
        check: id('检查点'),
        method: z.enum(TEST_METHODS).meta({ title: '方式：电话、信函、现场' }),
        title: line('名称'),
        script,
        terms,
        targets,
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { params, body } }) => ({ id: await planTests(world.store, actor, { ...params, ...body }) }),
  ),

  route(
    'GET /api/rounds/:round/test-plans/choices',
    { summary: '制订实测计划时可选的检查点、单位和测试人员', answer: composed('TestChoices') },
    async ({ world: { store }, input: { params } }) => testChoices(store.db, await termsOf(store.db, params.round), store.now()),
  ),

  route(
    'POST /api/rounds/:round/test-plans/read',
    {
      summary: '读从表格粘贴的样本：单位、号码或地址、对象；不保存',
      body: z.object({ text: z.string().max(500_000).meta({ title: '粘贴的内容' }) }),
      answer: z.object({
        lines: z
          .array(
            z.object({
              line: z.int().meta({ title: '第几行' }),
              unit: z.string().nullable().meta({ title: '单位编号；空值表示没有认出' }),
              name: z.string().meta({ title: '写的单位名称' }),
              object: z.string().meta({ title: '对象' }),
              target: z.string().meta({ title: '号码、地址或地点' }),
              fault: z.string().nullable().meta({ title: '有什么不对；空值表示没有' }),
            }),
          )
          .readonly()
          .meta({ title: '各行' }),
      }),
    },
    async ({ world, input: { params, body } }) => ({ lines: readTargets(body.text, await listMembers(world.store.db, params.round)) }),
  ),

  route(
    'POST /api/rounds/:round/test-plans/:plan/add',
    { summary: '给实测计划增加样本', body: z.object({ targets: targets.min(1) }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => addTests(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/rounds/:round/test-plans/:plan/change',
    {
      summary: '修改一份还没有联系过单位的实测计划',
      body: z.object({ title: line('名称'), script, terms }),
      answer: NOTHING,
    },
    async ({ world, actor, input: { params, body } }) => changeTestPlan(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/rounds/:round/test-plans/:plan/drop',
    { summary: '取消一份实测计划；已有的结论保留', body: z.object({ why: reason() }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => dropTestPlan(world.store, actor, { ...params, ...body }),
  ),

  route(
    'GET /api/rounds/:round/units/:unit/tests',
    { summary: '反馈以后，一个单位看到的对它的实测：什么时间、什么经过', answer: composed('TestsShown') },
    async ({ world, visitor, input: { params } }) => shownTests(world, visitor, params),
  ),

  route(
    'GET /api/rounds/:round/units/:unit/tests/:test',
    { summary: '一项实测：要问的话、经过、期限、建议的结论', answer: composed('TestPage') },
    async ({ world, visitor, input: { params } }) => {
      const planned = await testSeen(world, visitor, 'test.read', params)
      const at = await findTarget(world, 'round-unit', '', params, visitor.person.id)
      if (!at) throw notThere('round-unit')
      const page = await readTestPage(world.store.db, await termsOf(world.store.db, params.round), planned, await lookingNow(world))
      const mine = await checksSeen(world, visitor, ['test.record'], params)
      const record = mayToo(visitor, 'test.record', at) && mine.has(planned.plan.check) && isDoneBy(planned, visitor)
      return { ...page, may: { record, plan: mayToo(visitor, 'test.plan', at) } }
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/tests/:test/events',
    {
      summary: '记一次拨打、到访，或者信函的一步',
      body: z.object({
        id: z.uuid().exactOptional().meta({ title: '记录的编号，由页面给；断网重发时不会记成两条' }),
        kind: z.enum(EVENT_KINDS).exclude(['taken-back']).meta({ title: '事项' }),
        on: instant('发生的时间').nullable().default(null).meta({ title: '发生的时间；空值表示现在' }),
        fields,
        proof: z.array(z.string().min(1).max(500)).max(20).default([]).meta({ title: '录音、扫描件' }),
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await testSeen(world, visitor, 'test.record', params)
      const on = body.on === null ? null : new Date(body.on).toISOString()
      return { id: await noteTest(world.store, actor, { ...params, ...body, on }) }
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/tests/:test/take-back',
    { summary: '撤回一条记错的实测记录', body: z.object({ event: id('记录'), why: reason() }), answer: NOTHING },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await testSeen(world, visitor, 'test.record', params)
      await takeBackEvent(world.store, actor, { ...params, ...body })
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/tests/:test/conclude',
    {
      summary: '给一项实测写结论，作为第三方测试的答案',
      body: z.object({
        state: z.enum(['answered', 'cantTell']).meta({ title: '结论：作答、无法判定' }),
        value: answerValue.exactOptional(),
        why: reason('说明'),
        after: answerId.nullable().meta({ title: '看到的上一个测试答案的编号；没有就是空值' }),
        saw: z.array(answerId).max(100).exactOptional().meta({ title: '同时看过、一并替换的其他测试答案的编号' }),
      }),
      answer: z.object({ answer: answerId.meta({ title: '答案的编号' }) }),
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await testSeen(world, visitor, 'test.record', params)
      return concludeTest(world.store, actor, { ...params, ...body }, (await lookingNow(world)).calendar)
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/tests/:test/reopen',
    { summary: '重新打开已有结论的实测', body: z.object({ why: reason() }), answer: NOTHING },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await testSeen(world, visitor, 'test.record', params)
      await reopenTest(world.store, actor, { ...params, ...body })
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/tests/:test/assign',
    {
      summary: '安排谁做一项实测',
      body: z.object({ person: id('测试人员').nullable().meta({ title: '测试人员；空值表示谁有空谁做' }) }),
      answer: NOTHING,
    },
    async ({ world, actor, input: { params, body } }) => assignTest(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/rounds/:round/units/:unit/tests/:test/drop',
    { summary: '取消一项实测', body: z.object({ why: reason() }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => dropTest(world.store, actor, { ...params, ...body }),
  ),
]

const lookingNow = async (world: World): Promise<Looking> => ({ calendar: await calendarNow(world), now: world.store.now() })

async function listSeen(world: World, visitor: SignedIn, round: string): Promise<TestList> {
  const { db } = world.store
  const { person, duties } = visitor
  const share = await world.shareIn(round, person, dutiesFor(duties, 'test.read'))
  const list = await readTests(db, await termsOf(db, round), share, await lookingNow(world))
  const at = await findTarget(world, 'round', round, { round }, person.id)
  const mayHere = (action: ActionId) => at !== null && mayToo(visitor, action, at)
  return { ...list, reader: { person: person.id, may: { record: mayHere('test.record'), plan: mayHere('test.plan') } } }
}

/** It is for anyone, for the reader, or for whom he stands in. */
const isDoneBy = ({ test }: PlannedTest, { person, duties }: SignedIn): boolean =>
  test.person === null || test.person === person.id || duties.some(({ deputyFor }) => deputyFor === test.person)

/** A test whose cell is in the share of who asks; for him others do not exist. */
async function testSeen(world: World, visitor: SignedIn, action: ActionId, place: TestPlace): Promise<PlannedTest> {
  const found = await findFieldTest(world.store.db, place.round, place.unit, place.test)
  if (!found || !(await checksSeen(world, visitor, [action], place)).has(found.plan.check)) throw noTest()
  return found
}

async function shownTests(world: World, visitor: SignedIn, params: { readonly round: string; readonly unit: string }) {
  const { db, now } = world.store
  const roundTerms = await termsOf(db, params.round)
  if (!(await isOnlyOfUnit(world, visitor, 'result.read', params))) {
    const assessed = await checksSeen(world, { ...visitor, duties: assessingDuties(visitor.duties) }, ['result.read'], params)
    return { tests: await testsShown(db, roundTerms, params.unit, ({ check }) => assessed.has(check)) }
  }
  const seen = await resultSeenByUnit(db, params.round, now())
  const last = seen.kind === 'running' ? Infinity : await newestAnswerAt(db, { ...params, snapshot: seen.snapshot })
  return { tests: await testsShown(db, roundTerms, params.unit, ({ answer }) => answer <= last) }
}
