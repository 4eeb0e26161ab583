import { bigint, date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
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
    before: jsonb('before').$type<Unit>(),
    after: jsonb('after').$type<Unit>(),
    on: date('on').notNull(),
    why: text('why').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('roster_changes_by_round').on(table.round)],
)

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
    why: text('why').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('programme_moves_by_round').on(table.round)],
)
