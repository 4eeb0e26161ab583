import { bigint, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'

/** Backups that were tried, and how they ended. 备份记录 */
export const backups = pgTable('backups', {
  id: text('id').primaryKey(),
  startedAt: moment('started_at').notNull(),
  endedAt: moment('ended_at'),
  /** `nightly` by itself, else who asked. */
  by: text('by').notNull(),
  file: text('file').notNull(),
  size: bigint('size', { mode: 'number' }),
  journalSeq: bigint('journal_seq', { mode: 'number' }),
  journalHash: text('journal_hash'),
  outcome: text('outcome', { enum: ['running', 'done', 'failed', 'removed'] }).notNull(),
  fault: text('fault'),
})
