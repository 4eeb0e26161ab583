import { and, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { siteImports } from '../schema/sites.ts'

export type SiteImportRow = typeof siteImports.$inferSelect

const UNDER_WAY = ['waiting', 'reading'] as const

export async function insertSiteImport(tx: Db, row: typeof siteImports.$inferInsert): Promise<void> {
  await tx.insert(siteImports).values(row)
}

/** Held until the transaction ends; null: there is none. */
export async function holdSiteImport(tx: Db, id: string): Promise<SiteImportRow | null> {
  const [found] = await tx.select().from(siteImports).where(eq(siteImports.id, id)).for('update')
  return found ?? null
}

export async function changeSiteImport(tx: Db, id: string, change: Partial<typeof siteImports.$inferInsert>): Promise<void> {
  await tx.update(siteImports).set(change).where(eq(siteImports.id, id))
}

/** The last ones of a site, the newest first. 采集包导入 */
export const listSiteImports = (db: Db, site: string, limit: number): Promise<SiteImportRow[]> =>
  db.select().from(siteImports).where(eq(siteImports.site, site)).orderBy(desc(siteImports.at), desc(siteImports.id)).limit(limit)

/** Of which sites bundles wait or are being read. */
export async function importsUnderWay(db: Db): Promise<readonly Pick<SiteImportRow, 'id' | 'site'>[]> {
  return db
    .select({ id: siteImports.id, site: siteImports.site })
    .from(siteImports)
    .where(inArray(siteImports.state, [...UNDER_WAY]))
}

/** Whose reader was not heard of for long, or that nobody began. */
export async function importsLeftAlone(db: Db, heardBefore: Instant): Promise<readonly string[]> {
  const isSilent = or(isNull(siteImports.beatAt), lt(siteImports.beatAt, heardBefore))
  const rows = await db
    .select({ id: siteImports.id })
    .from(siteImports)
    .where(or(and(eq(siteImports.state, 'waiting'), lt(siteImports.at, heardBefore)), and(eq(siteImports.state, 'reading'), isSilent)))
  return rows.map(({ id }) => id)
}

/** What a reader says about once a second. False: the bundle is another's by now. */
export async function beatImport(
  tx: Db,
  {
    id,
    worker,
    at,
    read,
    holds,
  }: { readonly id: string; readonly worker: string; readonly at: Instant; readonly read: number; readonly holds: number },
): Promise<SiteImportRow | null> {
  const [row] = await tx
    .update(siteImports)
    .set({ beatAt: at, read: sql`${read}::bigint`, holds: sql`${holds}::bigint` })
    .where(and(eq(siteImports.id, id), eq(siteImports.worker, worker), eq(siteImports.state, 'reading')))
    .returning()
  return row ?? null
}
