import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Db } from '../Db.ts'
import { unitChanges, unitNames, units } from '../schema/units.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

/** A row of the table of units. 单位记录 */
export type UnitRow = typeof units.$inferSelect

/** What is put into the table of names. */
export type NewUnitName = Omit<typeof unitNames.$inferInsert, 'id'>

/** PostgreSQL takes 65,535 values in one statement. */
const AT_ONCE = 5_000

/** Those that change the tree wait for each other: two of them could each be right and make a circle together. 单位树加锁 */
export async function lockUnitTree(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('unit tree'))`)
}

/** Adds units with their names; a parent stands in the database already, or before its sub-units in the list. 写入单位 */
export async function insertUnits(tx: Db, added: readonly (typeof units.$inferInsert)[], names: readonly NewUnitName[]): Promise<void> {
  for (const part of inParts(added, AT_ONCE)) await tx.insert(units).values([...part])
  for (const part of inParts(names, AT_ONCE)) await tx.insert(unitNames).values([...part])
}

export async function unitById(db: Db, id: string): Promise<UnitRow | null> {
  const [row] = await db.select().from(units).where(eq(units.id, id))
  return row ?? null
}

const idsOf = ({ rows }: { readonly rows: readonly Record<string, unknown>[] }): readonly string[] => rows.map(({ id }) => String(id))

/**
 * The units above one, nearest first, without itself; empty for a root and for an id that nobody has. 上级单位
 *
 * Of today, as rights are; above a merged unit stands the one that took it over. Where it belonged on an earlier day, `unitTree` tells.
 */
export async function ancestorsOf(db: Db, unit: string): Promise<readonly string[]> {
  return idsOf(
    await db.execute(sql`
      with recursive up as (
        select id, coalesce(merged_into, parent) as above, 0 as far from units where id = ${unit}
        union all
        select units.id, coalesce(units.merged_into, units.parent), up.far + 1 from units join up on units.id = up.above
      )
      select id from up where far > 0 order by far`),
  )
}

/** Units with none above them. 最上级单位 */
export const listRootUnits = async (db: Db): Promise<readonly string[]> =>
  (await db.select({ id: units.id }).from(units).where(isNull(units.parent)).orderBy(units.id)).map(({ id }) => id)

/** A unit and all below it today, nearest first; ended ones and those that were merged into one of them included. 下辖单位 */
export async function subtreeOf(db: Db, unit: string): Promise<readonly string[]> {
  return idsOf(
    await db.execute(sql`
      with recursive down as (
        select id, 0 as far from units where id = ${unit}
        union all
        select units.id, down.far + 1 from units join down on coalesce(units.merged_into, units.parent) = down.id
      )
      select id from down order by far, id`),
  )
}

/** Official names on a day, by unit; of units that did not exist on it, none. 当日名称 */
export async function officialNames(db: Db, ids: readonly string[], on: CalendarDate): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.execute(sql`
    select unit, name from unit_names
    where unit = any(${sql.param(ids)}::text[]) and kind = 'official' and valid_from <= ${on} and (valid_to is null or valid_to >= ${on})`)
  return new Map(rows.map(({ unit, name }) => [String(unit), String(name)]))
}

/** What some units are now: of a merged one what it went into; with the last official name. 现在的单位 */
export async function currentUnits(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> {
  const { rows } = await db.execute<{ asked: string; id: string; name: string }>(sql`
    with recursive line as (
      select id as asked, id, merged_into from units where id = any(${sql.param([...ids])}::text[])
      union all
      select line.asked, units.id, units.merged_into from line join units on units.id = line.merged_into
    )
    select asked, id, coalesce((
      select name from unit_names where unit = line.id and kind = 'official' order by valid_to is null desc, valid_from desc limit 1
    ), '') as name
    from line where merged_into is null`)
  return new Map(rows.map(({ asked, id, name }) => [asked, { id, name }]))
}

/** Every unit, name and move: what a change of the tree is checked against. 全部单位 */
export const readUnitTree = async (db: Db): Promise<UnitTreeRows> => ({
  units: await db.select().from(units).orderBy(units.position),
  names: await db.select().from(unitNames).orderBy(unitNames.validFrom, unitNames.id),
  moves: await db.select().from(unitChanges).where(eq(unitChanges.kind, 'move')).orderBy(unitChanges.on, unitChanges.id),
})

/** Some units with all who ever were above them, and their names and moves: enough to say where they stand. 单位及其上级 */
export async function readLines(db: Db, ids: readonly string[]): Promise<UnitTreeRows> {
  const line = idsOf(
    await db.execute(sql`
      with recursive up as (
        select id from units where id = any(${sql.param([...ids])}::text[])
        union
        select above.id from up
        cross join lateral (
          select parent as id from units where units.id = up.id and parent is not null
          union
          select "from" from unit_changes where unit = up.id and kind = 'move' and "from" is not null
        ) above
      )
      select id from up`),
  )
  return {
    units: await db.select().from(units).where(anyOf(units.id, line)).orderBy(units.position),
    names: await db.select().from(unitNames).where(anyOf(unitNames.unit, line)).orderBy(unitNames.validFrom, unitNames.id),
    moves: await db
      .select()
      .from(unitChanges)
      .where(and(anyOf(unitChanges.unit, line), eq(unitChanges.kind, 'move')))
      .orderBy(unitChanges.on, unitChanges.id),
  }
}

/** Units that are or were called so. */
export async function unitsCalled(db: Db, folded: readonly string[]): Promise<readonly string[]> {
  const rows = await db.selectDistinct({ unit: unitNames.unit }).from(unitNames).where(anyOf(unitNames.folded, folded))
  return rows.map(({ unit }) => unit)
}

export interface UnitTreeRows {
  readonly units: readonly UnitRow[]
  readonly names: readonly (typeof unitNames.$inferSelect)[]
  /** In the order of their days. */
  readonly moves: readonly (typeof unitChanges.$inferSelect)[]
}
