import { z } from 'zod'
import { beijingDate } from '../../model/Instant.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { effectiveCalendar } from '../../rounds/calendars/effectiveCalendar.ts'
import { copyRound } from '../../rounds/copying/copyRound.ts'
import { composeBeginning } from '../../rounds/planning/composeBeginning.ts'
import { composePlan } from '../../rounds/planning/composePlan.ts'
import { createPlan } from '../../rounds/planning/createPlan.ts'
import { openPlanned } from '../../rounds/planning/openPlanned.ts'
import { openSimple } from '../../rounds/planning/openSimple.ts'
import { readPlan } from '../../rounds/planning/readPlan.ts'
import { registerInPlan } from '../../rounds/planning/registerInPlan.ts'
import { dropPlan, savePlan } from '../../rounds/planning/savePlan.ts'
import { drawInPlan, signMatrix } from '../../rounds/planning/signMatrix.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { listPlans, planBelonging } from '../../store/queries/plans.ts'
import { officialNames } from '../../store/queries/units.ts'
import { composed, NOTHING } from '../routing/Answer.ts'
import { day, id, instant, line, reason } from '../routing/fields.ts'
import { drawing } from './drawFields.ts'
import { mustMay } from '../routing/mustMay.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { shippedCalendars } from '../shippedCalendars.ts'
import type { World } from '../World.ts'

const calendarOf = async ({ store }: World): Promise<CalendarData> => (await effectiveCalendar(store.db, await shippedCalendars())).calendar

/** 3,000 units with sixty decided pairs each come to 4 MB. */
const PLAN_BYTES = 8_000_000

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ title: '方案的指纹' })
const version = z.number().int().min(1).meta({ title: '您看到的版次' })
const shift = z.coerce.number().int().min(-50).max(50).meta({ title: '后移年数' })

const planList = z.object({
  plans: z
    .array(
      z.object({
        id: id('编号'),
        title: z.string().meta({ title: '名称' }),
        organiser: z.string().meta({ title: '组织单位' }),
        changedBy: z.string().meta({ title: '最后保存的人' }),
        changedAt: instant('最后保存的时间'),
      }),
    )
    .meta({ title: '正在准备的批次' }),
})
/** Rounds that are being prepared. */
export type PlanListAnswer = z.output<typeof planList>

const member = z.object({
  name: line('单位名称', 100),
  group: line('组别'),
  class: line('类别').nullable().default(null),
})

const simple = z.object({
  unit: id('组织单位'),
  programme: hash,
  title: line('批次名称'),
  shift,
  period: z
    .object({ from: day('期间的第一天'), to: day('期间的最后一天') })
    .nullable()
    .meta({ title: '本批次的期间' }),
  asOf: day('计分截止日'),
  members: z.array(member).min(1).max(5_000).meta({ title: '考核名单' }),
})

const outcome = z.object({
  round: z.string().nullable().meta({ title: '建立的批次；还有事项要定的为空' }),
  plan: z.string().nullable().meta({ title: '还要确定事项的草案' }),
  leftOut: z
    .array(
      z.object({
        name: z.string().meta({ title: '名称' }),
        rows: z.array(z.string()).meta({ title: '写到它的指标' }),
        why: z.string().meta({ title: '不考核的理由' }),
      }),
    )
    .meta({ title: '指标的适用范围里写到、这次的名单里没有的名称' }),
})
/** What became of a simple round. */
export type SimpleAnswer = z.output<typeof outcome>

const saved = z.object({
  version: z.number().int().meta({ title: '版次' }),
  unsigned: z.boolean().meta({ title: '适用范围的签字已失效' }),
})
/** What became of a plan that was saved. */
export type PlanSaved = z.output<typeof saved>

const made = z.object({ id: id('编号') })
const acted = z.object({ version: z.number().int().meta({ title: '版次' }) })

/** 批次草案: a round from the first line to its opening. */
export const planRoutes: readonly ServedRoute[] = [
  route(
    'POST /api/rounds/:round/copy',
    {
      summary: '把批次复制到下一年，生成草案：不带答案，单位按现在的名册，阶段后移一年',
      answer: z.object({
        plan: id('草案'),
        notes: z.array(z.string()).readonly().meta({ title: '与上一年不同、要核对的' }),
      }),
    },
    async ({ world, actor, input: { params } }) =>
      copyRound(world.store, actor, { round: params.round, calendar: await calendarOf(world) }),
  ),

  route('GET /api/plans', { summary: '正在准备的批次', answer: planList }, async ({ world: { store }, visitor }) => {
    // A duty in one round only says nothing about those to come.
    const roots = dutiesFor(visitor.duties, 'round.open').flatMap(({ unit, round }) => (round === null ? [unit] : []))
    const plans = await listPlans(store.db, roots)
    const people = await namesOfPeople(store.db, [...new Set(plans.map(({ changedBy }) => changedBy))])
    const units = await officialNames(store.db, [...new Set(plans.map(({ unit }) => unit))], beijingDate(store.now()))
    return {
      plans: plans.map(({ id: plan, title, unit, changedBy, changedAt }) => {
        return { id: plan, title, organiser: units.get(unit) ?? '', changedBy: people.get(changedBy) ?? '', changedAt }
      }),
    }
  }),

  route(
    'GET /api/plans/beginning',
    {
      summary: '按方案预填的简易批次',
      query: z.object({ unit: id('组织单位'), programme: hash, shift: shift.optional() }),
      answer: composed('BeginningSheet'),
    },
    ({ world: { store }, input: { query } }) => composeBeginning(store, query.programme, query.unit, query.shift ?? null),
  ),

  route(
    'POST /api/plans',
    {
      summary: '起草一个批次',
      body: z.object({ unit: id('组织单位'), programme: hash.nullable(), simple: z.boolean().default(false).meta({ title: '简易批次' }) }),
      answer: made,
    },
    async ({ world, actor, input: { body } }) => ({
      id: await createPlan(world.store, actor, { ...body, calendar: await calendarOf(world) }),
    }),
  ),

  route(
    'POST /api/plans/simple',
    { summary: '建立一个简易批次', body: simple, answer: outcome },
    async ({ world, visitor, actor, input: { body } }) => {
      await mustMay(world, visitor, 'unit.manage', 'unit', body.unit)
      const { leftOut, ...made } = await openSimple(world.store, actor, { ...body, calendar: await calendarOf(world) })
      return { ...made, leftOut: leftOut.map(({ rows, ...one }) => ({ ...one, rows: [...rows] })) }
    },
  ),

  route(
    'GET /api/plans/:plan',
    { summary: '一个批次草案，和它还缺什么', answer: composed('PlanSheet') },
    async ({ world, input: { params } }) => composePlan(world.store, params.plan, await calendarOf(world)),
  ),

  route(
    'PUT /api/plans/:plan',
    {
      summary: '保存批次草案',
      body: z.object({ version, plan: z.record(z.string(), z.unknown()).meta({ title: '草案内容' }) }),
      // Thousands of units, each with the pairs that somebody decided of it.
      mostBytes: PLAN_BYTES,
      answer: saved,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const content = readPlan(body.plan)
      await mustMay(world, visitor, 'round.open', 'unit', content.unit)
      return savePlan(world.store, actor, { plan: params.plan, version: body.version, content, calendar: await calendarOf(world) })
    },
  ),

  route(
    'POST /api/plans/:plan/register',
    {
      summary: '按名称登记单位并列入名单',
      body: z.object({ version, members: z.array(member).min(1).max(5_000).meta({ title: '单位' }) }),
      answer: acted,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const organiser = (await planBelonging(world.store.db, params.plan))?.unit
      await mustMay(world, visitor, 'unit.manage', 'unit', organiser ?? '')
      return { version: await registerInPlan(world.store, actor, { ...params, ...body }) }
    },
  ),

  route(
    'POST /api/plans/:plan/sign',
    { summary: '签字确认适用范围', body: z.object({ version }), answer: acted },
    async ({ world, actor, input: { params, body } }) => ({
      version: await signMatrix(world.store, actor, { ...params, ...body, calendar: await calendarOf(world) }),
    }),
  ),

  route(
    'POST /api/plans/:plan/draw',
    {
      summary: '抽签',
      body: z.object({
        version,
        draw: line('抽查'),
        ...drawing,
      }),
      answer: acted,
    },
    async ({ world, actor, input: { params, body } }) => ({
      version: await drawInPlan(world.store, actor, { ...params, ...body, calendar: await calendarOf(world) }),
    }),
  ),

  route(
    'POST /api/plans/:plan/open',
    { summary: '建立批次', body: z.object({ version }), answer: z.object({ round: id('批次') }) },
    async ({ world, actor, input: { params, body } }) => ({
      round: await openPlanned(world.store, actor, { ...params, ...body, calendar: await calendarOf(world) }),
    }),
  ),

  route(
    'POST /api/plans/:plan/drop',
    { summary: '放弃批次草案', body: z.object({ version, why: reason() }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => dropPlan(world.store, actor, { ...params, ...body }),
  ),
]
