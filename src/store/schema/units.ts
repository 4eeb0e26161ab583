import { bigint, date, index, pgTable, text, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { UNIT_KINDS } from '../../model/UnitKind.ts'
import { moment } from './moment.ts'

/** A body of the administration, from its first day to its last. 单位 */
export const units = pgTable(
  'units',
  {
    id: text('id').primaryKey(),
    /** In the order in which they were registered: lists of units have an order of their own, which is not that of the alphabet. */
    position: bigint('position', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    /** Where it belongs now; where it belonged before a move, the move says. */
    parent: text('parent').references((): AnyPgColumn => units.id),
    kind: text('kind', { enum: UNIT_KINDS }).notNull(),
    /** 统一社会信用代码, or the office's own number. */
    code: text('code').unique(),
    validFrom: date('valid_from').notNull(),
    /** The last day; null while it exists. */
    validTo: date('valid_to'),
    /** Into which it was merged: what it leaves open goes on there, and so do rights over it. 并入 */
    mergedInto: text('merged_into').references((): AnyPgColumn => units.id),
  },
  (table) => [index('units_by_parent').on(table.parent), index('units_by_successor').on(table.mergedInto)],
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
    /** The name without width, spaces and case: by this it is looked for. */
    folded: text('folded').notNull(),
    kind: text('kind', { enum: ['official', 'alias'] }).notNull(),
    validFrom: date('valid_from').notNull(),
    /** The last day; null while it is used. */
    validTo: date('valid_to'),
  },
  (table) => [index('unit_names_by_unit').on(table.unit), index('unit_names_by_folded').on(table.folded)],
)

/** Mergers, renamings, moves and ends, as they were decided; append-only. 机构变动 */
export const unitChanges = pgTable(
  'unit_changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind', { enum: ['rename', 'move', 'merge', 'abolish'] }).notNull(),
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    /** Of a move, the parent it left; null: it was a root. */
    from: text('from').references(() => units.id),
    /** Into which it went; of a move, the new parent. */
    into: text('into').references(() => units.id),
    /** The first day on which it was so. */
    on: date('on').notNull(),
    why: text('why').notNull(),
    at: moment('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('unit_changes_by_unit').on(table.unit, table.on)],
)
