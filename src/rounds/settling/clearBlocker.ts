import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertClearing } from '../../store/queries/settling.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { untranslatedIn } from './untranslatedIn.ts'

/** How a clause that no rule can express is dealt with in a round. 拟作的裁定 */
export interface NewClearing {
  readonly round: string
  /** Of `untranslatedIn`. */
  readonly key: string
  readonly decision: string
  readonly why: string
}

/** Somebody by name decides what nothing else can clear; the last word of each counts. 裁定方案没有写成规则的条文 */
export async function clearBlocker(
  store: Store,
  actor: Actor,
  { round, key, decision, why }: NewClearing,
): Promise<{ readonly id: string }> {
  if ([decision, why].some((text) => text.trim() === '' || !isStorable(text)))
    throw new Refusal('invalid', 'clearing-why', '请写明怎样处理、为什么这样处理，再提交。')
  const id = store.newId()
  return perform(store, actor, async ({ tx, at, record }) => {
    const { compiled } = await termsOf(tx, round)
    if (!untranslatedIn(compiled.programme).some((clause) => clause.key === key))
      throw new Refusal('not-found', 'clause-unknown', '方案里没有这一条要由人裁定的条文，可能换了新的版本。请刷新页面重新选择。')
    const said = { decision: decision.trim(), why: why.trim(), by: actor.id, byName: actor.name }
    await insertClearing(tx, { id, round, unit: '', kind: 'untranslated', key, ...said, at })
    await announce(tx, { kind: 'round', round })
    record({ act: 'settle.clear', on: { kind: 'round', id: round }, why, refs: { clearing: id, key } })
    return { id }
  })
}
