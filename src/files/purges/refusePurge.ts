import type { Actor } from '../../model/Actor.ts'
import { perform } from '../../store/perform.ts'
import { setPurgeRefused } from '../../store/queries/purges.ts'
import type { Store } from '../../store/Store.ts'
import { reason } from '../reason.ts'
import { openPurge } from './openPurge.ts'

/** Sends a request back: the file stays. Whoever asked may take it back likewise. 退回清除申请 */
export async function refusePurge(store: Store, actor: Actor, { purge: id, why: given }: { purge: string; why: string }): Promise<void> {
  const why = reason(given, '退回')
  await perform(store, actor, async ({ tx, at, record }) => {
    const { content } = await openPurge(tx, id)
    await setPurgeRefused(tx, id, { person: actor.id, at, why })
    record({ act: 'purge.refuse', on: { kind: 'purge', id }, why, refs: { content } })
  })
}
