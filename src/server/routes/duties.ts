import { z } from 'zod'
import { endOfBeijingDay, startOfBeijingDay } from '../../model/beijingDay.ts'
import { ROLES } from '../../model/Role.ts'
import { deputise } from '../../people/duties/deputise.ts'
import { endDeputies, endDuty } from '../../people/duties/endDuty.ts'
import { grantDuty } from '../../people/duties/grantDuty.ts'
import { handOver } from '../../people/duties/handOver.ts'
import { grantingDuty } from '../../permissions/grants.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import { NOTHING } from '../routing/Answer.ts'
import { day, id, reason } from '../routing/fields.ts'
import { mustMay } from '../routing/mustMay.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const role = z.enum(ROLES).meta({ title: '角色' })
const round = z.string().min(1).max(200).nullable().default(null).meta({ title: '考核批次' })
const from = day('开始日期').nullable().default(null).meta({ title: '开始日期' })

/** From the beginning of the first day to the end of the last one, in Beijing. */
const begin = (first: string | null) => (first === null ? null : startOfBeijingDay(first))

const given = z.object({ id: id('职责') })

/** 职责: who is what, over which unit, in which round and until when. */
export const dutyRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/units/:unit/grantable-roles',
    {
      summary: '您在这个单位可以授予哪些角色',
      query: z.object({ round: z.string().max(200).optional().meta({ title: '考核批次' }) }),
      answer: z.object({ roles: z.array(role).meta({ title: '角色' }) }),
    },
    async ({ world, visitor, input: { params, query } }) => {
      const target = { units: (await unitAndAbove(world.store.db, params.unit)) ?? [], round: query.round ?? null }
      return { roles: ROLES.filter((one) => grantingDuty(visitor.duties, one, target) !== null) }
    },
  ),

  route(
    'POST /api/duties',
    {
      summary: '授予职责',
      body: z.object({
        person: id('人员'),
        role,
        unit: id('单位'),
        round,
        from,
        to: day('最后一天').nullable().default(null).meta({ title: '最后一天' }),
        why: reason(),
      }),
      answer: given,
    },
    async ({ world, visitor, actor, input: { body } }) => {
      await mustMay(world, visitor, 'person.read', 'person', body.person)
      const { from: first, to: last, ...asked } = body
      const grant = { ...asked, from: begin(first), to: last === null ? null : endOfBeijingDay(last) }
      return { id: await grantDuty(world.store, actor, visitor.duties, grant) }
    },
  ),

  route(
    'POST /api/duties/:duty/end',
    { summary: '收回职责', body: z.object({ why: reason() }), answer: NOTHING },
    ({ world, visitor, actor, input: { params, body } }) => endDuty(world.store, actor, visitor.duties, params.duty, body.why),
  ),

  route(
    'POST /api/duties/:duty/hand-over',
    { summary: '把职责连同未办完的工作移交给另一个人', body: z.object({ to: id('接任人'), why: reason() }), answer: given },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await mustMay(world, visitor, 'person.read', 'person', body.to)
      return { id: await handOver(world.store, actor, visitor.duties, { duty: params.duty, ...body }) }
    },
  ),

  route(
    'POST /api/duties/:duty/deputies',
    {
      summary: '指定临时代理',
      body: z.object({
        login: z.string().trim().min(1).max(200).meta({ title: '代理人的登录名' }),
        from,
        to: day('最后一天'),
        why: reason(),
      }),
      answer: given,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const { from: first, to: last, ...asked } = body
      const deputy = { ...asked, duty: params.duty, from: begin(first), to: endOfBeijingDay(last) }
      return { id: await deputise(world.store, actor, visitor.duties, deputy) }
    },
  ),

  route(
    'DELETE /api/duties/:duty/deputies',
    { summary: '结束这项职责的临时代理', answer: NOTHING },
    ({ world, visitor, actor, input: { params } }) => endDeputies(world.store, actor, visitor.duties, params.duty),
  ),
]
