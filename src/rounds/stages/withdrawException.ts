import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { holdException, setExceptionWithdrawn } from '../../store/queries/stages.ts'
import type { Store } from '../../store/Store.ts'
import { refuseNoReason } from './refuseNoReason.ts'

/** Takes a later end back: from now on the stage ends for the unit as for the others, or as another grant has it. 撤回延期 */
export async function withdrawException(
  store: Store,
  actor: Actor,
  { exception, why }: { readonly exception: string; readonly why: string },
) {
  refuseNoReason(why)
  await perform(store, actor, async ({ tx, at, record }) => {
    const found = await holdException(tx, exception)
    if (!found) throw new Refusal('not-found', 'no-exception', '没有这次延期，请刷新页面后重新选择。')
    if (found.withdrawnAt !== null) throw new Refusal('conflict', 'exception-withdrawn', '这次延期已经撤回，不用再撤。请刷新页面。')
    await setExceptionWithdrawn(tx, exception, actor.id, at)
    const refs = { exception, position: String(found.position), unit: found.unit }
    record({ act: 'exception.withdraw', on: { kind: 'round', id: found.round }, why, refs })
    await announce(tx, { kind: 'round', round: found.round })
  })
}
