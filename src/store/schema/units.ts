import { bigint, date, index, pgTable, text, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'

export const UNIT_KINDS = ['ministry', 'province', 'city', 'county', 'department', 'township', 'sub-unit'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** A body of the administration, from its first day to its last. 单位 */
export const units = pgTable(
  'units',
  {
    id: text('id').primaryKey(),
    parent: text('parent').references((): AnyPgColumn => units.id),
    kind: text('kind', { enum: UNIT_KINDS }).notNull(),
    /** 统一社会信用代码, or the office's own number. */
    code: text('code').unique(),
    validFrom: date('valid_from').notNull(),
    /** The last day; null while it exists. */
    validTo: date('valid_to'),
  },
  (table) => [index('units_by_parent').on(table.parent)],
)

/** What a unit is or was called: its official name of a time, and aliases by which notices and tables mean it. 名称与别名 */
export const unitNames = pgTable(
  'unit_names',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['official', 'alias'] }).notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [index('unit_names_by_unit').on(table.unit), index('unit_names_by_name').on(table.name)],
)

/** Mergers, renamings, moves and ends, as they were decided; append-only. 机构变动 */
export const unitChanges = pgTable('unit_changes', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text('kind', { enum: ['rename', 'move', 'merge', 'abolish'] }).notNull(),
  unit: text('unit')
    .notNull()
    .references(() => units.id),
  /** Into which it went; of a move, the new parent. */
  into: text('into').references(() => units.id),
  on: date('on').notNull(),
  why: text('why').notNull(),
  at: moment('at').notNull(),
  by: text('by').notNull(),
})
