import { sql } from 'drizzle-orm'
import { bigint, boolean, foreignKey, index, jsonb, pgTable, primaryKey, text, type AnyPgColumn } from 'drizzle-orm/pg-core'
import type { AnswerValue, Lane } from '../../model/Facts.ts'
import { moment } from './moment.ts'
import { roster, rounds } from './rounds.ts'

/** An answer to a check, in its cell and lane; append-only. 答案 */
export const answers = pgTable(
  'answers',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    check: text('check_id').notNull(),
    /** Empty: of the unit itself. */
    object: text('object').notNull(),
    lane: text('lane').$type<Lane>().notNull(),
    state: text('state', { enum: ['answered', 'cantTell', 'notDrawn', 'declaredNone'] }).notNull(),
    value: jsonb('value').$type<AnswerValue>(),
    why: text('why'),
    proof: jsonb('proof').$type<readonly string[]>(),
    confirmedBy: text('confirmed_by'),
    /** As it is printed on sheets: a name, a source. */
    saidBy: text('said_by').notNull(),
    /** When it was said, Beijing time, as its lane gives it. */
    saidAt: text('said_at').notNull(),
    /** Who put it in; null for the program itself. */
    person: text('person'),
    recordedAt: moment('recorded_at').notNull(),
    /** The answer that its author saw in this cell and lane; null: none. */
    after: bigint('after', { mode: 'number' }).references((): AnyPgColumn => answers.id),
  },
  (table) => [
    index('answers_by_cell').on(table.round, table.unit, table.check, table.object, table.lane),
    foreignKey({ columns: [table.round, table.unit], foreignColumns: [roster.round, roster.unit] }),
  ],
)

/** Cache: the answer that counts in each cell and lane. 当前答案 */
export const currentAnswers = pgTable(
  'current_answers',
  {
    round: text('round').notNull(),
    unit: text('unit').notNull(),
    check: text('check_id').notNull(),
    object: text('object').notNull(),
    lane: text('lane').$type<Lane>().notNull(),
    answer: bigint('answer', { mode: 'number' })
      .notNull()
      .references(() => answers.id),
    /** Somebody answered without having seen the one before: a person decides. */
    contradictory: boolean('contradictory').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.round, table.unit, table.check, table.object, table.lane] }),
    index('contradictory_answers')
      .on(table.round)
      .where(sql`${table.contradictory}`),
  ],
)

/** A value that a named person put beside the computed one; the last of each node counts. 人工裁定 */
export const overrides = pgTable(
  'overrides',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    round: text('round').notNull(),
    unit: text('unit').notNull(),
    node: text('node').notNull(),
    points: text('points').notNull(),
    saidBy: text('said_by').notNull(),
    saidAt: text('said_at').notNull(),
    person: text('person'),
    recordedAt: moment('recorded_at').notNull(),
    why: text('why').notNull(),
    /** Digest of the answers it was made on. */
    on: text('on').notNull(),
  },
  (table) => [
    index('overrides_by_unit').on(table.round, table.unit),
    foreignKey({ columns: [table.round, table.unit], foreignColumns: [roster.round, roster.unit] }),
  ],
)
