import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { files } from './files.ts'
import { moment } from './moment.ts'
import { rounds } from './rounds.ts'

/** An address that is proof: kept as text, nothing is fetched. 网址佐证 */
export interface EvidenceLink {
  readonly url: string
  readonly title: string
  /** Day on which it was published, as whoever handed it in says; null: not said. */
  readonly on: string | null
}

/** A file or an address laid beside a cell; never deleted, only withdrawn. 佐证 */
export const evidence = pgTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    check: text('check_id').notNull(),
    /** Empty: of the unit itself. */
    object: text('object').notNull(),
    /** Who lays it there: the unit itself, or whoever assesses it. */
    side: text('side', { enum: ['unit', 'assessing'] }).notNull(),
    file: text('file').references(() => files.id),
    link: jsonb('link').$type<EvidenceLink>(),
    note: text('note').notNull(),
    person: text('person').notNull(),
    at: moment('at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnWhy: text('withdrawn_why'),
  },
  (table) => [index('evidence_by_unit').on(table.round, table.unit), index('evidence_by_file').on(table.file)],
)
