import { instantAfter, MINUTE_MS } from '../../model/instantAfter.ts'
import { isActionId, type ActionId } from '../../permissions/actions.ts'
import { heldDuties, type DutyHeld } from '../../store/queries/duties.ts'
import { findToken, markTokenUsed } from '../../store/queries/tokens.ts'
import type { Store } from '../../store/Store.ts'
import { hashOfSecret } from '../secrets/newSecret.ts'
import type { SignedIn } from '../sessions/readSession.ts'

/** When it was used is for finding forgotten ones, not for watching. */
const USED_MS = 10 * MINUTE_MS

/** The owner of a token, with what he may act as now, and what the token cuts it to. 令牌来访 */
export interface TokenVisit {
  readonly person: SignedIn['person']
  readonly duties: readonly DutyHeld[]
  readonly token: string
  readonly scope: readonly ActionId[]
}

/** Whom a token's secret belongs to at this moment; null: nobody, any more. 读取令牌 */
export async function readToken({ db, now }: Store, secret: string): Promise<TokenVisit | null> {
  const at = now()
  const found = await findToken(db, hashOfSecret(secret), at)
  if (found?.person.state !== 'active') return null
  const { token } = found
  const { state: _, ...person } = found.person
  if (token.usedAt === null || at >= instantAfter(token.usedAt, USED_MS)) await markTokenUsed(db, token.id, at)
  // An action that a newer version no longer has gives nothing.
  return { person, duties: await heldDuties(db, person.id, at), token: token.id, scope: token.scope.filter(isActionId) }
}
