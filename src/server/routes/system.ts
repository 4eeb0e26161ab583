import { z } from 'zod'
import { ROLES } from '../../model/Role.ts'
import { ACTION_IDS, type ActionId } from '../../permissions/actions.ts'
import { mayAtAll } from '../routing/decide.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { World } from '../World.ts'

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
      }),
    )
    .meta({ title: '现任职责' }),
  may: z.array(z.enum(ACTION_IDS as readonly [ActionId, ...ActionId[]])).meta({ title: '在某处有权做的操作' }),
})

/** Who am I, how is the program. 本机与系统 */
export const systemRoutes = (_world: World): readonly ServedRoute[] => [
  route('GET /api/me', { summary: '我是谁、任什么职、能做什么', answer: me }, ({ world: { kind }, visitor }) =>
    visitor.by === 'nobody'
      ? { kind, by: visitor.by, person: null, duties: [], may: [] }
      : {
          kind,
          by: visitor.by,
          person: visitor.person,
          duties: visitor.duties.map(({ role, unit, round }) => ({ role, unit, round })),
          may: ACTION_IDS.filter((action) => mayAtAll(visitor, action)),
        },
  ),
]
