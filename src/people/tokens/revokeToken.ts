import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { revokeTokenById } from '../../store/queries/tokens.ts'
import type { Store } from '../../store/Store.ts'

/** From the next request on it opens nothing. 撤销访问令牌 */
export const revokeToken = (store: Store, actor: Actor, id: string): Promise<void> =>
  perform(store, actor, async ({ tx, at, record }) => {
    if (!(await revokeTokenById(tx, id, at))) throw new Refusal('conflict', 'token-revoked', '这个访问令牌已经撤销了。')
    record({ act: 'token.revoke', on: { kind: 'token', id } })
  })
