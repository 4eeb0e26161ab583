import { boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'

/** What this database is, for life: a demonstration never becomes an installation. One row. 安装 */
export const installation = pgTable('installation', {
  only: boolean('only').primaryKey().default(true),
  id: text('id').notNull(),
  kind: text('kind', { enum: ['demonstration', 'installation'] }).notNull(),
  createdAt: moment('created_at').notNull(),
})

/** Which migrations ran, by whom. 数据库版本 */
export const migrations = pgTable('migrations', {
  version: integer('version').primaryKey(),
  name: text('name').notNull(),
  /** SHA-256 of the migration's text: one that has run is never changed. */
  digest: text('digest').notNull(),
  at: moment('at').notNull(),
  /** The program's version that ran it. */
  program: text('program').notNull(),
})

/** Settings that an administrator may change, by key. 设置 */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  changedAt: moment('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
})
