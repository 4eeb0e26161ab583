import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'

/** Every act, in its order, each row holding the hash of the one before; append-only. 操作日志 */
export const journal = pgTable(
  'journal',
  {
    /** From 1 without a gap. */
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    /** A person's id; `program` for what the program does by itself, `terminal` for who sits at the machine. */
    actor: text('actor').notNull(),
    /** As which role it was allowed; empty where none was needed. */
    role: text('role').notNull(),
    act: text('act').notNull(),
    /** What it was done to: a kind and an id. */
    onKind: text('on_kind').notNull(),
    onId: text('on_id').notNull(),
    why: text('why').notNull(),
    /** References, not copies: ids and hashes; texts only. */
    refs: jsonb('refs').$type<Readonly<Record<string, string>>>().notNull(),
    before: text('before').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('journal_by_object').on(table.onKind, table.onId),
    index('journal_by_actor').on(table.actor, table.seq),
    check('seq_from_one', sql`${table.seq} > 0`),
  ],
)

/** The journal's last row; locked last in every transaction that acts. 日志头 */
export const journalHead = pgTable('journal_head', {
  only: boolean('only').primaryKey().default(true),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})
