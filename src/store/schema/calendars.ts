import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'

/** A year's holiday notice that an administrator put in beside those that come with the program; the newest of a year counts. 节假日安排 */
export const calendarNotices = pgTable('calendar_notices', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  year: integer('year').notNull(),
  /** The file's text, as `calendars/` has them. */
  yaml: text('yaml').notNull(),
  why: text('why').notNull(),
  by: text('by').notNull(),
  at: moment('at').notNull(),
  withdrawnAt: moment('withdrawn_at'),
})
