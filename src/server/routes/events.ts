import { Refusal } from '../../model/Refusal.ts'
import { download } from '../routing/Answer.ts'
import { route, type ServedRoute } from '../routing/route.ts'

/** The server's name for it, and what keeps whoever stands between from holding it back: nginx by its own header, others by the second. */
const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
} as const

/** 变动通知: what changed, for pages that are open. */
export const eventRoutes: readonly ServedRoute[] = [
  route('GET /api/events', { summary: '持续接收变动通知，只含编号', answer: download('text/event-stream') }, ({ world, visitor }) => {
    if (visitor.by === 'token') throw new Refusal('forbidden', 'beyond-scope', '这一步要本人登录后办理，不能用访问令牌。')
    return new Response(world.live.open(visitor), { headers: HEADERS })
  }),
]
