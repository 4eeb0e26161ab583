import { z } from 'zod'
import type { Db } from '../../store/Db.ts'
import { findSetting } from '../../store/queries/settings.ts'

export const WEBHOOKS_KEY = 'webhooks'

/** Its address is a secret: whoever knows it may write into the group. */
export const webhookSecret = (id: string): string => `webhook.${id}`

/** What the other side understands: three chat programs' robots, or plain `{"title", "text"}`. */
export const WEBHOOK_KINDS = ['dingtalk', 'wecom', 'feishu', 'plain'] as const

export type WebhookKind = (typeof WEBHOOK_KINDS)[number]

/** A chat group's robot, or another system, that is told what happens. 网络通知 */
const Webhook = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(WEBHOOK_KINDS),
  /** Of its address, so that it can be recognised. */
  host: z.string(),
  /** Over whose rounds it is told; null: all. */
  unit: z.string().nullable(),
})

export type Webhook = z.output<typeof Webhook>

/** The webhooks of this office, in the order in which they were added. 网络通知 */
export async function readWebhooks(db: Db): Promise<readonly Webhook[]> {
  const value = await findSetting(db, WEBHOOKS_KEY)
  return value === null ? [] : z.array(Webhook).parse(value)
}

/** What is sent to each kind. */
export function webhookBody(kind: WebhookKind, title: string, text: string): unknown {
  const whole = `${title}\n${text}`
  switch (kind) {
    case 'dingtalk':
    case 'wecom':
      return { msgtype: 'text', text: { content: whole } }
    case 'feishu':
      return { msg_type: 'text', content: { text: whole } }
    case 'plain':
      return { title, text }
  }
}
