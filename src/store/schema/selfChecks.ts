import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { SELF_CHECK_STEPS } from '../../model/SelfCheckStep.ts'
import type { AnswerValue } from '../../model/Facts.ts'
import { exactJson } from './exactJson.ts'
import { files } from './files.ts'
import { moment } from './moment.ts'
import { rounds } from './rounds.ts'

/** What a unit is about to say of itself, as it was typed; it becomes answers when the unit's reviewer confirms. 自查草稿 */
export const drafts = pgTable(
  'drafts',
  {
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    check: text('check_id').notNull(),
    /** Empty: of the unit itself. */
    object: text('object').notNull(),
    state: text('state', { enum: ['answered', 'cantTell', 'declaredNone', 'cleared'] }).notNull(),
    /** Perhaps not yet what the check asks for. */
    value: exactJson('value').$type<AnswerValue>(),
    why: text('why'),
    /** Raised by every change: two who fill at once see each other. */
    version: integer('version').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.unit, table.check, table.object] })],
)

/** What happened to a unit's self-check, in its order; the last step says where it stands. Append-only. 自查办理 */
export const selfCheckSteps = pgTable(
  'self_check_steps',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    step: text('step', { enum: SELF_CHECK_STEPS }).notNull(),
    why: text('why').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
    /** Of what was handed on: answers and evidence. */
    digest: text('digest').notNull(),
  },
  (table) => [index('self_check_steps_by_unit').on(table.round, table.unit)],
)

/** A unit's report on its self-check: drafted from its answers, finished by a person. 自查报告 */
export const selfReports = pgTable(
  'self_reports',
  {
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    /** Part → its text. */
    parts: jsonb('parts').$type<Readonly<Record<string, string>>>().notNull(),
    version: integer('version').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
    /** The electronic copy as it was handed in: the text of that moment is a file of the unit's. 电子版 */
    handedInFile: text('handed_in_file').references(() => files.id),
    handedInAt: moment('handed_in_at'),
    handedInBy: text('handed_in_by'),
    handedInHash: text('handed_in_hash'),
    /** The stamped paper copy as the organiser received it. 盖章纸质版 */
    paperAt: moment('paper_at'),
    paperBy: text('paper_by'),
    paperFile: text('paper_file').references(() => files.id),
    paperNote: text('paper_note'),
  },
  (table) => [primaryKey({ columns: [table.round, table.unit] })],
)
