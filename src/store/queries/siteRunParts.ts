import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { siteRunParts, siteRuns } from '../schema/sites.ts'

export type SiteRunPart = typeof siteRunParts.$inferSelect

/** Several at once; the caller holds the run. What a broken connection left in doubt may be handed over twice. */
export async function insertParts(tx: Db, parts: readonly SiteRunPart[]): Promise<void> {
  if (parts.length > 0)
    await tx
      .insert(siteRunParts)
      .values([...parts])
      .onConflictDoNothing()
}

/** The number behind the last one; 0: there are none. */
export async function nextPart(db: Db, run: string): Promise<number> {
  const [row] = await db
    .select({ next: sql<string>`coalesce(max(${siteRunParts.number}) + 1, 0)` })
    .from(siteRunParts)
    .where(eq(siteRunParts.run, run))
  return Number(row?.next ?? 0)
}

/** What a run has found so far, in its order; one part at a time is in memory. 逐一取出采集过程 */
export async function* partsOf(db: Db, run: string, kind?: SiteRunPart['kind']): AsyncGenerator<SiteRunPart, undefined> {
  const numbers = await db
    .select({ number: siteRunParts.number })
    .from(siteRunParts)
    .where(and(eq(siteRunParts.run, run), kind === undefined ? undefined : eq(siteRunParts.kind, kind)))
    .orderBy(asc(siteRunParts.number))
  for (const { number } of numbers) {
    const [part] = await db
      .select()
      .from(siteRunParts)
      .where(and(eq(siteRunParts.run, run), eq(siteRunParts.number, number)))
    if (part) yield part
  }
  return undefined
}

/** A file of it by its name, the last that was written; null: there is none. */
export async function filePart(db: Db, run: string, name: string): Promise<Uint8Array | null> {
  const [part] = await db
    .select({ bytes: siteRunParts.bytes })
    .from(siteRunParts)
    .where(and(eq(siteRunParts.run, run), eq(siteRunParts.kind, 'file'), eq(siteRunParts.name, name)))
    .orderBy(sql`${siteRunParts.number} desc`)
    .limit(1)
  return part?.bytes ?? null
}

/** Which of some names are there, without reading them. */
export async function hasFilePart(db: Db, run: string, name: string): Promise<boolean> {
  const { rows } = await db.execute(
    sql`select exists (select from ${siteRunParts} where run = ${run} and kind = 'file' and name = ${name}) as there`,
  )
  return (rows[0] as { there: boolean } | undefined)?.there === true
}

export async function dropParts(tx: Db, run: string): Promise<void> {
  await tx.delete(siteRunParts).where(eq(siteRunParts.run, run))
}

/** Of the site's runs that ended without a result: nobody goes on with those when another is asked for. */
export async function dropPartsOfSite(tx: Db, site: string): Promise<void> {
  await tx.execute(sql`
    delete from ${siteRunParts} where run in (select id from ${siteRuns} where site = ${site} and state in ('stopped', 'failed', 'done'))`)
}
