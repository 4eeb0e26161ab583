import { z } from 'zod'
import { assign } from '../../rounds/assignments/assign.ts'
import { changeLeads } from '../../rounds/assignments/changeLeads.ts'
import { endAssignment } from '../../rounds/assignments/endAssignment.ts'
import { readAssignments } from '../../rounds/assignments/readAssignments.ts'
import { NOTHING } from '../routing/Answer.ts'
import { id, line, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const text = (title: string) => z.string().meta({ title })
const texts = (title: string) => z.array(z.string()).readonly().meta({ title })

const assignments = z.object({
  leads: z
    .array(
      z.object({
        lead: text('牵头单位的名称'),
        unit: z.string().nullable().meta({ title: '对应的登记单位；没有对应的为空' }),
        office: z.string().nullable().meta({ title: '登记单位的名称' }),
        nobody: z.boolean().meta({ title: '对应的单位还没有人能评' }),
        rows: z.number().int().meta({ title: '牵头几项指标' }),
        instead: z.string().nullable().meta({ title: '自己也被考核时由谁来评' }),
      }),
    )
    .readonly()
    .meta({ title: '牵头单位' }),
  assignments: z
    .array(
      z.object({
        id: text('编号'),
        person: text('人员编号'),
        name: text('姓名'),
        nodes: texts('指标代码，连同下级；全部指标的为空').nullable(),
        units: texts('单位编号；全部单位的为空').nullable(),
        at: text('何时分工'),
      }),
    )
    .readonly()
    .meta({ title: '现行的分工' }),
  people: z
    .array(z.object({ id: text('编号'), name: text('姓名'), office: text('所在单位'), roles: text('考核职责') }))
    .readonly()
    .meta({ title: '可以分工的人员' }),
  cards: z
    .array(
      z.object({
        name: text('评分表'),
        groups: texts('给哪些组'),
        rows: z
          .array(
            z.object({
              code: text('代码'),
              name: text('名称'),
              depth: z.number().int().meta({ title: '层级' }),
              leads: texts('牵头单位'),
            }),
          )
          .readonly()
          .meta({ title: '指标' }),
      }),
    )
    .readonly()
    .meta({ title: '评分表和指标' }),
  units: z
    .array(z.object({ id: text('编号'), name: text('名称'), group: text('组别') }))
    .readonly()
    .meta({ title: '考核名单' }),
})

/** Who assesses what in a round, as a page is handed it. 分工 */
export type AssignmentsAnswer = z.output<typeof assignments>

const chosen = (what: string, most: number) =>
  z
    .array(id(what))
    .max(most)
    .nullable()
    .meta({ title: `${what}；全部的为空` })

/** 分工. */
export const assignmentRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/assignments',
    { summary: '批次的牵头单位和分工', answer: assignments },
    ({ world: { store }, input: { params } }) => readAssignments(store.db, params.round, store.now()),
  ),

  route(
    'POST /api/rounds/:round/assignments',
    {
      summary: '把指标和单位分给一个人',
      body: z.object({ person: id('人员'), nodes: chosen('指标', 2_000), units: chosen('单位', 5_000) }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { params, body } }) => ({ id: await assign(world.store, actor, { round: params.round, ...body }) }),
  ),

  route(
    'POST /api/assignments/:assignment/end',
    { summary: '结束一项分工', answer: NOTHING },
    async ({ world, actor, input: { params } }) => {
      await endAssignment(world.store, actor, params.assignment)
    },
  ),

  route(
    'PUT /api/rounds/:round/leads',
    {
      summary: '改牵头单位对应的登记单位',
      body: z.object({
        leads: z.record(line('牵头单位'), id('登记单位').nullable()).meta({ title: '牵头单位对应的登记单位；没有写的不变' }),
        why: reason(),
      }),
      answer: NOTHING,
    },
    async ({ world, actor, input: { params, body } }) => {
      await changeLeads(world.store, actor, { round: params.round, ...body })
    },
  ),
]
