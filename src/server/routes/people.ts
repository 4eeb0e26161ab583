import { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
import { ROLES } from '../../model/Role.ts'
import { changeOwnContact, changePerson } from '../../people/persons/changePerson.ts'
import { disablePerson, enablePerson } from '../../people/persons/disablePerson.ts'
import { findPeople, findPersonShown, type PersonShown } from '../../people/persons/findPeople.ts'
import { movePerson } from '../../people/persons/movePerson.ts'
import { registerPerson } from '../../people/persons/registerPerson.ts'
import { NOTHING } from '../routing/Answer.ts'
import { id, instant, line, page, reason } from '../routing/fields.ts'
import { mustMay } from '../routing/mustMay.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { refuseInvented } from './ownAccount.ts'

const STATES = ['invited', 'active', 'disabled'] as const
const email = z.string().max(300).nullable().meta({ title: '邮箱' })
const phone = z.string().max(60).nullable().meta({ title: '电话' })
const role = z.enum(ROLES).meta({ title: '角色' })
const state = z.enum(STATES).meta({ title: '账号状态' })

const duty = z.object({
  id: id('编号'),
  role,
  unit: id('单位'),
  unitName: z.string().meta({ title: '单位名称' }),
  round: z.string().nullable().meta({ title: '考核批次' }),
  roundTitle: z.string().nullable().meta({ title: '考核批次的名称' }),
  from: instant('开始时间'),
  to: instant('结束时间').nullable(),
  deputyFor: z.string().nullable().meta({ title: '代理谁' }),
  deputies: z
    .array(z.object({ name: z.string().meta({ title: '姓名' }), from: instant('开始时间'), to: instant('结束时间').nullable() }))
    .meta({ title: '由谁代理' }),
  why: z.string().meta({ title: '理由' }),
})

const person = z.object({
  id: id('编号'),
  login: z.string().meta({ title: '登录名' }),
  name: z.string().meta({ title: '姓名' }),
  unit: id('单位'),
  unitName: z.string().meta({ title: '单位名称' }),
  phone,
  email,
  state,
  createdAt: instant('登记时间'),
  managed: z.boolean().meta({ title: '账号由您管理' }),
  duties: z.array(duty).meta({ title: '职责' }),
})
/** Somebody, with what he is. */
export type PersonRow = z.output<typeof person>
/** What somebody is, over which unit and until when. */
export type DutyRow = PersonRow['duties'][number]

const list = z.object({ people: z.array(person).meta({ title: '人员' }), total: z.number().int().meta({ title: '共几人' }) })
export type PeopleList = z.output<typeof list>

const rowOf = ({ duties, ...row }: PersonShown): PersonRow => ({
  ...row,
  duties: duties.map((one) => ({ ...one, deputies: [...one.deputies] })),
})

const wanted = z.object({
  ...page,
  under: z.string().max(200).optional().meta({ title: '单位及下级' }),
  search: z.string().trim().max(100).default('').meta({ title: '姓名或登录名' }),
  state: state.optional(),
  role: role.optional(),
})

/** 人员: who they are and where they belong; what they may do are duties. */
export const peopleRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/people',
    { summary: '列出所负责单位的人员和职责', query: wanted, answer: list },
    async ({ world, visitor, input: { query } }) => {
      const { under = null, state: inState = null, role: asRole = null, ...rest } = query
      const { people, total } = await findPeople(world.store, visitor, { ...rest, under, state: inState, role: asRole })
      return { people: people.map(rowOf), total }
    },
  ),

  route(
    'POST /api/people',
    {
      summary: '登记人员',
      body: z.object({
        login: line('登录名'),
        name: line('姓名'),
        unit: id('单位'),
        phone: phone.default(null),
        email: email.default(null),
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { body } }) => ({ id: await registerPerson(world.store, actor, body) }),
  ),

  route('GET /api/people/:person', { summary: '查看一个人员和他的职责', answer: person }, async ({ world, visitor, input: { params } }) => {
    const found = await findPersonShown(world.store, visitor, params.person)
    if (found) return rowOf(found)
    throw new Refusal('not-found', 'no-person', '没有这个人员。请回到列表重新选择。')
  }),

  route(
    'PATCH /api/people/:person',
    {
      summary: '修改人员的姓名、登录名、电话、邮箱',
      body: z.object({ name: line('姓名').optional(), login: line('登录名').optional(), phone: phone.optional(), email: email.optional() }),
      answer: NOTHING,
    },
    ({ world, visitor, actor, input: { params, body } }) => changePerson(world.store, actor, visitor.duties, params.person, body),
  ),

  route(
    'POST /api/people/:person/move',
    { summary: '调动人员到另一个单位', body: z.object({ to: id('调入单位'), why: reason() }), answer: NOTHING },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await mustMay(world, visitor, 'person.manage', 'unit', body.to)
      await movePerson(world.store, actor, visitor.duties, params.person, body.to, body.why)
    },
  ),

  route(
    'POST /api/people/:person/disable',
    { summary: '停用人员的账号', body: z.object({ why: reason() }), answer: NOTHING },
    ({ world, visitor, actor, input: { params, body } }) => disablePerson(world.store, actor, visitor.duties, params.person, body.why),
  ),

  route('POST /api/people/:person/enable', { summary: '启用人员的账号', answer: NOTHING }, ({ world, visitor, actor, input: { params } }) =>
    enablePerson(world.store, actor, visitor.duties, params.person),
  ),

  route(
    'POST /api/me/phone',
    {
      summary: '修改本人的电话和邮箱',
      body: z.object({ phone: phone.optional(), email: email.optional() }),
      answer: NOTHING,
    },
    async ({ world, visitor, actor, input: { body } }) => {
      refuseInvented(visitor)
      await changeOwnContact(world.store, actor, body)
    },
  ),
]
