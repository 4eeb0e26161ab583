import { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
import { ROLES } from '../../model/Role.ts'
import { ACTION_IDS, type ActionId } from '../../permissions/actions.ts'
import { needsSetup } from '../../people/slips/createSetupSlip.ts'
import { connectionOf } from '../connection.ts'
import type { Exposure } from '../Exposure.ts'
import type { Metrics } from '../Metrics.ts'
import { download } from '../routing/Answer.ts'
import { mayAtAll } from '../routing/decide.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { checkHealth, databaseAnswers, HEALTH } from '../health.ts'

/** What the routes on the server itself know. */
export interface Parts {
  readonly exposure: Exposure
  readonly metrics: Metrics
  /** The document of the interface, as JSON. */
  readonly document: () => string
}

const me = z.object({
  kind: z.enum(['demonstration', 'installation']).meta({ title: '演示或正式安装' }),
  by: z.enum(['nobody', 'session', 'token', 'demonstration']).meta({ title: '怎样识别的' }),
  person: z
    .object({
      id: z.string().meta({ title: '编号' }),
      login: z.string().meta({ title: '登录名' }),
      name: z.string().meta({ title: '姓名' }),
      unit: z.string().meta({ title: '所在单位' }),
    })
    .nullable()
    .meta({ title: '登录人' }),
  duties: z
    .array(
      z.object({
        role: z.enum(ROLES).meta({ title: '角色' }),
        unit: z.string().meta({ title: '单位' }),
        round: z.string().nullable().meta({ title: '考核批次' }),
        deputyFor: z.string().nullable().meta({ title: '代理何人' }),
      }),
    )
    .meta({ title: '现任职责' }),
  may: z.array(z.enum(ACTION_IDS as readonly [ActionId, ...ActionId[]])).meta({ title: '在某处有权做的操作' }),
  withoutTls: z.boolean().meta({ title: '从网络访问而未加密' }),
  isSetUp: z.boolean().meta({ title: '已有系统管理员，可以登录' }),
})

/** 我 */
export type Me = z.output<typeof me>

/** Who am I, how is the program. 本机与系统 */
export const systemRoutes = ({ exposure, metrics, document }: Parts): readonly ServedRoute[] => [
  route('GET /api/me', { summary: '我是谁、任什么职、能做什么', answer: me }, async ({ world: { kind, store }, visitor, http }) => {
    const withoutTls = kind === 'installation' && !exposure.loopback && !connectionOf(http).secure
    if (visitor.by === 'nobody') {
      const isSetUp = kind === 'demonstration' || !(await needsSetup(store))
      return { kind, by: visitor.by, person: null, duties: [], may: [], withoutTls, isSetUp }
    }
    const { by, person, duties } = visitor
    return {
      kind,
      by,
      person,
      duties: [...duties],
      may: ACTION_IDS.filter((action) => mayAtAll(visitor, action)),
      withoutTls,
      isSetUp: true,
    }
  }),

  route(
    'GET /api/health',
    { summary: '程序是否在正常运行', answer: z.object({ state: z.literal('ok').meta({ title: '状况' }) }) },
    async ({ world }) => {
      if (await databaseAnswers(world)) return { state: 'ok' as const }
      throw new Refusal('unavailable', 'database-down', '数据库没有应答，现在不能办理任何事项。请联系系统管理员。')
    },
  ),

  route('GET /api/health/details', { summary: '运行状况的各项', answer: HEALTH }, ({ world }) => checkHealth(world)),

  route('GET /api/metrics', { summary: '运行指标，供监控程序读取', answer: download('text/plain') }, async () => {
    return new Response(await metrics.read(), { headers: { 'content-type': metrics.type } })
  }),

  route('GET /api/openapi.json', { summary: '本接口文档（OpenAPI 3.1）', answer: download('application/json') }, () => {
    return new Response(document(), { headers: { 'content-type': 'application/json' } })
  }),
]
