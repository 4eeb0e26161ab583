import { z } from 'zod'
import type { Instant } from '../../model/Instant.ts'
import { UNIT_ROLES } from '../../permissions/unitRoles.ts'
import { LATE_POLICIES, STAGE_KINDS } from '../../model/RoundStage.ts'
import { grantException } from '../../rounds/stages/grantException.ts'
import { moveStage } from '../../rounds/stages/moveStage.ts'
import { readStages } from '../../rounds/stages/readStages.ts'
import { withdrawException } from '../../rounds/stages/withdrawException.ts'
import { membersWithin } from '../../store/queries/roundHeads.ts'
import { NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { id, instant, reason } from '../routing/fields.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const text = (title: string) => z.string().meta({ title })
const moment = (title: string) => z.string().nullable().meta({ title })
const workdays = z.number().int().nullable().meta({ title: '还有几个工作日；没有截止、已截止、日历没有这一年的为空' })
const state = z.enum(['not-yet', 'open', 'closed']).meta({ title: '状态：未开始、进行中、已截止' })

const exception = z.object({
  id: text('编号'),
  unit: text('单位编号'),
  name: text('单位'),
  until: text('延期到'),
  why: text('理由'),
  by: text('由谁准予'),
  at: text('何时准予'),
})

const conclusion = z.object({
  unit: text('单位编号'),
  name: text('单位'),
  at: text('何时办理'),
  declared: z.array(z.string()).readonly().meta({ title: '视为没有的检查点' }),
  left: z.array(z.string()).readonly().meta({ title: '留给考核人员判定的检查点' }),
})

const stage = z.object({
  position: z.number().int().meta({ title: '序号' }),
  name: text('名称'),
  kind: z.enum(STAGE_KINDS).meta({ title: '事项' }),
  state,
  opensAt: moment('开始时间'),
  closesAt: moment('截止时间'),
  workdaysLeft: workdays,
  late: z.enum(LATE_POLICIES).meta({ title: '逾期处理' }),
  lateWords: text('逾期怎么算'),
  text: text('通知原文'),
  exceptions: z.array(exception).readonly().meta({ title: '延期；单位只看到自己的' }),
  conclusions: z.array(conclusion).readonly().meta({ title: '截止后的办理；单位只看到自己的' }),
  own: z
    .array(z.object({ unit: text('单位编号'), name: text('单位'), until: moment('延期到'), state, workdaysLeft: workdays }))
    .readonly()
    .meta({ title: '对本人所在单位' }),
})

const stages = z.object({
  now: text('当前时刻'),
  organiser: text('组织考核的单位'),
  stages: z.array(stage).readonly().meta({ title: '各阶段' }),
})

/** The stages of a round, as a page is handed them. 阶段 */
export type StagesAnswer = z.output<typeof stages>

const windows = {
  opensAt: instant('开始时间').nullable(),
  closesAt: instant('截止时间').nullable(),
}

/** With milliseconds, as all are kept. */
const kept = (moment: string | null): Instant | null => (moment === null ? null : new Date(moment).toISOString())

/** 阶段和延期. */
export const stageRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/stages',
    { summary: '批次的各阶段：时间、逾期怎么算、延期', answer: stages },
    async ({ world, visitor, input: { params } }) => {
      const { db, now } = world.store
      const target = await findTarget(world, 'round', params.round, params, visitor.person.id)
      if (!target) throw notThere('round')
      const held = visitor.duties.filter(({ role, round }) => UNIT_ROLES.includes(role) && (round === null || round === params.round))
      const own = await membersWithin(
        db,
        params.round,
        held.map(({ unit }) => unit),
      )
      return readStages(db, params.round, {
        now: now(),
        seesAll: mayToo(visitor, 'coverage.read', target),
        own: own.map(({ id: unit }) => unit),
      })
    },
  ),

  route(
    'POST /api/rounds/:round/stages/:position/move',
    {
      summary: '调整一个阶段的时间和逾期处理',
      params: z.object({ round: id('批次'), position: z.coerce.number().int().min(0).max(1_000).meta({ title: '阶段的序号' }) }),
      body: z.object({
        ...windows,
        late: z.enum(LATE_POLICIES).meta({ title: '逾期处理' }),
        why: reason(),
        seen: z.object(windows).meta({ title: '修改时看到的时间' }),
      }),
      answer: NOTHING,
    },
    async ({ world, actor, input: { params, body } }) => {
      await moveStage(world.store, actor, {
        ...params,
        opensAt: kept(body.opensAt),
        closesAt: kept(body.closesAt),
        late: body.late,
        why: body.why,
        seen: { opensAt: kept(body.seen.opensAt), closesAt: kept(body.seen.closesAt) },
      })
    },
  ),

  route(
    'POST /api/rounds/:round/exceptions',
    {
      summary: '给一个单位延期',
      body: z.object({
        position: z.number().int().min(0).max(1_000).meta({ title: '阶段的序号' }),
        unit: id('单位'),
        until: instant('延期到'),
        why: reason(),
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { params, body } }) => ({
      id: await grantException(world.store, actor, { round: params.round, ...body, until: kept(body.until) ?? '' }),
    }),
  ),

  route(
    'POST /api/exceptions/:exception/withdraw',
    { summary: '撤回给单位的延期', body: z.object({ why: reason() }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => {
      await withdrawException(world.store, actor, { exception: params.exception, ...body })
    },
  ),
]
