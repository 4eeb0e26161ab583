import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { captures } from '../schema/incidents.ts'
import { siteColumns, siteRuns, sites } from '../schema/sites.ts'
import type { Belonging } from './targets.ts'

const OF_SITE = { unit: sites.unit, round: sql<null>`null`, person: sql<null>`null` }

const first = ([row]: readonly Belonging[]): Belonging | null => row ?? null

/** A website, its runs and its columns belong to whose site it is; who keeps a column owns nothing there. 网站的归属 */
export const siteBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  first(await db.select(OF_SITE).from(sites).where(eq(sites.id, id)))

export const siteRunBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  first(await db.select(OF_SITE).from(siteRuns).innerJoin(sites, eq(sites.id, siteRuns.site)).where(eq(siteRuns.id, id)))

export const columnBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  first(await db.select(OF_SITE).from(siteColumns).innerJoin(sites, eq(sites.id, siteColumns.site)).where(eq(siteColumns.id, id)))

/** Only of web pages: calls, letters and visits are seen by other rights. */
export const captureBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  first(
    await db
      .select({ unit: captures.unit, round: sql<null>`null`, person: sql<null>`null` })
      .from(captures)
      .where(and(eq(captures.id, id), eq(captures.kind, 'page'))),
  )
