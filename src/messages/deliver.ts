import { MINUTE_MS, instantAfter } from '../model/instantAfter.ts'
import { Refusal } from '../model/Refusal.ts'
import { findSecret, holdDue, putDelivery, type DeliveryRow } from '../store/queries/messages.ts'
import { outgoingTargetsFor } from '../store/queries/outgoing.ts'
import type { Store } from '../store/Store.ts'
import { mailFault, type SendingFault } from './mail/mailFault.ts'
import { MAIL_SECRET, readMailSettings } from './mail/MailSettings.ts'
import { sendMail } from './mail/sendMail.ts'
import { postWebhook, WebhookRefused } from './webhooks/postWebhook.ts'
import { readWebhooks, webhookSecret } from './webhooks/Webhooks.ts'

/** Minutes before a passing fault is tried again, by the tries that were made; after the last an administrator is shown it. */
const WAIT_MINUTES: readonly number[] = [2, 10, 30, 120, 360]

/** What came of a run. 发送结果 */
export interface Delivered {
  readonly sent: number
  readonly failed: number
  /** To be tried again later. */
  readonly waiting: number
}

/**
 * Sends what waits, one after the other; each is held while it is on its way, so that no two workers send it. 发送待发的邮件和通知
 *
 * A mail that was sent just before the process was killed may be sent once more, under the same message id.
 */
export async function deliver(store: Store, signal: AbortSignal): Promise<Delivered> {
  const done = { sent: 0, failed: 0, waiting: 0 }
  while (!signal.aborted) {
    const outcome = await store.transaction(async (tx) => {
      const held = await holdDue(tx, store.now())
      if (!held) return null
      const fault = await send(store, held)
      const tries = held.tries + 1
      const at = store.now()
      if (fault === null) {
        await putDelivery(tx, held.id, { state: 'sent', tries, fault: null, sentAt: at })
        return 'sent'
      }
      const wait = fault.passing ? WAIT_MINUTES[tries - 1] : undefined
      const state = wait === undefined ? 'failed' : 'waiting'
      await putDelivery(tx, held.id, { state, tries, fault: fault.words, dueAt: instantAfter(at, (wait ?? 0) * MINUTE_MS) })
      return state
    })
    if (outcome === null) break
    done[outcome] += 1
  }
  return done
}

async function send(store: Store, row: DeliveryRow): Promise<SendingFault | null> {
  try {
    await (row.channel === 'mail' ? byMail(store, row) : byWebhook(store, row))
    return null
  } catch (error) {
    return row.channel === 'mail' ? mailFault(error) : webhookFault(error)
  }
}

async function byMail({ db }: Store, { id, target, subject, body }: DeliveryRow): Promise<void> {
  const settings = await readMailSettings(db)
  if (!settings) throw new Refusal('conflict', 'mail-not-set', '没有设置邮件服务器，邮件没有发出。请在“系统—邮件和网络通知”里设置。')
  const password = await findSecret(db, MAIL_SECRET)
  await sendMail({ settings, password, targets: await outgoingTargetsFor(db, 'service') }, { to: target, subject, text: body, id })
}

async function byWebhook({ db }: Store, { target, subject, body }: DeliveryRow): Promise<void> {
  const webhook = (await readWebhooks(db)).find(({ id }) => id === target)
  const address = webhook ? await findSecret(db, webhookSecret(target)) : null
  if (!webhook || address === null) {
    throw new Refusal('conflict', 'no-webhook', '这个网络通知已经删去，或恢复备份以后还没有重新填写地址。请在“系统—邮件和网络通知”里核对。')
  }
  const targets = await outgoingTargetsFor(db, 'service')
  await postWebhook({ kind: webhook.kind, address, title: subject, text: body, targets })
}

function webhookFault(error: unknown): SendingFault {
  if (error instanceof WebhookRefused) return { passing: error.passing, words: error.message }
  if (error instanceof Refusal) return { passing: error.kind === 'unavailable', words: error.message }
  return { passing: true, words: `与对方的连接中断（${error instanceof Error ? error.message.slice(0, 200) : ''}），稍后会再试。` }
}
