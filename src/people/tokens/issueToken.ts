import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { DAY_MS, instantAfter } from '../../model/instantAfter.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { ActionId } from '../../permissions/actions.ts'
import { IN_PERSON } from '../../permissions/inPerson.ts'
import { perform } from '../../store/perform.ts'
import { insertToken, tokensOf } from '../../store/queries/tokens.ts'
import type { Store } from '../../store/Store.ts'
import { checkedName } from '../persons/checkedFields.ts'
import { hashOfSecret, newSecret } from '../secrets/newSecret.ts'

/** A program that nobody thinks of any more stops within a year. */
export const LONGEST_DAYS = 365

/** More than anybody can keep apart. */
const MOST = 20

/** What a program is to be able to do, and for how long. */
export interface NewToken {
  readonly name: string
  readonly scope: readonly ActionId[]
  readonly days: number
}

/** A key for a program; its secret is told once, here. What it may is cut each time by what its owner may then. 签发访问令牌 */
export async function issueToken(
  store: Store,
  actor: Actor,
  { name: typed, scope, days }: NewToken,
): Promise<{ readonly id: string; readonly secret: string; readonly expiresAt: Instant }> {
  const name = checkedName(typed, '令牌名称')
  if (scope.length === 0) throw new Refusal('invalid', 'scope-empty', '请至少选择一项这个令牌可以做的操作。')
  if (scope.some((action) => IN_PERSON.includes(action))) {
    throw new Refusal('invalid', 'scope-too-wide', '签发令牌、打印激活单、授予职责、结束会话只能由本人登录后办理，请从令牌的范围里去掉。')
  }
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) {
    throw new Refusal('invalid', 'token-too-long', `访问令牌的有效期是 1 到 ${LONGEST_DAYS} 天。到期前可以另签一个。`)
  }
  const secret = `mj_${newSecret()}`
  return perform(store, actor, async ({ tx, at, record }) => {
    const live = (await tokensOf(tx, actor.id)).filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > at)
    if (live.length >= MOST) throw new Refusal('conflict', 'tokens-too-many', `您已有 ${MOST} 个有效的访问令牌。请先撤销不用的。`)
    const token = { id: store.newId(), name, scope: [...new Set(scope)].sort(), expiresAt: instantAfter(at, days * DAY_MS) }
    await insertToken(tx, { ...token, secretHash: hashOfSecret(secret), person: actor.id, createdAt: at })
    record({ act: 'token.issue', on: { kind: 'token', id: token.id }, refs: { scope: token.scope.join(' '), expires: token.expiresAt } })
    return { id: token.id, secret, expiresAt: token.expiresAt }
  })
}
