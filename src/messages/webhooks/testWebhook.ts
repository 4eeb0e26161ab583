import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { findSecret } from '../../store/queries/messages.ts'
import { outgoingTargetsFor } from '../../store/queries/outgoing.ts'
import type { Store } from '../../store/Store.ts'
import { postWebhook, WebhookRefused } from './postWebhook.ts'
import { readWebhooks, webhookSecret } from './Webhooks.ts'

/** Tells a group something now, so that an administrator sees whether it works. 试发网络通知 */
export async function testWebhook(store: Store, actor: Actor, { webhook: id }: { readonly webhook: string }): Promise<void> {
  const { db } = store
  const webhook = (await readWebhooks(db)).find((one) => one.id === id)
  const address = webhook ? await findSecret(db, webhookSecret(id)) : null
  if (!webhook || address === null) {
    throw new Refusal('not-found', 'no-webhook', '没有这个网络通知，或恢复备份以后还没有重新填写地址。请删去它，重新增加。')
  }
  const targets = await outgoingTargetsFor(db, 'service')
  try {
    await postWebhook({ kind: webhook.kind, address, title: '明镜：试验通知', text: '看到这一条，说明设置可以用。', targets })
  } catch (error) {
    if (error instanceof Refusal) throw error
    const words = error instanceof WebhookRefused ? error.message : '与对方的连接中断，请稍后再试。'
    throw new Refusal('unavailable', 'webhook-failed', `没有发出：${words}`)
  }
  await perform(store, actor, ({ record }) => {
    record({ act: 'webhook.test', on: { kind: 'setting', id: `webhook ${id}` } })
    return Promise.resolve()
  })
}
