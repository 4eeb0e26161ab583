import { bigint, boolean, date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Answering } from '../../model/Answering.ts'
import type { EarlierResult, Unit } from '../../model/Facts.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import { SNAPSHOT_KINDS } from '../../model/Settling.ts'
import { moment } from './moment.ts'
import { programmes } from './programmes.ts'
import { units } from './units.ts'

/** A programme applied to units over a time. 考核批次 */
export const rounds = pgTable('rounds', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  programme: text('programme')
    .notNull()
    .references(() => programmes.hash),
  demonstration: boolean('demonstration').notNull(),
  asOf: date('as_of').notNull(),
  /** Years by which the programme's dates are moved. */
  shift: integer('shift').notNull(),
  periodFrom: date('period_from'),
  periodTo: date('period_to'),
  calendar: jsonb('calendar').$type<CalendarData>().notNull(),
  history: jsonb('history').$type<readonly EarlierResult[]>().notNull(),
  /** Who is subordinate to whom decides who organises it: the root of the tree it assesses. */
  unit: text('unit')
    .notNull()
    .references(() => units.id),
  openedAt: moment('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
  /** One clerk, no windows, no self-check. 简易批次 */
  simple: boolean('simple').notNull().default(false),
  /** Who is expected to answer which check; empty: as the programme suggests. */
  answering: jsonb('answering').$type<Answering>().notNull().default({}),
  /** Who signed the matrix of applicability; null: it came with a round file. */
  matrixSignedBy: text('matrix_signed_by'),
  matrixSignedAt: moment('matrix_signed_at'),
  /** Raised by everything that can change a result; what was computed of an older one is stale. */
  revision: bigint('revision', { mode: 'number' }).notNull(),
})

/** The roster: each unit as it was bound to the programme when the round was opened. 考核名单 */
export const roster = pgTable(
  'roster',
  {
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    position: integer('position').notNull(),
    record: jsonb('record').$type<Unit>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.unit] })],
)

/** What a named body decided where the programme leaves a grade to them; the last word of each unit counts. 等次审定 */
export const gradeDecisions = pgTable('grade_decisions', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  round: text('round')
    .notNull()
    .references(() => rounds.id),
  unit: text('unit').notNull(),
  grade: text('grade').notNull(),
  by: text('by').notNull(),
  why: text('why').notNull(),
  at: moment('at').notNull(),
})

/** A settled result: a file per unit among the blobs, by hash. 定稿 */
export const snapshots = pgTable('snapshots', {
  id: text('id').primaryKey(),
  round: text('round')
    .notNull()
    .references(() => rounds.id),
  /** Receipt's hash. */
  receipt: text('receipt').notNull(),
  journalSeq: bigint('journal_seq', { mode: 'number' }).notNull(),
  /** Unit → SHA-256 of its result. */
  files: jsonb('files').$type<Readonly<Record<string, string>>>().notNull(),
  at: moment('at').notNull(),
  by: text('by').notNull(),
  /** `feedback`: before the units are heard; `final`: after the last objection, what is approved. */
  kind: text('kind', { enum: SNAPSHOT_KINDS }).notNull().default('final'),
  /** Counted within the round. */
  number: integer('number').notNull().default(1),
  /** Of the round as it was settled: a later one makes it stale. */
  revision: bigint('revision', { mode: 'number' }).notNull().default(0),
  /** Hash of the programme that it was scored by; null: settled before this was kept. */
  programme: text('programme'),
  /** SHA-256 of all facts, and of all standings, as canonical JSON: enough to compute it again. Null: settled before these were kept. */
  facts: text('facts'),
  standings: text('standings'),
  why: text('why').notNull().default(''),
})
