import { integer, json, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { Programme } from '../../model/Programme.ts'
import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'
import { moment } from './moment.ts'

/** A published programme, by the hash of its core; never changed. 已发布的方案 */
export const programmes = pgTable(
  'programmes',
  {
    hash: text('hash').primaryKey(),
    id: text('id').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    /** As text, not as a value: what is shown keeps the order in which its author wrote it. */
    core: json('core').$type<Programme>().notNull(),
    /** Its files by path: what it is exported as again. */
    files: json('files').$type<Readonly<Record<string, string>>>().notNull(),
    warnings: json('warnings').$type<readonly ProgrammeIssue[]>().notNull(),
    publishedAt: moment('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
  },
  (table) => [unique('programme_wordings').on(table.id, table.version)],
)
