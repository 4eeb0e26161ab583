import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'
import { rounds } from './rounds.ts'

/** A unit asks at an indicator; the organiser answers once, for all. 答疑 */
export const questions = pgTable(
  'questions',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    node: text('node').notNull(),
    /** Who asks. */
    unit: text('unit').notNull(),
    person: text('person').notNull(),
    text: text('text').notNull(),
    at: moment('at').notNull(),
    answer: text('answer'),
    answeredBy: text('answered_by'),
    answeredAt: moment('answered_at'),
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [index('questions_by_round').on(table.round, table.node)],
)

/** A remark beside a cell. 批注 */
export const comments = pgTable(
  'comments',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    node: text('node').notNull(),
    /** Also for the unit itself, or only among those who assess. */
    forUnit: boolean('for_unit').notNull(),
    text: text('text').notNull(),
    person: text('person').notNull(),
    at: moment('at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [index('comments_by_cell').on(table.round, table.unit, table.node)],
)
