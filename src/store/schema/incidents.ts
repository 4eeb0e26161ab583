import { sql } from 'drizzle-orm'
import { date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { IncidentPaper } from '../../model/IncidentPaper.ts'
import { moment } from './moment.ts'
import { units } from './units.ts'

/** What happened to a unit on a day, whatever the round; never changed, only withdrawn. 事项 */
export const incidents = pgTable(
  'incidents',
  {
    id: text('id').primaryKey(),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    kind: text('kind').notNull(),
    on: date('on').notNull(),
    fields: jsonb('fields').$type<Readonly<Record<string, string | null>>>().notNull(),
    proof: jsonb('proof').$type<readonly string[]>(),
    /** The document that says so; null: none was asked for. */
    paper: jsonb('paper').$type<IncidentPaper>(),
    /** The claim of the unit that it was made of. */
    claim: text('claim'),
    person: text('person'),
    recordedAt: moment('recorded_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnWhy: text('withdrawn_why'),
  },
  (table) => [index('incidents_by_unit').on(table.unit, table.on)],
)

/** What was seen or heard, where and when, with the hash of its content: page, call, letter, visit, document. 观察记录 */
export const captures = pgTable(
  'captures',
  {
    id: text('id').primaryKey(),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    kind: text('kind', { enum: ['page', 'call', 'letter', 'visit', 'document'] }).notNull(),
    /** An address, a number, a place. */
    place: text('place').notNull(),
    seenAt: moment('seen_at').notNull(),
    /** Of a blob. */
    content: text('content'),
    notes: jsonb('notes').$type<Readonly<Record<string, string>>>().notNull(),
    person: text('person'),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [
    index('captures_by_unit').on(table.unit, table.seenAt),
    index('captures_by_content').on(table.content),
    // A picture of a page is a blob, too.
    index('captures_by_screenshot')
      .on(sql`(${table.notes} ->> 'screenshot')`)
      .where(sql`${table.notes} ? 'screenshot'`),
  ],
)

/** What a probe or a person found in a capture; never changed, only reviewed. 发现 */
export const findings = pgTable(
  'findings',
  {
    id: text('id').primaryKey(),
    capture: text('capture')
      .notNull()
      .references(() => captures.id),
    /** A probe's id, or what the person looked for. */
    about: text('about').notNull(),
    outcome: text('outcome', { enum: ['passed', 'failed', 'measured', 'cantTell', 'inapplicable', 'untested'] }).notNull(),
    /** Only with `measured`. */
    value: text('value'),
    /** Where in the capture. */
    pointer: text('pointer').notNull(),
    /** Of a website's check, the run that found it; its site, column and unit are whose matter it is. Null: seen by a person. */
    run: text('run'),
    site: text('site'),
    column: text('column_id'),
    unit: text('unit').references(() => units.id),
    person: text('person'),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [index('findings_by_capture').on(table.capture)],
)

/** A person adopted or refused a finding; the last word counts. A machine deducts nothing alone. 复核 */
export const findingReviews = pgTable('finding_reviews', {
  id: text('id').primaryKey(),
  finding: text('finding')
    .notNull()
    .references(() => findings.id),
  verdict: text('verdict', { enum: ['adopted', 'refused', 'look-again'] }).notNull(),
  why: text('why').notNull(),
  person: text('person').notNull(),
  at: moment('at').notNull(),
})
