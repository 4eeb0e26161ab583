import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { RunProgress, RunState } from '../../model/Site.ts'
import type { Db } from '../Db.ts'
import { people } from '../schema/people.ts'
import { runColumns, siteColumns, siteMaps, siteRuns, sites } from '../schema/sites.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

export type SiteRow = typeof sites.$inferSelect
export type SiteRunRow = typeof siteRuns.$inferSelect
export type RunColumnRow = typeof runColumns.$inferSelect

/** States in which somebody or something is at it. */
export const UNDER_WAY: readonly RunState[] = ['waiting', 'running', 'taking']

/** Null: there is none. */
export async function findSiteRun(db: Db, id: string): Promise<SiteRunRow | null> {
  const [found] = await db.select().from(siteRuns).where(eq(siteRuns.id, id))
  return found ?? null
}

/** The same, held until the transaction ends. */
export async function holdSiteRun(tx: Db, id: string): Promise<SiteRunRow | null> {
  const [found] = await tx.select().from(siteRuns).where(eq(siteRuns.id, id)).for('update')
  return found ?? null
}

/** A site, held so that its runs are asked for one after the other. Null: there is none. */
export async function holdSiteForRun(tx: Db, id: string): Promise<SiteRow | null> {
  const [found] = await tx.select().from(sites).where(eq(sites.id, id)).for('update')
  return found ?? null
}

/** Null: there is none. */
export async function findSiteOfRun(db: Db, id: string): Promise<SiteRow | null> {
  const [found] = await db.select().from(sites).where(eq(sites.id, id))
  return found ?? null
}

export async function insertSiteRun(tx: Db, row: typeof siteRuns.$inferInsert): Promise<void> {
  await tx.insert(siteRuns).values(row)
}

export async function changeSiteRun(tx: Db, id: string, change: Partial<typeof siteRuns.$inferInsert>): Promise<void> {
  await tx.update(siteRuns).set(change).where(eq(siteRuns.id, id))
}

/** Runs of a site with the names of who asked, the latest first. 检查记录 */
export const listSiteRuns = (db: Db, site: string, { limit, offset }: { readonly limit: number; readonly offset: number }) =>
  db
    .select({ run: siteRuns, askedByName: people.name })
    .from(siteRuns)
    .leftJoin(people, eq(people.id, siteRuns.askedBy))
    .where(eq(siteRuns.site, site))
    .orderBy(desc(siteRuns.askedAt), desc(siteRuns.id))
    .limit(limit)
    .offset(offset)

export async function countSiteRuns(db: Db, site: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(siteRuns)
    .where(eq(siteRuns.site, site))
  return row?.count ?? 0
}

/** The one that is under way; null: none is. */
export async function runUnderWay(db: Db, site: string): Promise<SiteRunRow | null> {
  const [found] = await db
    .select()
    .from(siteRuns)
    .where(and(eq(siteRuns.site, site), inArray(siteRuns.state, [...UNDER_WAY])))
  return found ?? null
}

/** The latest of a site, however it ended. */
export async function latestRun(db: Db, site: string): Promise<SiteRunRow | null> {
  const [found] = await db
    .select()
    .from(siteRuns)
    .where(eq(siteRuns.site, site))
    .orderBy(desc(siteRuns.askedAt), desc(siteRuns.id))
    .limit(1)
  return found ?? null
}

/**
 * The last run before a moment that is done and of which nobody is still asked whether the site was rebuilt; null: there is none. 上一次检查
 *
 * @param answered only such ones; else also those that ask
 */
export async function doneBefore(db: Db, site: string, before: Instant, answered: boolean): Promise<SiteRunRow | null> {
  const done = [eq(siteRuns.site, site), eq(siteRuns.state, 'done'), lt(siteRuns.beganAt, before)]
  const [found] = await db
    .select()
    .from(siteRuns)
    .where(and(...done, answered ? or(isNull(siteRuns.revamp), isNotNull(siteRuns.revampSeen)) : undefined))
    .orderBy(desc(siteRuns.beganAt), desc(siteRuns.id))
    .limit(1)
  return found ?? null
}

/** Was the same sheet taken in before? */
export async function hasSheet(db: Db, site: string, sheet: string): Promise<boolean> {
  const [found] = await db
    .select({ id: siteRuns.id })
    .from(siteRuns)
    .where(and(eq(siteRuns.site, site), eq(siteRuns.sheet, sheet)))
    .limit(1)
  return found !== undefined
}

/** Runs that somebody visits now, with their front pages. 正在访问的网站 */
export const runsBeingVisited = (db: Db, heardAfter: Instant): Promise<{ readonly id: string; readonly front: string }[]> =>
  db
    .select({ id: siteRuns.id, front: sites.front })
    .from(siteRuns)
    .innerJoin(sites, eq(sites.id, siteRuns.site))
    .where(and(eq(siteRuns.state, 'running'), isNotNull(siteRuns.worker), gt(siteRuns.beatAt, heardAfter)))

/** Runs that wait for nobody but a worker. */
export async function runsWaiting(db: Db, now: Instant): Promise<readonly string[]> {
  const rows = await db
    .select({ id: siteRuns.id })
    .from(siteRuns)
    .where(and(eq(siteRuns.state, 'waiting'), or(isNull(siteRuns.pausedUntil), lt(siteRuns.pausedUntil, now))))
  return rows.map(({ id }) => id)
}

/** One at a time asks which runs are visited and takes another: two of one host never begin together. */
export async function holdClaims(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mingjing:site-runs'))`)
}

/**
 * Runs that nobody is at: they wait though nothing keeps them, or whoever visited was not heard of for long. 没有人在做的检查
 *
 * @param heardBefore who was last heard before this is not there any more
 */
export const runsLeftAlone = (db: Db, now: Instant, heardBefore: Instant): Promise<SiteRunRow[]> =>
  db
    .select()
    .from(siteRuns)
    .where(
      or(
        and(eq(siteRuns.state, 'waiting'), or(isNull(siteRuns.pausedUntil), lt(siteRuns.pausedUntil, now))),
        and(eq(siteRuns.state, 'running'), or(isNull(siteRuns.worker), isNull(siteRuns.beatAt), lt(siteRuns.beatAt, heardBefore))),
        and(eq(siteRuns.state, 'taking'), lt(siteRuns.endedAt, heardBefore)),
      ),
    )

/** Sites whose schedule is due. 到期该检查的网站 */
export const sitesDue = (db: Db, now: Instant): Promise<SiteRow[]> =>
  db
    .select()
    .from(sites)
    .where(and(isNotNull(sites.schedule), isNull(sites.retiredAt), lt(sites.dueAt, now)))

export async function setSiteDue(tx: Db, site: string, dueAt: Instant): Promise<void> {
  await tx.update(sites).set({ dueAt }).where(eq(sites.id, site))
}

/** Front pages of the other sites that are looked at by themselves. */
export async function otherFronts(db: Db, site: string): Promise<readonly string[]> {
  const rows = await db
    .select({ front: sites.front })
    .from(sites)
    .where(and(ne(sites.id, site), isNull(sites.retiredAt)))
  return rows.map(({ front }) => front)
}

/** What a worker says about once a second. False: the run is not his any more. */
export async function beat(
  tx: Db,
  {
    run,
    worker,
    at,
    progress,
    pausedUntil,
  }: { run: string; worker: string; at: Instant; progress: RunProgress | null; pausedUntil: Instant | null },
): Promise<SiteRunRow | null> {
  const [row] = await tx
    .update(siteRuns)
    .set({ beatAt: at, pausedUntil, ...(progress && { progress }) })
    .where(and(eq(siteRuns.id, run), eq(siteRuns.worker, worker), eq(siteRuns.state, 'running')))
    .returning()
  return row ?? null
}

/** Columns of a site that have a place and have not ended. */
export const placedColumns = (db: Db, site: string) =>
  db
    .select({ id: siteColumns.id, levels: siteColumns.levels, url: sql<string>`${siteColumns.url}` })
    .from(siteColumns)
    .where(and(eq(siteColumns.site, site), isNull(siteColumns.endedAt), isNotNull(siteColumns.url)))
    .orderBy(siteColumns.position, siteColumns.id)

/** Names of columns, ended ones too. */
export const columnNames = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.select({ id: siteColumns.id, levels: siteColumns.levels }).from(siteColumns).where(anyOf(siteColumns.id, ids))

/** Takes away where columns are, for they are to be placed anew; of those that are where they were. */
export async function unplaceColumns(tx: Db, gone: readonly Pick<RunColumnRow, 'column' | 'url'>[]): Promise<void> {
  for (const { column, url } of gone)
    await tx
      .update(siteColumns)
      .set({ url: null, placedBy: null, placedAt: null, version: sql`${siteColumns.version} + 1` })
      .where(and(eq(siteColumns.id, column), eq(siteColumns.url, url)))
}

export async function insertRunColumns(tx: Db, rows: readonly RunColumnRow[]): Promise<void> {
  for (const part of inParts(rows, 500)) await tx.insert(runColumns).values([...part])
}

export const listRunColumns = (db: Db, runs: readonly string[]): Promise<RunColumnRow[]> =>
  runs.length === 0 ? Promise.resolve([]) : db.select().from(runColumns).where(anyOf(runColumns.run, runs))

/** With the names of the columns, in the order of the table. */
export const listNamedRunColumns = (db: Db, run: string) =>
  db
    .select({ seen: runColumns, levels: siteColumns.levels })
    .from(runColumns)
    .innerJoin(siteColumns, eq(siteColumns.id, runColumns.column))
    .where(eq(runColumns.run, run))
    .orderBy(siteColumns.position, siteColumns.id)

/** How many columns of each run ended how. */
export const countRunColumns = (db: Db, runs: readonly string[]) =>
  runs.length === 0
    ? Promise.resolve([])
    : db
        .select({ run: runColumns.run, outcome: runColumns.outcome, count: sql<number>`count(*)::int` })
        .from(runColumns)
        .where(anyOf(runColumns.run, runs))
        .groupBy(runColumns.run, runColumns.outcome)

export async function setColumnOutcomes(tx: Db, run: string, columns: readonly string[], outcome: RunColumnRow['outcome']): Promise<void> {
  await tx
    .update(runColumns)
    .set({ outcome })
    .where(and(eq(runColumns.run, run), anyOf(runColumns.column, columns)))
}

export async function putSiteMap(tx: Db, run: string, pages: (typeof siteMaps.$inferSelect)['pages']): Promise<void> {
  await tx.insert(siteMaps).values({ run, pages })
}

/** Null: none is kept. */
export async function findSiteMap(db: Db, run: string): Promise<(typeof siteMaps.$inferSelect)['pages'] | null> {
  const [found] = await db.select().from(siteMaps).where(eq(siteMaps.run, run))
  return found?.pages ?? null
}

/** Lets go of the maps of a site but those of its last runs, which are all that anybody compares. */
export async function forgetMaps(tx: Db, site: string, keep: number): Promise<void> {
  await tx.execute(sql`
    delete from site_maps where run in (
      select m.run from site_maps m join site_runs r on r.id = m.run where r.site = ${site} order by r.began_at desc, r.id desc offset ${keep})`)
}

/** Runs of a site that still ask whether it was rebuilt. */
export const runsAskingRevamp = (db: Db, site: string): Promise<SiteRunRow[]> =>
  db
    .select()
    .from(siteRuns)
    .where(and(eq(siteRuns.site, site), isNotNull(siteRuns.revamp), isNull(siteRuns.revampSeen)))

/** Columns of a site that have not ended, placed or not. */
export const columnsOfSite = (db: Db, site: string) =>
  db
    .select({ id: siteColumns.id, levels: siteColumns.levels, url: siteColumns.url })
    .from(siteColumns)
    .where(and(eq(siteColumns.site, site), isNull(siteColumns.endedAt)))
    .orderBy(siteColumns.position, siteColumns.id)
