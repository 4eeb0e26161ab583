import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DrawPaper } from '../../model/RoundPlan.ts'
import { STAGE_KINDS, LATE_POLICIES } from '../../model/RoundStage.ts'
import { moment } from './moment.ts'
import { people } from './people.ts'
import { rounds } from './rounds.ts'
import { units } from './units.ts'

/** A round that is being prepared; it becomes one when it is opened. 批次草案 */
export const roundPlans = pgTable(
  'round_plans',
  {
    id: text('id').primaryKey(),
    /** Who organises it: root of what it assesses. */
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    title: text('title').notNull(),
    /** As `rounds/planning` reads it. */
    plan: jsonb('plan').$type<unknown>().notNull(),
    /** Raised by every change: two who plan at once see each other. */
    version: integer('version').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
    /** The round that it became. */
    openedAs: text('opened_as').references(() => rounds.id),
    droppedAt: moment('dropped_at'),
  },
  (table) => [index('round_plans_by_unit').on(table.unit)],
)

/** What is done when in a round: windows that open and close by themselves. 阶段 */
export const roundStages = pgTable(
  'round_stages',
  {
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: STAGE_KINDS }).notNull(),
    /** Null: from the beginning. */
    opensAt: moment('opens_at'),
    /** The first moment at which it is over; null: it does not end by itself. */
    closesAt: moment('closes_at'),
    /** The notice's words. */
    text: text('text').notNull(),
    late: text('late', { enum: LATE_POLICIES }).notNull(),
    /** When the program did what follows from its end; null: it has not ended, or nothing follows. */
    concludedAt: moment('concluded_at'),
  },
  (table) => [primaryKey({ columns: [table.round, table.position] })],
)

/** A named unit may go on until a named time. 延期 */
export const stageExceptions = pgTable(
  'stage_exceptions',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    position: integer('position').notNull(),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    until: moment('until').notNull(),
    why: text('why').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
  },
  (table) => [index('stage_exceptions_by_round').on(table.round, table.unit)],
)

/** What followed for a unit from the end of a stage, once for each end that the stage had for it. Append-only. 逾期办理 */
export const stageConclusions = pgTable(
  'stage_conclusions',
  {
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    position: integer('position').notNull(),
    unit: text('unit').notNull(),
    /** The end that was over. */
    ended: moment('ended').notNull(),
    at: moment('at').notNull(),
    /** Checks to which the program said that nothing was handed in. */
    declared: jsonb('declared').$type<readonly string[]>().notNull(),
    /** Checks without an answer of the unit's that a person must judge. */
    left: jsonb('left').$type<readonly string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.position, table.unit, table.ended] })],
)

/** Which registered office a lead assessor of the notice is. 牵头单位对应 */
export const roundLeads = pgTable(
  'round_leads',
  {
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    /** As the programme calls it. */
    lead: text('lead').notNull(),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
  },
  (table) => [primaryKey({ columns: [table.round, table.lead] })],
)

/** Rows and units that a person assesses in a round; ended, never removed. 考核分工 */
export const assignments = pgTable(
  'assignments',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    person: text('person')
      .notNull()
      .references(() => people.id),
    /** Node codes, with all below them; null: every row. */
    nodes: jsonb('nodes').$type<readonly string[]>(),
    /** Null: every unit. */
    units: jsonb('units').$type<readonly string[]>(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
    endedAt: moment('ended_at'),
    endedBy: text('ended_by'),
  },
  (table) => [index('assignments_by_round').on(table.round, table.person)],
)

/** The signed matrix of applicability was changed for one unit and row; append-only. 适用范围调整 */
export const matrixChanges = pgTable(
  'matrix_changes',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    node: text('node').notNull(),
    /** Null: as the programme's scope says. */
    applies: boolean('applies'),
    why: text('why').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('matrix_changes_by_round').on(table.round, table.unit)],
)

/** Somebody who assesses thinks that a row does not apply to a unit, or does; the organiser decides. 不适用提议 */
export const applicabilityProposals = pgTable(
  'applicability_proposals',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    unit: text('unit').notNull(),
    node: text('node').notNull(),
    applies: boolean('applies').notNull(),
    why: text('why').notNull(),
    person: text('person').notNull(),
    at: moment('at').notNull(),
    decision: text('decision', { enum: ['accepted', 'refused'] }),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    decidedWhy: text('decided_why'),
  },
  (table) => [index('applicability_proposals_by_round').on(table.round, table.unit)],
)

/** A drawing of a round, as anybody can draw it again; the last of each draw counts. 抽签记录 */
export const roundDraws = pgTable(
  'round_draws',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    draw: text('draw').notNull(),
    count: integer('count').notNull(),
    /** Empty where a paper names the drawn. */
    seed: text('seed').notNull(),
    /** Of a drawing that was held elsewhere; null: drawn here. */
    paper: jsonb('paper').$type<DrawPaper>(),
    /** Among whom, in their order. */
    pool: jsonb('pool').$type<readonly string[]>().notNull(),
    drawn: jsonb('drawn').$type<readonly string[]>().notNull(),
    by: text('by').notNull(),
    byName: text('by_name').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('round_draws_by_round').on(table.round)],
)
