import { bigint, boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { OBJECTION_STATES, PUBLICATION_LEVELS, type FeedbackShows } from '../../model/Settling.ts'
import { moment } from './moment.ts'
import { rounds, snapshots } from './rounds.ts'

/** Somebody by name decided what nothing else can clear before a round is settled; append-only, the last word of each key counts. 定稿前裁定 */
export const settleClearings = pgTable(
  'settle_clearings',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    /** Empty: of the whole round. */
    unit: text('unit').notNull(),
    /** A kind of `rounds/settling/Blocker.ts`. */
    kind: text('kind').notNull(),
    /** Which of that kind: a node, a check with its object. */
    key: text('key').notNull(),
    decision: text('decision').notNull(),
    why: text('why').notNull(),
    by: text('by').notNull(),
    byName: text('by_name').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('settle_clearings_by_round').on(table.round, table.unit)],
)

/** A settled result shown to the units, who may object until a named time. 反馈 */
export const feedbacks = pgTable(
  'feedbacks',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    snapshot: text('snapshot')
      .notNull()
      .references(() => snapshots.id),
    /** The first moment at which objections come late. */
    closesAt: moment('closes_at').notNull(),
    shows: jsonb('shows').$type<FeedbackShows>().notNull(),
    /** The written rule for when a score may change, as units read it. */
    rule: text('rule').notNull(),
    /** A row that was decided may be objected to once more. */
    again: boolean('again').notNull().default(false),
    at: moment('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('feedbacks_by_round').on(table.round)],
)

/** Somebody whom an accepted objection moved besides the unit itself. 受影响的单位 */
export interface Moved {
  readonly unit: string
  readonly before: { readonly total: string; readonly place: string | null; readonly grades: readonly string[] }
  readonly after: { readonly total: string; readonly place: string | null; readonly grades: readonly string[] }
}

/** A unit objects to a step of its result. 异议 */
export const objections = pgTable(
  'objections',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    feedback: text('feedback')
      .notNull()
      .references(() => feedbacks.id),
    unit: text('unit').notNull(),
    node: text('node').notNull(),
    /** Null: the row as a whole, its arithmetic. */
    check: text('check_id'),
    /** Empty: of the unit itself. */
    object: text('object').notNull().default(''),
    /** Why, and what the unit asks for. */
    text: text('text').notNull(),
    wants: text('wants').notNull(),
    proof: jsonb('proof').$type<readonly string[]>().notNull(),
    state: text('state', { enum: OBJECTION_STATES }).notNull(),
    /** Raised by every change: two who write at once see each other. */
    version: integer('version').notNull(),
    draftedBy: text('drafted_by').notNull(),
    draftedAt: moment('drafted_at').notNull(),
    filedBy: text('filed_by'),
    filedAt: moment('filed_at'),
    /** It came after the window, and an exception or the reviewer let it in. */
    late: boolean('late').notNull().default(false),
    decidedBy: text('decided_by'),
    decidedByName: text('decided_by_name'),
    decidedAt: moment('decided_at'),
    decidedWhy: text('decided_why'),
    /** Answers in the lane of objections that it led to. */
    answers: jsonb('answers').$type<readonly number[]>().notNull(),
    /** Values that were put beside the computed ones, by node. */
    overrides: jsonb('overrides').$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** The unit's own line first, then everybody else who moved. Null: undecided, or nothing was changed. */
    moved: jsonb('moved').$type<readonly Moved[]>(),
  },
  (table) => [index('objections_by_round').on(table.round, table.unit)],
)

/** One signature under a settled result, or its refusal; append-only. 审定 */
export const approvals = pgTable(
  'approvals',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    snapshot: text('snapshot')
      .notNull()
      .references(() => snapshots.id),
    /** What exactly was signed. */
    receipt: text('receipt').notNull(),
    /** The programme's step, from 0, and the body that it names. */
    step: integer('step').notNull(),
    body: text('body').notNull(),
    decision: text('decision', { enum: ['approved', 'refused'] }).notNull(),
    /** `paper`: signed by hand; the page is attached, and `person` entered it. */
    via: text('via', { enum: ['page', 'paper'] }).notNull(),
    /** Who signs. */
    name: text('name').notNull(),
    person: text('person').notNull(),
    why: text('why').notNull(),
    proof: jsonb('proof').$type<readonly string[]>().notNull(),
    /** The journal's head when it was signed: it stands on the paper. */
    journalSeq: bigint('journal_seq', { mode: 'number' }).notNull(),
    journalHash: text('journal_hash').notNull(),
    at: moment('at').notNull(),
    /** The date under a signature by hand; null: it was given on the page, at that moment. */
    signedOn: date('signed_on'),
  },
  (table) => [index('approvals_by_round').on(table.round)],
)

/** A file of a publication among the blobs. 公布件的文件 */
export interface PublishedFile {
  readonly sha256: string
  readonly size: number
  readonly type: string
}

/** A result made public: a static folder by its hash. 公布 */
export const publications = pgTable(
  'publications',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    snapshot: text('snapshot')
      .notNull()
      .references(() => snapshots.id),
    level: text('level', { enum: PUBLICATION_LEVELS }).notNull(),
    /** Of the folder: SHA-256 of the canonical JSON of `files`. */
    hash: text('hash').notNull(),
    /** By path within the folder. */
    files: jsonb('files').$type<Readonly<Record<string, PublishedFile>>>().notNull(),
    at: moment('at').notNull(),
    by: text('by').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnWhy: text('withdrawn_why'),
  },
  (table) => [index('publications_by_round').on(table.round), uniqueIndex('publications_hash').on(table.hash)],
)

/** A result handed to a larger assessment, with weight and sign-off. 报送 */
export const handOvers = pgTable(
  'hand_overs',
  {
    id: text('id').primaryKey(),
    round: text('round')
      .notNull()
      .references(() => rounds.id),
    snapshot: text('snapshot')
      .notNull()
      .references(() => snapshots.id),
    /** To whom. */
    to: text('to').notNull(),
    /** The result's weight there, as an exact fraction; null: none. */
    weight: text('weight'),
    /** Points out of so many are counted as out of so many before they are weighted; null: as they are. */
    outOf: text('out_of'),
    scale: text('scale'),
    /** SHA-256 of the rows as canonical JSON. */
    rows: text('rows').notNull(),
    signedBy: text('signed_by').notNull(),
    /** The signed paper. */
    proof: jsonb('proof').$type<readonly string[]>().notNull(),
    at: moment('at').notNull(),
    by: text('by').notNull(),
    why: text('why').notNull().default(''),
  },
  (table) => [index('hand_overs_by_round').on(table.round)],
)
