import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { endComment, holdComment } from '../../store/queries/talk.ts'
import type { Store } from '../../store/Store.ts'

/** Takes back what one wrote oneself. 撤回批注 */
export function withdrawComment(store: Store, actor: Actor, { comment }: { readonly comment: string }): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const found = await holdComment(tx, comment)
    if (found?.withdrawnAt !== null) throw new Refusal('not-found', 'no-comment', '没有这条批注，可能已经撤回。请刷新页面。')
    if (found.person !== actor.id) throw new Refusal('forbidden', 'comment-of-other', '这条批注是别人写的，只能由他自己撤回。')
    const { id, round, unit } = found
    await endComment(tx, id, at)
    record({ act: 'comment.withdraw', on: { kind: 'comment', id }, refs: { round, unit } })
    await announce(tx, { kind: 'cell', round, unit })
  })
}
