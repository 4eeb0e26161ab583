import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Db } from '../Db.ts'
import { unitChanges, unitNames, units } from '../schema/units.ts'
import { anyOf } from './anyOf.ts'
import type { NewUnitName, UnitRow } from './units.ts'

/** A change as it was decided. 机构变动 */
export type UnitChange = typeof unitChanges.$inferSelect

export async function addUnitChanges(tx: Db, changes: readonly Omit<typeof unitChanges.$inferInsert, 'id'>[]): Promise<void> {
  if (changes.length > 0) await tx.insert(unitChanges).values([...changes])
}

/** What was decided about a unit, and what came into it, in the order of the days. 机构变动记录 */
export const changesOfUnit = (db: Db, unit: string): Promise<readonly UnitChange[]> =>
  db
    .select()
    .from(unitChanges)
    .where(or(eq(unitChanges.unit, unit), and(eq(unitChanges.into, unit), eq(unitChanges.kind, 'merge'))))
    .orderBy(unitChanges.on, unitChanges.id)

export async function setUnit(tx: Db, unit: string, values: Partial<Omit<UnitRow, 'id'>>): Promise<void> {
  if (Object.keys(values).length > 0) await tx.update(units).set(values).where(eq(units.id, unit))
}

export async function addUnitName(tx: Db, name: NewUnitName): Promise<void> {
  await tx.insert(unitNames).values(name)
}

/** Corrects the words of the name that holds; its days stay. */
export async function respellOfficialName(tx: Db, unit: string, name: string, folded: string): Promise<void> {
  await tx
    .update(unitNames)
    .set({ name, folded })
    .where(and(official(unit), isNull(unitNames.validTo)))
}

const official = (unit: string) => and(eq(unitNames.unit, unit), eq(unitNames.kind, 'official'))

/** The first official name holds from another first day. */
export async function setFirstNameDay(tx: Db, unit: string, before: CalendarDate, from: CalendarDate): Promise<void> {
  await tx
    .update(unitNames)
    .set({ validFrom: from })
    .where(and(eq(unitNames.unit, unit), eq(unitNames.validFrom, before)))
}

export async function endOfficialName(tx: Db, unit: string, lastDay: CalendarDate): Promise<void> {
  await tx
    .update(unitNames)
    .set({ validTo: lastDay })
    .where(and(official(unit), isNull(unitNames.validTo)))
}

/** Ends an alias on a day; one that would have held for no day goes. */
export async function endUnitAlias(tx: Db, unit: string, folded: string, lastDay: CalendarDate): Promise<void> {
  const alias = and(eq(unitNames.unit, unit), eq(unitNames.kind, 'alias'), eq(unitNames.folded, folded), isNull(unitNames.validTo))
  await tx.delete(unitNames).where(and(alias, gt(unitNames.validFrom, lastDay)))
  await tx.update(unitNames).set({ validTo: lastDay }).where(alias)
}

/** Ends units with everything they are called. */
export async function endUnits(tx: Db, ended: readonly string[], lastDay: CalendarDate, into: string | null): Promise<void> {
  await tx.update(units).set({ validTo: lastDay, mergedInto: into }).where(anyOf(units.id, ended))
  const theirs = and(anyOf(unitNames.unit, ended), isNull(unitNames.validTo))
  await tx.delete(unitNames).where(and(theirs, gt(unitNames.validFrom, lastDay), eq(unitNames.kind, 'alias')))
  await tx.update(unitNames).set({ validTo: lastDay }).where(theirs)
}

/** An ended unit goes on as if it had not ended, with the names that ended with it. */
export async function reviveUnitRow(tx: Db, unit: string, lastDay: CalendarDate): Promise<void> {
  await tx.update(units).set({ validTo: null, mergedInto: null }).where(eq(units.id, unit))
  await tx
    .update(unitNames)
    .set({ validTo: null })
    .where(and(eq(unitNames.unit, unit), eq(unitNames.validTo, lastDay)))
}

export async function removeUnitRow(tx: Db, unit: string): Promise<void> {
  await tx.delete(unitNames).where(eq(unitNames.unit, unit))
  await tx.delete(units).where(eq(units.id, unit))
}

/** Tables in which a unit's id stands, those that a person knows first. */
export const UNITS_STAND_IN = [
  ...(['people', 'duties', 'rounds', 'roster', 'files', 'incidents', 'captures', 'sites', 'column_keepers'] as const),
  ...(['round_plans', 'round_leads', 'stage_exceptions', 'answers', 'overrides', 'findings'] as const),
] as const

/** Does anything refer to the unit, but its own names? Says what, as a table's name; null: nothing. 是否被引用 */
export async function whatRefersTo(db: Db, unit: string): Promise<(typeof UNITS_STAND_IN)[number] | 'units' | 'unit_changes' | null> {
  const { rows: below } = await db.execute(sql`select 1 from units where parent = ${unit} or merged_into = ${unit} limit 1`)
  if (below.length > 0) return 'units'
  const { rows: changes } = await db.execute(
    sql`select 1 from unit_changes where unit = ${unit} or "into" = ${unit} or "from" = ${unit} limit 1`,
  )
  if (changes.length > 0) return 'unit_changes'
  for (const table of UNITS_STAND_IN) {
    const { rows } = await db.execute(sql`select 1 from ${sql.identifier(table)} where unit = ${unit} limit 1`)
    if (rows.length > 0) return table
  }
  return null
}
