import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Actor } from '../../model/Actor.ts'
import type { Updates } from '../../model/Node.ts'
import {
  RUN_ORIGINS,
  RUN_STATES,
  type MappedPage,
  type RevampSigns,
  type RunProgress,
  type RunTask,
  type SiteSchedule,
  type SiteTerms,
} from '../../model/Site.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import { bytes } from './bytes.ts'
import { moment } from './moment.ts'
import { units } from './units.ts'

/** A website that is assessed: one origin, kept by one body, on which others may have columns. 网站 */
export const sites = pgTable('sites', {
  id: text('id').primaryKey(),
  /** Whose site it is. */
  unit: text('unit')
    .notNull()
    .references(() => units.id),
  name: text('name').notNull(),
  /** Its front page, normal. */
  front: text('front').notNull(),
  terms: jsonb('terms').$type<SiteTerms>().notNull(),
  /** Null: only when somebody asks. */
  schedule: jsonb('schedule').$type<SiteSchedule>(),
  /** When it is due next by its schedule. */
  dueAt: moment('due_at'),
  /** Raised by every change: two who act at once see each other. */
  version: integer('version').notNull().default(1),
  by: text('by').notNull(),
  at: moment('at').notNull(),
  retiredAt: moment('retired_at'),
})

/** A column that a site must have: what it holds, how often it changes, where it is. 栏目 */
export const siteColumns = pgTable(
  'site_columns',
  {
    id: text('id').primaryKey(),
    site: text('site')
      .notNull()
      .references(() => sites.id),
    /** Order of the table that it came from. */
    position: integer('position').notNull(),
    levels: jsonb('levels').$type<readonly string[]>().notNull(),
    content: text('content'),
    updates: jsonb('updates').$type<Updates>(),
    /** How often it changes in the words of the table, where they could not be read. */
    updatesText: text('updates_text'),
    /** Keepers as the table writes them where no unit could be named: 国有企业, 等, 相关单位. */
    openKeepers: jsonb('open_keepers').$type<readonly string[]>().notNull(),
    /** Where it is; null: nobody has said so yet. Normal. */
    url: text('url'),
    /** Who said where it is, and when; without `url`: that the site does not have it. Null: nobody has said anything. */
    placedBy: text('placed_by'),
    placedAt: moment('placed_at'),
    /** Raised by every change, of its keepers and its address too. */
    version: integer('version').notNull().default(1),
    by: text('by').notNull(),
    at: moment('at').notNull(),
    endedAt: moment('ended_at'),
    endedWhy: text('ended_why'),
  },
  (table) => [index('site_columns_by_site').on(table.site, table.position)],
)

/** Which unit keeps a column, from when to when. 保障单位 */
export const columnKeepers = pgTable(
  'column_keepers',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    column: text('column_id')
      .notNull()
      .references(() => siteColumns.id),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    from: date('from').notNull(),
    /** The last day; null while it keeps it. */
    to: date('to'),
  },
  (table) => [index('column_keepers_by_column').on(table.column), index('column_keepers_by_unit').on(table.unit)],
)

/** One visit to a whole site. 检查 */
export const siteRuns = pgTable(
  'site_runs',
  {
    id: text('id').primaryKey(),
    site: text('site')
      .notNull()
      .references(() => sites.id),
    origin: text('origin', { enum: RUN_ORIGINS }).notNull(),
    state: text('state', { enum: RUN_STATES }).notNull(),
    /** As the site had them when it was asked for. */
    terms: jsonb('terms').$type<SiteTerms>().notNull(),
    /** What is to be visited, as it was when it was asked for: whoever goes on with it does the same. Null: it came whole. */
    task: jsonb('task').$type<RunTask>(),
    /** Null: by schedule. */
    askedBy: text('asked_by'),
    askedAt: moment('asked_at').notNull(),
    beganAt: moment('began_at'),
    endedAt: moment('ended_at'),
    /** Which process visits, and when it last said so. */
    worker: text('worker'),
    beatAt: moment('beat_at'),
    /** How often somebody else went on with it. */
    takeovers: integer('takeovers').notNull().default(0),
    progress: jsonb('progress').$type<RunProgress>(),
    /** When it may go on, while the site's hours are closed. */
    pausedUntil: moment('paused_until'),
    stopAsked: boolean('stop_asked').notNull().default(false),
    /** Why it failed or was stopped, for people. */
    fault: text('fault'),
    /** What whoever reads the result should know of how it was made, in a sentence; null: nothing. */
    note: text('note'),
    /** Of `done` ones: hash of the sheet among the blobs. 采集结果表 */
    sheet: text('sheet'),
    pages: integer('pages'),
    statuses: jsonb('statuses').$type<Readonly<Partial<Record<VisitStatus, number>>>>(),
    brokenLinks: integer('broken_links'),
    revamp: jsonb('revamp').$type<RevampSigns>(),
    /** Somebody has looked at the signs: true, it was rebuilt and columns are placed anew; false, it was not. */
    revampSeen: boolean('revamp_seen'),
  },
  (table) => [
    index('site_runs_by_site').on(table.site, table.askedAt),
    uniqueIndex('site_runs_one_at_a_time')
      .on(table.site)
      .where(sql`state in ('waiting', 'running', 'taking')`),
  ],
)

/** What a run under way has found so far, as it was written; gone once the run is taken in. 采集过程 */
export const siteRunParts = pgTable(
  'site_run_parts',
  {
    run: text('run')
      .notNull()
      .references(() => siteRuns.id),
    number: bigint('number', { mode: 'number' }).notNull(),
    /** `log`, `kept`: appended in the order of their numbers. `file`: whole, under its name. */
    kind: text('kind', { enum: ['log', 'kept', 'file'] }).notNull(),
    /** Of a file: its name in the bundle. */
    name: text('name'),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.number] })],
)

/** A column as a run saw it. 栏目检查结果 */
export const runColumns = pgTable(
  'run_columns',
  {
    run: text('run')
      .notNull()
      .references(() => siteRuns.id),
    column: text('column_id')
      .notNull()
      .references(() => siteColumns.id),
    url: text('url').notNull(),
    status: text('status').$type<VisitStatus>().notNull(),
    outcome: text('outcome', { enum: ['passed', 'failed', 'cantTell'] }).notNull(),
    items: integer('items'),
    latest: date('latest'),
    at: moment('at').notNull(),
    /** Of `captures`; null: nothing answered. */
    capture: text('capture'),
  },
  (table) => [primaryKey({ columns: [table.run, table.column] }), index('run_columns_by_column').on(table.column, table.at)],
)

/** A link that led nowhere in a run, an address that could not be seen, or one that was mended. 失效链接，没能看到的地址 */
export const runProblems = pgTable(
  'run_problems',
  {
    run: text('run')
      .notNull()
      .references(() => siteRuns.id),
    /** In the order of discovery. */
    number: integer('number').notNull(),
    url: text('url').notNull(),
    /** The page on which it was first seen. */
    from: text('from').notNull(),
    status: text('status').$type<VisitStatus>().notNull(),
    /** `passed`: it had failed in the run before, and was reached in this one. */
    outcome: text('outcome', { enum: ['passed', 'failed', 'cantTell'] }).notNull(),
    kind: text('kind', { enum: ['page', 'attachment', 'other'] }).notNull(),
    /** How many pages lead there. */
    pages: integer('pages').notNull(),
    /** The first others of them. */
    alsoFrom: jsonb('also_from').$type<readonly string[]>().notNull(),
    /** The column under whose address it stands; null: under none. */
    column: text('column_id').references(() => siteColumns.id),
    capture: text('capture'),
  },
  (table) => [primaryKey({ columns: [table.run, table.number] }), index('run_problems_by_url').using('hash', table.url)],
)

/** The navigation of a site as the last run found it. 网站导航 */
export const siteMaps = pgTable('site_maps', {
  run: text('run')
    .primaryKey()
    .references(() => siteRuns.id),
  pages: jsonb('pages').$type<readonly MappedPage[]>().notNull(),
})

/** A bundle that was handed in and is being read, or what became of it. 采集包导入 */
export const siteImports = pgTable(
  'site_imports',
  {
    id: text('id').primaryKey(),
    site: text('site')
      .notNull()
      .references(() => sites.id),
    state: text('state', { enum: ['waiting', 'reading', 'done', 'failed'] }).notNull(),
    /** Bytes of the bundle, which lies among the files of the data folder until it was read. */
    size: bigint('size', { mode: 'number' }).notNull(),
    /** Who brought it, as the journal has him. */
    by: jsonb('by').$type<Actor>().notNull(),
    at: moment('at').notNull(),
    /** Which process reads it, and when it last said so. */
    worker: text('worker'),
    beatAt: moment('beat_at'),
    /** How often it was begun: what ends its readers is not read for ever. */
    tries: integer('tries').notNull().default(0),
    /** Bytes that were checked, of those that it holds. */
    read: bigint('read', { mode: 'number' }),
    holds: bigint('holds', { mode: 'number' }),
    /** Of `done` ones: the run that it became. */
    run: text('run').references(() => siteRuns.id),
    /** Of `failed` ones: what was said, and line by line what is wrong. */
    fault: text('fault'),
    code: text('code'),
    details: jsonb('details').$type<readonly string[]>(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    index('site_imports_by_site').on(table.site, table.at),
    uniqueIndex('site_imports_one_at_a_time')
      .on(table.site)
      .where(sql`state in ('waiting', 'reading')`),
  ],
)
