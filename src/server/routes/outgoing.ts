import { z } from 'zod'
import { allowOutgoing, endOutgoing, tryOutgoing } from '../../outgoing/targets.ts'
import { listOutgoingTargets } from '../../store/queries/outgoing.ts'
import { NOTHING } from '../routing/Answer.ts'
import { instant, line } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const number = z.number().int().meta({ title: '编号' })
const port = z.number().int().min(1).max(65_535).meta({ title: '端口' })
const anyPort = port.nullable().meta({ title: '端口；空值表示这个主机的各个端口，只用于检查的网站' })
const use = z.enum(['service', 'site']).meta({ title: '用来做什么：本系统自己使用的服务器，或者要检查的网站' })
const privateAllowed = z.boolean().meta({ title: '允许内网地址' })

const target = z.object({
  id: number,
  host: z.string().meta({ title: '主机名' }),
  port: anyPort,
  use,
  privateAllowed,
  purpose: z.string().meta({ title: '用途' }),
  at: instant('加入时间'),
})

const list = z.object({ targets: z.array(target).meta({ title: '允许的地址' }) })
export type OutgoingList = z.output<typeof list>

const asked = z.object({
  host: line('主机名', 253),
  port: anyPort,
  use: use.default('service'),
  privateAllowed,
  purpose: line('用途'),
})

const params = z.object({ target: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ title: '编号' }) })

/** 外联: the hosts and ports to which the program may connect. */
export const outgoingRoutes: readonly ServedRoute[] = [
  route('GET /api/outgoing', { summary: '允许连接哪些地址', answer: list }, async ({ world }) => ({
    targets: await listOutgoingTargets(world.store.db),
  })),

  route(
    'POST /api/outgoing',
    { summary: '允许连接一个地址', body: asked, answer: z.object({ id: number }) },
    async ({ world, actor, input }) => ({ id: await allowOutgoing(world.store, actor, input.body) }),
  ),

  route(
    'POST /api/outgoing/:target/try',
    { summary: '试连一个允许的地址', params, answer: z.object({ address: z.string().meta({ title: '实际连到的地址' }) }) },
    ({ world, input }) => tryOutgoing(world.store, input.params.target),
  ),

  route('DELETE /api/outgoing/:target', { summary: '不再允许连接一个地址', params, answer: NOTHING }, ({ world, actor, input }) =>
    endOutgoing(world.store, actor, input.params.target),
  ),
]
