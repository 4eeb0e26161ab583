import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { SeenColumn } from '../../model/Site.ts'
import type { Db } from '../Db.ts'
import { ownMoment, ownMomentOrNull } from '../schema/moment.ts'
import { columnKeepers, siteColumns, sites } from '../schema/sites.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

export type ColumnRow = typeof siteColumns.$inferSelect
export type NewColumn = typeof siteColumns.$inferInsert
export type NewKeeper = typeof columnKeepers.$inferInsert

const AT_ONCE = 1_000

/** Columns of a site that have not ended, in the order of the table. 网站的栏目 */
export const listColumns = (db: Db, site: string): Promise<ColumnRow[]> =>
  db
    .select()
    .from(siteColumns)
    .where(and(eq(siteColumns.site, site), isNull(siteColumns.endedAt)))
    .orderBy(asc(siteColumns.position), asc(siteColumns.id))

/** Names and places of all columns of some sites that have not ended. 栏目名称 */
export const columnsOfSites = (db: Db, ofSites: readonly string[]) =>
  db
    .select({ id: siteColumns.id, site: siteColumns.site, levels: siteColumns.levels, url: siteColumns.url })
    .from(siteColumns)
    .where(and(anyOf(siteColumns.site, ofSites), isNull(siteColumns.endedAt)))
    .orderBy(asc(siteColumns.site), asc(siteColumns.position), asc(siteColumns.id))

/** Null: there is none. */
export async function findColumn(db: Db, id: string): Promise<ColumnRow | null> {
  const [found] = await db.select().from(siteColumns).where(eq(siteColumns.id, id))
  return found ?? null
}

export async function insertColumns(tx: Db, rows: readonly NewColumn[]): Promise<void> {
  for (const part of inParts(rows, AT_ONCE)) await tx.insert(siteColumns).values([...part])
}

export async function setColumn(tx: Db, id: string, change: Partial<NewColumn>): Promise<void> {
  await tx.update(siteColumns).set(change).where(eq(siteColumns.id, id))
}

/** Only their places in the order change. */
export async function setPositions(tx: Db, positions: readonly { readonly id: string; readonly position: number }[]): Promise<void> {
  if (positions.length === 0) return
  await tx.execute(sql`
    update site_columns set position = moved.position
    from jsonb_to_recordset(${JSON.stringify(positions)}::jsonb) as moved (id text, position int) where site_columns.id = moved.id`)
}

/** A unit that keeps a column now: of a merged one the one it went into, from the day of the merger. 现在的保障单位 */
export interface Keeper {
  readonly column: string
  readonly unit: string
  readonly name: string
  readonly from: CalendarDate
  /** The last day of a unit that is no more and went into none: the column is nobody's until somebody is named. */
  readonly endedOn: CalendarDate | null
}

/** Keepers of the columns of a site that have not ended; what a unit went into keeps what it kept. */
export const keepersOfSite = (db: Db, site: string): Promise<readonly Keeper[]> =>
  keepersWhere(db, sql`columns.site = ${site} and columns.ended_at is null`)

/** The same of some columns. */
export const keepersOfColumns = (db: Db, ids: readonly string[]): Promise<readonly Keeper[]> =>
  keepersWhere(db, sql`columns.id = any(${sql.param(ids)}::text[])`)

async function keepersWhere(db: Db, condition: SQL): Promise<readonly Keeper[]> {
  const { rows } = await db.execute<{ column: string; unit: string; name: string; from: string; endedOn: string | null }>(sql`
    with recursive line as (
      select keepers.id as first, columns.id as column_id, units.id as unit, keepers."from", units.merged_into, units.valid_to
      from column_keepers keepers
      join site_columns columns on columns.id = keepers.column_id
      join units on units.id = keepers.unit
      where keepers."to" is null and ${condition}
      union all
      select line.first, line.column_id, units.id, greatest(line."from", line.valid_to + 1), units.merged_into, units.valid_to
      from line join units on units.id = line.merged_into
    ), held as (
      select distinct on (column_id, unit) * from line where merged_into is null order by column_id, unit, "from"
    )
    select column_id as "column", unit, held."from"::text as "from", valid_to::text as "endedOn", coalesce((
      select name from unit_names
      where unit_names.unit = held.unit and kind = 'official'
      order by valid_to is null desc, valid_from desc limit 1
    ), '') as name
    from held order by first`)
  return rows
}

export async function insertKeepers(tx: Db, rows: readonly NewKeeper[]): Promise<void> {
  for (const part of inParts(rows, AT_ONCE)) await tx.insert(columnKeepers).values([...part])
}

/**
 * Takes columns from units from a day on, and from those that went into them; who was to keep one only from that day on never did. 保障到此为止
 *
 * @param units null: from all that keep it
 */
export async function endKeepers(
  tx: Db,
  ended: readonly { readonly column: string; readonly units: readonly string[] | null }[],
  day: CalendarDate,
): Promise<void> {
  if (ended.length === 0) return
  const pairs = JSON.stringify(ended.map(({ column, units }) => ({ column, units })))
  const which = sql`
    with recursive asked as (
      select "column", units from jsonb_to_recordset(${pairs}::jsonb) as said ("column" text, units jsonb)
    ), gone as (
      select id, id as now from units where id in (select jsonb_array_elements_text(units) from asked where jsonb_typeof(units) = 'array')
      union all
      select units.id, gone.now from units join gone on units.merged_into = gone.id
    ), ending as (
      select keepers.id from column_keepers keepers join asked on asked."column" = keepers.column_id
      where keepers."to" is null
        and (asked.units is null or jsonb_typeof(asked.units) = 'null'
          or exists (select from gone where gone.id = keepers.unit and asked.units ? gone.now))
    )`
  await tx.execute(sql`${which} delete from column_keepers where id in (select id from ending) and "from" >= ${day}::date`)
  await tx.execute(sql`${which} update column_keepers set "to" = ${day}::date - 1 where id in (select id from ending)`)
}

/** Columns that have not ended, on sites that are looked after, which a unit keeps, or kept by one that went into it. 单位保障的栏目 */
export const columnsOfUnit = (db: Db, unit: string) =>
  db
    .select({ column: siteColumns, site: { id: sites.id, name: sites.name, front: sites.front } })
    .from(siteColumns)
    .innerJoin(sites, eq(sites.id, siteColumns.site))
    .where(
      and(
        isNull(siteColumns.endedAt),
        isNull(sites.retiredAt),
        sql`${siteColumns.id} in (
          with recursive gone as (select id from units where id = ${unit} union all select units.id from units join gone on units.merged_into = gone.id)
          select column_id from column_keepers where "to" is null and unit in (select id from gone))`,
      ),
    )
    .orderBy(asc(sites.name), asc(sites.id), asc(siteColumns.position), asc(siteColumns.id))

/** A column as it was last seen, and when it was last seen to be there. */
export interface LastSeen {
  readonly column: string
  readonly last: SeenColumn & { readonly run: string; readonly capture: string | null }
  readonly lastSeenGood: string | null
}

/** How some columns were last seen; those that no run has looked at are not in it. 最近一次看到的 */
export async function lastSeenOf(db: Db, columns: readonly string[]): Promise<readonly LastSeen[]> {
  if (columns.length === 0) return []
  // One row of the index for each column, however many runs there were.
  const { rows } = await db.execute<{
    column: string
    run: string
    outcome: SeenColumn['outcome']
    status: SeenColumn['status']
    items: number | null
    latest: string | null
    at: string
    capture: string | null
    good: string | null
  }>(sql`
    select asked.id as "column", seen.run, seen.outcome, seen.status, seen.items, seen.latest::text as latest, seen.at::text as at, seen.capture,
      good.at::text as good
    from unnest(${sql.param([...columns])}::text[]) as asked (id)
    cross join lateral (select * from run_columns where column_id = asked.id order by at desc, run desc limit 1) as seen
    left join lateral (
      select at from run_columns where column_id = asked.id and outcome = 'passed' order by at desc limit 1
    ) as good on true`)
  return rows.map(({ column, good, at, ...seen }) => ({
    column,
    last: { ...seen, at: ownMoment(at) },
    lastSeenGood: ownMomentOrNull(good),
  }))
}
