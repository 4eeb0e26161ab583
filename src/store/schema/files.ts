import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'
import { units } from './units.ts'

/** Content by SHA-256; its bytes lie among the blobs unless it was purged. 文件内容 */
export const contents = pgTable('contents', {
  sha256: text('sha256').primaryKey(),
  size: bigint('size', { mode: 'number' }).notNull(),
  /** Found from the bytes, not from a name. */
  type: text('type').notNull(),
  keptAt: moment('kept_at').notNull(),
  purgedAt: moment('purged_at'),
})

/** A content that somebody handed in, under a name; never deleted, only withdrawn. 交来的文件 */
export const files = pgTable(
  'files',
  {
    id: text('id').primaryKey(),
    content: text('content')
      .notNull()
      .references(() => contents.sha256),
    name: text('name').notNull(),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    person: text('person'),
    at: moment('at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnWhy: text('withdrawn_why'),
  },
  (table) => [index('files_by_content').on(table.content), index('files_by_unit').on(table.unit)],
)

/** Bytes that must not be kept: one person asks, another does it; the reason and the hash stay. 清除 */
export const purges = pgTable('purges', {
  id: text('id').primaryKey(),
  content: text('content')
    .notNull()
    .references(() => contents.sha256),
  why: text('why').notNull(),
  askedBy: text('asked_by').notNull(),
  askedAt: moment('asked_at').notNull(),
  doneBy: text('done_by'),
  doneAt: moment('done_at'),
  refusedBy: text('refused_by'),
  refusedAt: moment('refused_at'),
  /** Null where it was refused before reasons were kept here; the journal has it. */
  refusedWhy: text('refused_why'),
  /** The round whose files were kept long enough; null: this content must not be kept. */
  round: text('round'),
})
