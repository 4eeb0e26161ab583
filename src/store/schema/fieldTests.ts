import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { EVENT_KINDS, type EventFields, type TestTerms } from '../../model/FieldTest.ts'
import { TEST_METHODS } from '../../model/Settling.ts'
import { moment } from './moment.ts'
import { rounds } from './rounds.ts'

/** How one check is tested across units: the questions, the window, the sample. 实测计划 */
export const testPlans = pgTable(
  'test_plans',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    check: text('check_id').notNull(),
    method: text('method', { enum: TEST_METHODS }).notNull(),
    title: text('title').notNull(),
    /** What is said or asked, word for word. */
    script: text('script').notNull(),
    terms: jsonb('terms').$type<TestTerms>().notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
    droppedAt: moment('dropped_at'),
    droppedWhy: text('dropped_why'),
  },
  (table) => [index('test_plans_by_round').on(table.round)],
)

/** One call, letter or visit to be made to a unit. 实测 */
export const fieldTests = pgTable(
  'field_tests',
  {
    id: text('id').primaryKey(),
    plan: text('plan')
      .notNull()
      .references(() => testPlans.id),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    object: text('object').notNull(),
    /** Number, address, place. */
    target: text('target').notNull(),
    /** Who does it; null: anyone who may. */
    person: text('person'),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    /** The answer that it led to in the lane of tests; null: not concluded. */
    answer: bigint('answer', { mode: 'number' }),
    concludedAt: moment('concluded_at'),
    concludedBy: text('concluded_by'),
    concludedWhy: text('concluded_why'),
    droppedAt: moment('dropped_at'),
    droppedWhy: text('dropped_why'),
  },
  (table) => [index('field_tests_by_round').on(table.round, table.unit), index('field_tests_by_plan').on(table.plan)],
)

/** What happened in a test, as it happened; append-only: a mistake is withdrawn by an event that names it. 实测记录 */
export const fieldTestEvents = pgTable(
  'field_test_events',
  {
    id: text('id').primaryKey(),
    test: text('test')
      .notNull()
      .references(() => fieldTests.id),
    kind: text('kind', { enum: EVENT_KINDS }).notNull(),
    /** When it happened. */
    on: moment('on').notNull(),
    fields: jsonb('fields').$type<EventFields>().notNull(),
    proof: jsonb('proof').$type<readonly string[]>().notNull(),
    /** The event that it takes back. */
    withdraws: text('withdraws'),
    person: text('person').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('field_test_events_by_test').on(table.test)],
)
