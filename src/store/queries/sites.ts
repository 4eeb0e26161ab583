import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { programmes } from '../schema/programmes.ts'
import { rounds } from '../schema/rounds.ts'
import { runColumns, siteColumns, siteRuns, sites } from '../schema/sites.ts'
import { aboveOf } from './above.ts'
import { anyOf } from './anyOf.ts'
import { UNDER_WAY } from './siteRuns.ts'

export type NewSite = typeof sites.$inferInsert

const LISTED = { site: sites, above: aboveOf(sites.unit) }

/** A website, and the units above whose it is. */
export interface ListedSite {
  readonly site: typeof sites.$inferSelect
  readonly above: readonly string[]
}

/** All there are, retired ones behind. 网站清单 */
export const listSites = (db: Db): Promise<ListedSite[]> =>
  db
    .select(LISTED)
    .from(sites)
    .orderBy(sql`${sites.retiredAt} is not null`, asc(sites.name), asc(sites.id))

export async function findSite(db: Db, id: string): Promise<ListedSite | null> {
  const [found] = await db.select(LISTED).from(sites).where(eq(sites.id, id))
  return found ?? null
}

/** Those that are looked at under that address. */
export const sitesAt = (
  db: Db,
  front: string,
): Promise<{ readonly id: string; readonly name: string; readonly unit: string; readonly above: readonly string[] }[]> =>
  db
    .select({ id: sites.id, name: sites.name, unit: sites.unit, above: aboveOf(sites.unit) })
    .from(sites)
    .where(and(eq(sites.front, front), isNull(sites.retiredAt)))

/** Whoever registers a site waits for the other: two would each find the address free. */
export async function lockSiteAddresses(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mingjing:site-addresses'))`)
}

/** A site, held until the transaction ends: its columns are changed one after the other. Null: there is none. */
export async function holdSite(tx: Db, id: string): Promise<typeof sites.$inferSelect | null> {
  const [found] = await tx.select().from(sites).where(eq(sites.id, id)).for('update')
  return found ?? null
}

export async function insertSite(tx: Db, row: NewSite): Promise<void> {
  await tx.insert(sites).values(row)
}

export async function setSite(tx: Db, id: string, change: Partial<NewSite>): Promise<void> {
  await tx.update(sites).set(change).where(eq(sites.id, id))
}

/** How many columns some sites have, and of how many somebody has said where they are, or that they are not there. 栏目数 */
export const countColumns = (db: Db, ofSites: readonly string[]) =>
  db
    .select({ site: siteColumns.site, all: sql<number>`count(*)::int`, placed: sql<number>`count(${siteColumns.placedAt})::int` })
    .from(siteColumns)
    .where(and(anyOf(siteColumns.site, ofSites), isNull(siteColumns.endedAt)))
    .groupBy(siteColumns.site)

/** Hosts and ports at which some sites have columns, as the beginnings of their addresses. 栏目所在的主机 */
export async function columnOrigins(
  db: Db,
  ofSites: readonly string[],
): Promise<readonly { readonly site: string; readonly origin: string }[]> {
  const origin = sql<string>`lower(substring(${siteColumns.url} from '^https?://[^/?#]+'))`
  return db
    .selectDistinct({ site: siteColumns.site, origin })
    .from(siteColumns)
    .where(and(anyOf(siteColumns.site, ofSites), isNull(siteColumns.endedAt), isNotNull(siteColumns.url)))
    .orderBy(asc(siteColumns.site), asc(origin))
}

/** The last run of each of some sites that is done. 最近一次做完的检查 */
export const lastDoneRuns = (db: Db, ofSites: readonly string[]) =>
  db
    .selectDistinctOn([siteRuns.site], {
      site: siteRuns.site,
      run: siteRuns.id,
      origin: siteRuns.origin,
      at: sql<string>`coalesce(${siteRuns.endedAt}, ${siteRuns.askedAt})`.mapWith(siteRuns.askedAt),
      pages: siteRuns.pages,
      brokenLinks: siteRuns.brokenLinks,
      asksRevamp: sql<boolean>`${siteRuns.revamp} is not null and ${siteRuns.revampSeen} is null`,
    })
    .from(siteRuns)
    .where(and(anyOf(siteRuns.site, ofSites), eq(siteRuns.state, 'done')))
    .orderBy(asc(siteRuns.site), desc(sql`coalesce(${siteRuns.beganAt}, ${siteRuns.askedAt})`), desc(siteRuns.id))

/** How the columns of some runs came out. 栏目检查结果统计 */
export const countSeenColumns = (db: Db, ofRuns: readonly string[]) =>
  db
    .select({ run: runColumns.run, outcome: runColumns.outcome, count: sql<number>`count(*)::int` })
    .from(runColumns)
    .where(anyOf(runColumns.run, ofRuns))
    .groupBy(runColumns.run, runColumns.outcome)

/** What is under way over some sites. 正在进行的检查 */
export const runsUnderWay = (db: Db, ofSites: readonly string[]) =>
  db
    .select({
      site: siteRuns.site,
      run: siteRuns.id,
      state: siteRuns.state,
      progress: siteRuns.progress,
      pausedUntil: siteRuns.pausedUntil,
      beatAt: siteRuns.beatAt,
    })
    .from(siteRuns)
    .where(and(anyOf(siteRuns.site, ofSites), inArray(siteRuns.state, [...UNDER_WAY])))

/** Published programmes in which columns of a website stand, the latest first. 有栏目的方案 */
export const programmesWithColumns = async (db: Db) => {
  const columns = sql<number>`(
    select count(*)::int from jsonb_path_query(${programmes.core}::jsonb, 'strict $.scorecards[*].root.** ? (@.role == "column")', '{}', true))`
  const found = await db
    .select({ hash: programmes.hash, title: programmes.title, version: programmes.version, columns })
    .from(programmes)
    .orderBy(desc(programmes.publishedAt), asc(programmes.hash))
  return found.filter((one) => one.columns > 0)
}

/** Rounds by some programmes, the last opened first, with the units above who organises them. */
export const roundsByProgrammes = (db: Db, hashes: readonly string[]) =>
  db
    .select({ id: rounds.id, title: rounds.title, programme: rounds.programme, unit: rounds.unit, above: aboveOf(rounds.unit) })
    .from(rounds)
    .where(anyOf(rounds.programme, hashes))
    .orderBy(desc(rounds.openedAt), asc(rounds.id))
