import { bigint, boolean, date, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { CLAIM_STATES } from '../../model/Claim.ts'
import { IMPORT_KINDS, type KeptImport } from '../../model/Incoming.ts'
import { files } from './files.ts'
import { moment } from './moment.ts'
import { rounds } from './rounds.ts'
import type { Moved } from './settling.ts'

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
    state: text('state', { enum: CLAIM_STATES }).notNull(),
    /** Raised by every change: two who act at once see each other. */
    version: integer('version').notNull().default(1),
    /** Who began it. */
    person: text('person').notNull(),
    at: moment('at').notNull(),
    filedBy: text('filed_by'),
    filedAt: moment('filed_at'),
    /** It came after the window, and the notice or an exception let it in. */
    late: boolean('late').notNull().default(false),
    decidedBy: text('decided_by'),
    decidedByName: text('decided_by_name'),
    decidedAt: moment('decided_at'),
    decidedWhy: text('decided_why'),
    /** The fields as they were found to be, the day among them; null: undecided, or refused. */
    verified: jsonb('verified').$type<Readonly<Record<string, string | null>>>(),
    /** The unit's own line first, then everybody else who moved. Null: undecided, or refused. */
    moved: jsonb('moved').$type<readonly Moved[]>(),
    /** What it became: an answer with its row, or an incident. */
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
    kind: text('kind', { enum: IMPORT_KINDS }).notNull(),
    source: jsonb('source').$type<OutsideSource>().notNull(),
    /** The paper. */
    file: text('file').references(() => files.id),
    /** As `rounds/incoming` took them over: units resolved, what was left out and why, the answers that they became. */
    rows: jsonb('rows').$type<KeptImport>().notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnWhy: text('withdrawn_why'),
  },
  (table) => [index('outside_imports_by_round').on(table.round)],
)
