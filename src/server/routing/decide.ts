import { Refusal } from '../../model/Refusal.ts'
import { ACTIONS, type ActionId } from '../../permissions/actions.ts'
import { dutiesFor, may, mayAnywhere } from '../../permissions/may.ts'
import type { RouteRow } from '../../permissions/RouteRow.ts'
import { INSTALLATION, type Target } from '../../permissions/Target.ts'
import type { World } from '../World.ts'
import { FINDERS, findTarget, notThere } from './findTarget.ts'
import { AS_HIMSELF, type Capacity, type SignedIn } from './Visitor.ts'

type ActionRow = Extract<RouteRow, { action: string }>

/** Where the ids of a request stand. */
export interface Parts {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** A token does nothing but what it was made for, whatever its owner may. */
export function refuseBeyondScope(visitor: SignedIn, action: ActionId): void {
  if (visitor.by === 'token' && !visitor.scope.includes(action))
    throw new Refusal('forbidden', 'beyond-scope', `这个访问令牌的范围里没有“${ACTIONS[action].title}”。请另签一个范围合适的。`)
}

/**
 * Whether the request may reach its handler, and as which role. 判定权限
 *
 * @throws Refusal `forbidden`; `not-found`, in the same words as for what does not exist, where its existence is not the asker's to know
 */
export async function decide(world: World, { action, on, at }: ActionRow, visitor: SignedIn, parts: Parts): Promise<Capacity> {
  refuseBeyondScope(visitor, action)
  const held = visitor.duties
  if (on === 'list') return dutiesFor(held, action)[0] ?? AS_HIMSELF
  if (on === 'installation') return conclude(may(held, action, INSTALLATION))
  const target = await findTarget(world, on, idOf(parts, at ?? `params.${on}`), parts.params, visitor.person.id)
  if (!target) throw notThere(on)
  const verdict = may(held, action, target)
  if (!verdict.allowed && !isSeen(visitor, on, target)) throw notThere(on)
  return conclude(verdict)
}

const isSeen = ({ duties }: SignedIn, on: keyof typeof FINDERS, target: Target): boolean => may(duties, FINDERS[on].seenBy, target).allowed

function conclude(verdict: ReturnType<typeof may>): Capacity {
  if (verdict.allowed) return verdict
  throw new Refusal('forbidden', 'no-right', verdict.message)
}

/** Empty where it is not given: nothing has that id. */
function idOf(parts: Parts, at: string): string {
  const [where, name = ''] = at.split('.', 2)
  const from: unknown = where === 'params' ? parts.params : where === 'query' ? parts.query : parts.body
  const id = typeof from === 'object' && from !== null ? (from as Readonly<Record<string, unknown>>)[name] : undefined
  return typeof id === 'string' ? id : ''
}

/** Whether a visitor may do something besides what he asked for, his token's scope included. 附带的权限 */
export const mayToo = (visitor: SignedIn, action: ActionId, target: Target): boolean =>
  may(visitor.duties, action, target).allowed && (visitor.by !== 'token' || visitor.scope.includes(action))

/** Whether a menu is shown: some object may be theirs. */
export const mayAtAll = (visitor: SignedIn, action: ActionId): boolean =>
  mayAnywhere(visitor.duties, action) && (visitor.by !== 'token' || visitor.scope.includes(action))
