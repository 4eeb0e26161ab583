import type { Actor } from '../model/Actor.ts'
import { Refusal } from '../model/Refusal.ts'
import { perform } from '../store/perform.ts'
import { holdDelivery, putDelivery } from '../store/queries/messages.ts'
import type { Store } from '../store/Store.ts'

/** Puts what was not sent into the queue again; it goes out with the next run. 重新发送 */
export function retryDelivery(store: Store, actor: Actor, { delivery }: { readonly delivery: string }): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const found = await holdDelivery(tx, delivery)
    if (!found) throw new Refusal('not-found', 'no-delivery', '没有这条发送记录，请刷新再看。')
    if (found.state !== 'failed') throw new Refusal('conflict', 'delivery-not-failed', '这一条已经发出或正在等着发，不用再发。请刷新再看。')
    await putDelivery(tx, delivery, { state: 'waiting', tries: 0, fault: null, dueAt: at })
    record({ act: 'delivery.retry', on: { kind: 'delivery', id: delivery } })
  })
}
