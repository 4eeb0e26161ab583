import { Refusal } from '../../model/Refusal.ts'
import type { RouteRow } from '../../permissions/RouteRow.ts'
import type { World } from '../World.ts'
import { decide, type Parts } from './decide.ts'
import type { Identify } from './Identify.ts'
import { AS_HIMSELF, type Capacity, type Visitor } from './Visitor.ts'

/** Lets a visitor through to the handler, as which role; or refuses. 放行 */
export async function admit(row: RouteRow, world: World, identify: Identify, visitor: Visitor, parts: Parts): Promise<Capacity> {
  if ('access' in row) {
    if (row.access === 'setup' && !(await identify.awaitsSetup()))
      throw new Refusal(
        'not-found',
        'already-set-up',
        '这里已经设置过系统管理员。请直接登录；忘记密码的，请管理人员打印一张重设单；没有别的管理人员时，在服务器上运行 npx mingjing reset-address 登录名。',
      )
    if (row.access !== 'signed-in') return AS_HIMSELF
    if (visitor.by === 'nobody') throw notSignedIn()
    // What is a person's own is not in any scope: his password, his sessions.
    if (visitor.by === 'token') throw new Refusal('forbidden', 'beyond-scope', '这一步要本人登录后办理，不能用访问令牌。')
    return AS_HIMSELF
  }
  if (visitor.by === 'nobody') throw notSignedIn()
  return decide(world, row, visitor, parts)
}

const notSignedIn = () => new Refusal('unauthenticated', 'not-signed-in', '还没有登录，或登录已经过期。请登录后再操作。')
