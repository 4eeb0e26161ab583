import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { putSecret, removeSecret } from '../../store/queries/messages.ts'
import { putSetting } from '../../store/queries/settings.ts'
import type { Store } from '../../store/Store.ts'
import { readWebhooks, webhookSecret, WEBHOOKS_KEY, type WebhookKind } from './Webhooks.ts'

/** A webhook as it is entered. */
export interface NewWebhook {
  readonly name: string
  readonly kind: WebhookKind
  readonly address: string
  readonly unit: string | null
}

/** So many groups are told. */
const MOST = 50

/** Adds a webhook. 增加网络通知 */
export async function addWebhook(store: Store, actor: Actor, { name, kind, address, unit }: NewWebhook): Promise<string> {
  const id = store.newId()
  const { host } = addressOf(address)
  return perform(store, actor, async ({ tx, at, record }) => {
    const before = await readWebhooks(tx)
    if (before.length >= MOST) throw new Refusal('conflict', 'webhooks-many', `网络通知已有 ${MOST} 个，请先删去不用的。`)
    if (before.some((one) => one.name === name))
      throw new Refusal('conflict', 'webhook-name-taken', `已经有叫“${name}”的网络通知，请换一个名称。`)
    await putSecret(tx, webhookSecret(id), address.trim(), at, actor.id)
    await putSetting(tx, WEBHOOKS_KEY, [...before, { id, name, kind, host, unit }], at, actor.id)
    record({ act: 'setting.change', on: { kind: 'setting', id: WEBHOOKS_KEY }, refs: { added: id, host } })
    return id
  })
}

/** Tells a group nothing any more. 删除网络通知 */
export function removeWebhook(store: Store, actor: Actor, { webhook }: { readonly webhook: string }): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const before = await readWebhooks(tx)
    if (!before.some(({ id }) => id === webhook)) {
      throw new Refusal('not-found', 'no-webhook', '没有这个网络通知，可能刚被删去。请刷新再看。')
    }
    await removeSecret(tx, webhookSecret(webhook))
    await putSetting(
      tx,
      WEBHOOKS_KEY,
      before.filter(({ id }) => id !== webhook),
      at,
      actor.id,
    )
    record({ act: 'setting.change', on: { kind: 'setting', id: WEBHOOKS_KEY }, refs: { removed: webhook } })
  })
}

/** Where a webhook's address leads. */
export function addressOf(address: string): { readonly host: string; readonly port: number; readonly tls: boolean; readonly path: string } {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new Refusal('invalid', 'webhook-address', '这不是网络通知的地址。请从群机器人的设置里复制完整地址，以 https:// 开头。')
  }
  const tls = url.protocol === 'https:'
  const port = url.port === '' ? (tls ? 443 : 80) : Number(url.port)
  return { host: url.hostname, port, tls, path: `${url.pathname}${url.search}` }
}
