import { and, asc, count, desc, eq, gte, isNull, like, lte, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { deliveries, messages, secrets } from '../schema/messages.ts'
import { people } from '../schema/people.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

export type MessageRow = typeof messages.$inferSelect
export type NewMessage = typeof messages.$inferInsert
export type DeliveryRow = typeof deliveries.$inferSelect
export type NewDelivery = typeof deliveries.$inferInsert

const PART = 1_000

/** Puts those in that nobody was told before; to whom something was new. */
export async function insertMessages(tx: Db, rows: readonly NewMessage[]): Promise<readonly string[]> {
  const told: string[] = []
  for (const part of inParts(rows, PART)) {
    const added = await tx
      .insert(messages)
      .values([...part])
      .onConflictDoNothing({ target: [messages.person, messages.key] })
      .returning({ person: messages.person })
    told.push(...added.map(({ person }) => person))
  }
  return [...new Set(told)]
}

/** Which part of somebody's messages. */
export interface MessagePage {
  readonly unread: boolean
  readonly limit: number
  readonly offset: number
}

/** Newest first. */
export const listMessages = (db: Db, person: string, { unread, limit, offset }: MessagePage): Promise<MessageRow[]> =>
  db
    .select()
    .from(messages)
    .where(and(eq(messages.person, person), ...(unread ? [isNull(messages.readAt)] : [])))
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(limit)
    .offset(offset)

/** All messages of a person, and those not read. 消息数 */
export async function countMessages(db: Db, person: string): Promise<{ readonly all: number; readonly unread: number }> {
  const [row] = await db
    .select({ all: count(), unread: sql<number>`count(*) filter (where ${messages.readAt} is null)`.mapWith(Number) })
    .from(messages)
    .where(eq(messages.person, person))
  return row ?? { all: 0, unread: 0 }
}

/** Marks some as read, or all. */
export async function markRead(tx: Db, person: string, ids: readonly string[] | null, at: Instant): Promise<void> {
  await tx
    .update(messages)
    .set({ readAt: at })
    .where(and(eq(messages.person, person), isNull(messages.readAt), ...(ids === null ? [] : [anyOf(messages.id, ids)])))
}

/** What somebody has not read since a moment, oldest first, for his digest. */
export interface Unread extends Pick<MessageRow, 'id' | 'person' | 'title' | 'body' | 'link'> {
  readonly name: string
  readonly email: string
}

/** Unread messages of people with an address, for the digests of a day. */
export const unreadWithMail = (db: Db): Promise<Unread[]> =>
  db
    .select({
      id: messages.id,
      person: messages.person,
      title: messages.title,
      body: messages.body,
      link: messages.link,
      name: people.name,
      email: sql<string>`${people.email}`,
    })
    .from(messages)
    .innerJoin(people, and(eq(people.id, messages.person), eq(people.state, 'active')))
    .where(and(isNull(messages.readAt), sql`${people.email} is not null`))
    .orderBy(asc(messages.person), asc(messages.at), asc(messages.id))

/** Puts deliveries in that were not asked for before; how many. */
export async function insertDeliveries(tx: Db, rows: readonly NewDelivery[]): Promise<number> {
  let added = 0
  for (const part of inParts(rows, PART)) {
    const done = await tx
      .insert(deliveries)
      .values([...part])
      .onConflictDoNothing({ target: deliveries.key })
      .returning({ id: deliveries.id })
    added += done.length
  }
  return added
}

/** The one that is due longest, held so that two workers send none twice. */
export async function holdDue(tx: Db, now: Instant): Promise<DeliveryRow | null> {
  const [row] = await tx
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.state, 'waiting'), lte(deliveries.dueAt, now)))
    .orderBy(asc(deliveries.dueAt), asc(deliveries.id))
    .limit(1)
    .for('update', { skipLocked: true })
  return row ?? null
}

/** Writes how a delivery has gone so far. 记发送情况 */
export async function putDelivery(
  tx: Db,
  id: string,
  to: Partial<Pick<DeliveryRow, 'state' | 'tries' | 'fault' | 'sentAt' | 'dueAt'>>,
): Promise<void> {
  await tx.update(deliveries).set(to).where(eq(deliveries.id, id))
}

/** A delivery, held until the transaction ends. 锁定待发 */
export const holdDelivery = async (tx: Db, id: string): Promise<DeliveryRow | null> =>
  (await tx.select().from(deliveries).where(eq(deliveries.id, id)).for('update'))[0] ?? null

/** Newest first. */
export const listDeliveries = (db: Db, state: DeliveryRow['state'] | null, limit: number, offset: number): Promise<DeliveryRow[]> =>
  db
    .select()
    .from(deliveries)
    .where(state === null ? undefined : eq(deliveries.state, state))
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(limit)
    .offset(offset)

/** How many there are of each state. */
export async function countDeliveries(db: Db): Promise<Readonly<Record<DeliveryRow['state'], number>>> {
  const rows = await db.select({ state: deliveries.state, count: count() }).from(deliveries).groupBy(deliveries.state)
  const of = (state: DeliveryRow['state']) => rows.find((row) => row.state === state)?.count ?? 0
  return { waiting: of('waiting'), sent: of('sent'), failed: of('failed'), cancelled: of('cancelled') }
}

/** Null: it was never set, or the backup that was restored held none. */
export async function findSecret(db: Db, key: string): Promise<string | null> {
  const [row] = await db.select({ value: secrets.value }).from(secrets).where(eq(secrets.key, key))
  return row === undefined || row.value === '' ? null : row.value
}

/** Keeps a secret in place of an earlier one. 存密钥 */
export async function putSecret(tx: Db, key: string, value: string, changedAt: Instant, changedBy: string): Promise<void> {
  const to = { value, changedAt, changedBy }
  await tx
    .insert(secrets)
    .values({ key, ...to })
    .onConflictDoUpdate({ target: secrets.key, set: to })
}

/** Forgets a secret. 删密钥 */
export async function removeSecret(tx: Db, key: string): Promise<void> {
  await tx.delete(secrets).where(eq(secrets.key, key))
}

/** Who was sent a digest from a moment on. */
export async function digestedSince(db: Db, since: Instant): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ person: deliveries.person })
    .from(deliveries)
    .where(and(eq(deliveries.channel, 'mail'), like(deliveries.key, 'digest:%'), gte(deliveries.createdAt, since)))
  return new Set(rows.flatMap(({ person }) => person ?? []))
}
