import { bigint, foreignKey, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { SquaresText } from '../../model/Square.ts'
import { roster } from './rounds.ts'

/** Numbers of a unit's result that its group is shown with: ends of the total as exact fractions, what is open. 结果摘要 */
export interface ResultBrief {
  readonly state: string
  /** Null: certainly no score; a null end: without bound. */
  readonly total: { readonly low: string | null; readonly high: string | null } | null
  readonly mayBeNone: boolean
  readonly open: number
  readonly undecided: number
}

/** Cache: what the engine made of a unit's current answers, before the group is looked at. 单位结果 */
export const unitResults = pgTable(
  'unit_results',
  {
    round: text('round').notNull(),
    unit: text('unit').notNull(),
    /** Of the engine; another one makes it stale. */
    semantics: integer('semantics').notNull(),
    /** The newest answer that it knows of; with the digest of the ids of all its facts, what proves it current. */
    answer: bigint('answer', { mode: 'number' }).notNull(),
    factsDigest: text('facts_digest').notNull(),
    brief: jsonb('brief').$type<ResultBrief>().notNull(),
    /** Numbers and states node by node; see rounds/results. */
    nodes: jsonb('nodes').$type<unknown>().notNull(),
    /** States and points of its indicators in the order of its card, small enough to be read for thousands at once; null: not yet made. */
    squares: jsonb('squares').$type<SquaresText>(),
  },
  (table) => [
    primaryKey({ columns: [table.round, table.unit] }),
    foreignKey({ columns: [table.round, table.unit], foreignColumns: [roster.round, roster.unit] }),
  ],
)
