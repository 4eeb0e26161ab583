import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { captures } from '../schema/incidents.ts'
import { siteColumns, siteRuns, sites } from '../schema/sites.ts'
import { roundsSeeing } from './roundsSeeing.ts'
import type { Belonging } from './targets.ts'

const OF_SITE = { site: sites.id, unit: sites.unit }

async function belonging(db: Db, [found]: readonly { readonly site: string | null; readonly unit: string }[]): Promise<Belonging | null> {
  if (!found) return null
  const seenIn = found.site === null ? [] : ((await roundsSeeing(db, [found.site])).get(found.site) ?? [])
  return { unit: found.unit, round: null, person: null, seenIn }
}

/** A website, its runs and its columns belong to whose site it is; who keeps a column owns nothing there. 网站的归属 */
export const siteBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  belonging(db, await db.select(OF_SITE).from(sites).where(eq(sites.id, id)))

export const siteRunBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  belonging(db, await db.select(OF_SITE).from(siteRuns).innerJoin(sites, eq(sites.id, siteRuns.site)).where(eq(siteRuns.id, id)))

export const columnBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  belonging(db, await db.select(OF_SITE).from(siteColumns).innerJoin(sites, eq(sites.id, siteColumns.site)).where(eq(siteColumns.id, id)))

/** Only of web pages: calls, letters and visits are seen by other rights. */
export const captureBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  belonging(
    db,
    await db
      .select({ site: sql<string | null>`${captures.notes} ->> 'site'`, unit: captures.unit })
      .from(captures)
      .where(and(eq(captures.id, id), eq(captures.kind, 'page'))),
  )
