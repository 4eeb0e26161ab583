import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core'
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
  /** Per cent, of what is being done with it now: made, or tried out. */
  progress: integer('progress'),
  /** When it was last restored for a trial; null: never. 试恢复 */
  triedAt: moment('tried_at'),
  /** What the trial found wrong; null: nothing. */
  trialFault: text('trial_fault'),
})
