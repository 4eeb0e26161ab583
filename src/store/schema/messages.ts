import { index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'
import { people } from './people.ts'

/** What somebody is told in the program; the same thing once. 消息 */
export const messages = pgTable(
  'messages',
  {
    id: text('id').primaryKey(),
    person: text('person')
      .notNull()
      .references(() => people.id),
    /** What it is about and why now: by this nobody is told the same thing twice. */
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Path of the page on which something can be done about it. */
    link: text('link').notNull(),
    round: text('round'),
    unit: text('unit'),
    at: moment('at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [unique('messages_once').on(table.person, table.key), index('messages_by_person').on(table.person, table.at)],
)

/** A message on its way out of the house, by mail or webhook. 发送 */
export const deliveries = pgTable(
  'deliveries',
  {
    id: text('id').primaryKey(),
    channel: text('channel', { enum: ['mail', 'webhook'] }).notNull(),
    /** An address of mail; a webhook's is a setting. */
    target: text('target').notNull(),
    /** To whom; null: to a group's webhook. */
    person: text('person').references(() => people.id),
    key: text('key').notNull().unique(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: ['waiting', 'sent', 'failed', 'cancelled'] }).notNull(),
    tries: integer('tries').notNull(),
    /** Why the last try failed, in words for an administrator. */
    fault: text('fault'),
    createdAt: moment('created_at').notNull(),
    /** Not tried before. */
    dueAt: moment('due_at').notNull(),
    sentAt: moment('sent_at'),
  },
  (table) => [index('deliveries_by_state').on(table.state, table.dueAt)],
)

/** What must be known and never shown: the password of a mail account. Only a sealed backup holds them. 机密设置 */
export const secrets = pgTable('secrets', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  changedAt: moment('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
})
