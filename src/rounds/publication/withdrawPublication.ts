import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { holdPublication, setPublicationWithdrawn } from '../../store/queries/publications.ts'
import type { Store } from '../../store/Store.ts'

/** Takes a publication back: its address says that it was, and why; its files stay for whoever has to account for them. 撤回公布 */
export async function withdrawPublication(store: Store, actor: Actor, id: string, why: string): Promise<void> {
  if (why.trim() === '' || !isStorable(why)) throw new Refusal('invalid', 'publish-why', '请写明撤回的理由，再提交。')
  await perform(store, actor, async ({ tx, at, record }) => {
    const found = await holdPublication(tx, id)
    if (!found) throw new Refusal('not-found', 'no-publication', '没有这次公布，请刷新列表再看。')
    if (found.withdrawnAt !== null) throw new Refusal('conflict', 'publication-withdrawn', '这次公布已经撤回过了。请刷新列表再看。')
    await setPublicationWithdrawn(tx, id, { at, by: actor.id, why: why.trim() })
    await announce(tx, { kind: 'round', round: found.round })
    record({ act: 'result.withdraw', on: { kind: 'round', id: found.round }, why, refs: { publication: id, hash: found.hash } })
  })
}
