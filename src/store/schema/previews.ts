import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { contents } from './files.ts'
import { bytes } from './bytes.ts'
import { moment } from './moment.ts'

/** Cache: what the program itself made of a content for whoever wants to look at it; a purge takes it along. 预览 */
export const previews = pgTable('previews', {
  content: text('content')
    .primaryKey()
    .references(() => contents.sha256),
  /** Of the program's part that made it; another one makes it stale. */
  version: integer('version').notNull(),
  kind: text('kind', { enum: ['image', 'text', 'none'] }).notNull(),
  /** Of `none`: why there is nothing to see. */
  why: text('why'),
  text: text('text'),
  /** The text goes on. */
  isCut: boolean('is_cut').notNull(),
  pages: integer('pages'),
  width: integer('width'),
  height: integer('height'),
  /** WebP that was encoded here. */
  picture: bytes('picture'),
  small: bytes('small'),
  madeAt: moment('made_at').notNull(),
})
