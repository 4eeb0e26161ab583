import { sql } from 'drizzle-orm'
import { bigint, boolean, index, jsonb, pgTable, primaryKey, text, type AnyPgColumn } from 'drizzle-orm/pg-core'
import type { AnswerValue, Lane } from '../../model/Facts.ts'
import { exactJson } from './exactJson.ts'
import { moment } from './moment.ts'
import { units } from './units.ts'

/** An answer to a check, in its cell and lane; append-only. 答案 */
export const answers = pgTable(
  'answers',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    round: text('round').notNull(),
    /** On the roster when it was said; what was said of a unit stays when it leaves the round. */
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    check: text('check_id').notNull(),
    /** Empty: of the unit itself. */
    object: text('object').notNull(),
    lane: text('lane').$type<Lane>().notNull(),
    /** Who speaks, where every assessor or expert answers for himself; else empty. */
    seat: text('seat').notNull(),
    /** `withdrawn`: what its author said before is taken back, and nothing said instead. */
    state: text('state', { enum: ['answered', 'cantTell', 'notDrawn', 'declaredNone', 'withdrawn'] }).notNull(),
    value: exactJson('value').$type<AnswerValue>(),
    why: text('why'),
    proof: jsonb('proof').$type<readonly string[]>(),
    confirmedBy: text('confirmed_by'),
    /** As it is printed on sheets: a name, a source. */
    saidBy: text('said_by').notNull(),
    /** How it came in; null: as before anybody asked. */
    via: text('via', { enum: ['desk', 'self-check', 'behalf', 'sheet', 'import'] }),
    /** When it was said, Beijing time, as its lane gives it. */
    saidAt: text('said_at').notNull(),
    /** Who put it in; null for the program itself. */
    person: text('person'),
    recordedAt: moment('recorded_at').notNull(),
    /** The answer that its author saw in this cell and lane; null: none. */
    after: bigint('after', { mode: 'number' }).references((): AnyPgColumn => answers.id),
    /** Further answers of the cell and lane that it knowingly replaces: how a contradiction ends. */
    saw: jsonb('saw').$type<readonly number[]>(),
  },
  (table) => [
    // By unit and no further: short, since equal keys share an entry, and a unit's answers are read together.
    index('answers_by_unit').on(table.round, table.unit),
  ],
)

/** Rows of a list, and whether it is complete, that later answers of its lane have said anew. 已重新填报的部分 */
export interface Restated {
  readonly rows: readonly string[]
  readonly complete: boolean
}

/**
 * Cache: the answers that stand in each cell and lane. 当前答案
 *
 * One; several where one restated only some rows of a list, or where somebody answered without having seen the one before.
 */
export const currentAnswers = pgTable(
  'current_answers',
  {
    round: text('round').notNull(),
    unit: text('unit').notNull(),
    check: text('check_id').notNull(),
    object: text('object').notNull(),
    lane: text('lane').$type<Lane>().notNull(),
    seat: text('seat').notNull(),
    answer: bigint('answer', { mode: 'number' })
      .notNull()
      .references(() => answers.id),
    /** Null: all of it stands. */
    restated: jsonb('restated').$type<Restated>(),
    /** Another that stands says otherwise, and neither has seen the other: a person decides. */
    contradictory: boolean('contradictory').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.round, table.unit, table.answer] }),
    index('contradictory_answers')
      .on(table.round, table.unit)
      .where(sql`${table.contradictory}`),
    // One row across thousands of units.
    index('current_answers_by_check').on(table.round, table.check),
  ],
)

/** A value that a named person put beside the computed one; the last of each node counts. 人工裁定 */
export const overrides = pgTable(
  'overrides',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    round: text('round').notNull(),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
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
  (table) => [index('overrides_by_unit').on(table.round, table.unit)],
)
