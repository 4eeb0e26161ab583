import { insertDeliveries } from '../../store/queries/messages.ts'
import type { TellingIn } from '../tell.ts'
import { readWebhooks } from './Webhooks.ts'

/** What groups are to be told; the same key once to each. */
export interface GroupTelling {
  readonly key: string
  readonly subject: string
  readonly body: string
}

/** Puts in the queue what the groups over these units are to be told. 网络通知排队 */
export async function queueWebhooks(
  { tx, at, newId }: TellingIn,
  tellings: readonly GroupTelling[],
  { over }: { readonly over: readonly string[] },
): Promise<number> {
  if (tellings.length === 0) return 0
  const webhooks = (await readWebhooks(tx)).filter(({ unit }) => unit === null || over.includes(unit))
  return insertDeliveries(
    tx,
    webhooks.flatMap(({ id }) =>
      tellings.map(({ key, subject, body }) => ({
        ...{ id: newId(), channel: 'webhook' as const, target: id, key: `webhook:${id}:${key}`, subject, body },
        ...{ state: 'waiting' as const, tries: 0, createdAt: at, dueAt: at },
      })),
    ),
  )
}
