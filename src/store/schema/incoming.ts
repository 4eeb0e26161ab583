import { bigint, date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { files } from './files.ts'
import { moment } from './moment.ts'
import { rounds } from './rounds.ts'

/** A unit claims a bonus with proof; somebody verifies it. 加分申报 */
export const claims = pgTable(
  'claims',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    node: text('node').notNull(),
    /** The list or value that it would add to. */
    check: text('check_id').notNull(),
    on: date('on').notNull(),
    /** As the check declares them. */
    fields: jsonb('fields').$type<Readonly<Record<string, string | null>>>().notNull(),
    text: text('text').notNull(),
    proof: jsonb('proof').$type<readonly string[]>().notNull(),
    state: text('state', { enum: ['filed', 'accepted', 'refused', 'withdrawn'] }).notNull(),
    person: text('person').notNull(),
    at: moment('at').notNull(),
    decidedBy: text('decided_by'),
    decidedByName: text('decided_by_name'),
    decidedAt: moment('decided_at'),
    decidedWhy: text('decided_why'),
    /** What it became. */
    answer: bigint('answer', { mode: 'number' }),
    incident: text('incident'),
  },
  (table) => [index('claims_by_round').on(table.round, table.unit)],
)

/** Where figures came from that were not made here. 来源 */
export interface OutsideSource {
  readonly title: string
  readonly issuer: string
  readonly number: string | null
  readonly on: string | null
}

/** Results of other assessments, of earlier years, of mutual evaluation, of subordinate rounds, as they came in. 导入 */
export const outsideImports = pgTable(
  'outside_imports',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    kind: text('kind', { enum: ['assessment', 'history', 'mutual', 'round'] }).notNull(),
    source: jsonb('source').$type<OutsideSource>().notNull(),
    /** The paper. */
    file: text('file').references(() => files.id),
    /** As `rounds/incoming` reads them: units resolved, nothing left out. */
    rows: jsonb('rows').$type<unknown>().notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnWhy: text('withdrawn_why'),
  },
  (table) => [index('outside_imports_by_round').on(table.round)],
)
