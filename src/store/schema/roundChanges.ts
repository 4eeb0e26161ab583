import { bigint, boolean, date, index, integer, jsonb, pgTable, text, type AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Unit } from '../../model/Facts.ts'
import { moment } from './moment.ts'
import { programmes } from './programmes.ts'
import { rounds } from './rounds.ts'

/** The frozen roster was changed in mid-round; append-only. 名单变更 */
export const rosterChanges = pgTable(
  'roster_changes',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    kind: text('kind', { enum: ['renamed', 'merged', 'added', 'left'] }).notNull(),
    unit: text('unit').notNull(),
    /** `merged`: who goes on. */
    into: text('into'),
    /** `merged`: whoever goes on got the answers that it had not given itself. */
    takesOver: boolean('takes_over').notNull().default(false),
    /** `added`: where it stands on the roster; `merged`, `left`: where it stood. */
    position: integer('position'),
    before: jsonb('before').$type<Unit>(),
    after: jsonb('after').$type<Unit>(),
    /** Digest of the difference that was shown and accepted. */
    accepted: text('accepted').notNull().default(''),
    on: date('on').notNull(),
    why: text('why').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('roster_changes_by_round').on(table.round)],
)

/** A row was withdrawn for all units, or asked of them again; append-only. 指标停考与恢复 */
export const rowChanges = pgTable(
  'row_changes',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    node: text('node').notNull(),
    /** As it was called. */
    name: text('name').notNull(),
    /** The withdrawal that this takes back; null: it is one. */
    undoes: text('undoes').references((): AnyPgColumn => rowChanges.id),
    /** Of each unit that is concerned what was decided before; null: as the programme's scope says. */
    before: jsonb('before').$type<Readonly<Record<string, boolean | null>>>().notNull(),
    accepted: text('accepted').notNull(),
    on: date('on').notNull(),
    why: text('why').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('row_changes_by_round').on(table.round)],
)

/** Answers that the new wording has no use for: asked again, or not at all. 用不上的答案 */
export interface LeftOut {
  readonly unit: string
  readonly sentence: string
}

/** A running round went over to another version of its programme, after the difference per unit was shown; append-only. 方案换版 */
export const programmeMoves = pgTable(
  'programme_moves',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    from: text('from')
      .notNull()
      .references(() => programmes.hash),
    to: text('to')
      .notNull()
      .references(() => programmes.hash),
    /** Of the round as the difference was shown. */
    revision: bigint('revision', { mode: 'number' }).notNull(),
    /** Digest of the difference that was accepted. */
    accepted: text('accepted').notNull(),
    leftOut: jsonb('left_out').$type<readonly LeftOut[]>().notNull().default([]),
    why: text('why').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('programme_moves_by_round').on(table.round)],
)
