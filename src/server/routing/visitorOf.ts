import type { Context } from 'hono'
import { Refusal } from '../../model/Refusal.ts'
import type { World } from '../World.ts'
import { chosenPersona, giveSession, sessionSecret } from './cookie.ts'
import type { Identify } from './Identify.ts'
import type { Visitor } from './Visitor.ts'

const NOBODY: Visitor = { by: 'nobody' }

/** Who asks, by the token or the cookie that he sends; never by his address. 来访者是谁 */
export async function visitorOf(c: Context, world: World, identify: Identify): Promise<Visitor> {
  const bearer = c.req.header('authorization')
  if (bearer !== undefined) return byToken(bearer, identify)
  if (world.kind === 'demonstration') return identify.demonstrator(chosenPersona(c))
  const secret = sessionSecret(c)
  const found = secret === null ? null : await identify.bySession(secret)
  if (!found) return NOBODY
  if (found.renewed !== null) giveSession(c, found.renewed)
  return found.visitor
}

/** A program that sends a token means it: a wrong one is told, not overlooked. */
async function byToken(header: string, identify: Identify): Promise<Visitor> {
  const [, secret] = /^Bearer ([\w-]{20,200})$/i.exec(header) ?? []
  const visitor = secret === undefined ? null : await identify.byToken(secret)
  if (visitor) return visitor
  throw new Refusal('unauthenticated', 'token-unknown', '访问令牌不对、已过期或已撤销。请在“我的账号—访问令牌”里另签一个。')
}
