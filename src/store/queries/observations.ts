import { and, asc, desc, eq, gte, lte } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { captures, findingReviews, findings } from '../schema/incidents.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

export type CaptureRow = typeof captures.$inferSelect
export type FindingRow = typeof findings.$inferSelect
export type FindingReviewRow = typeof findingReviews.$inferSelect

export async function insertCapture(db: Db, row: CaptureRow): Promise<void> {
  await db.insert(captures).values(row)
}

/** Many at once, as a run over a website has them. */
export async function insertCaptures(db: Db, rows: readonly CaptureRow[]): Promise<void> {
  for (const part of inParts(rows, 500)) await db.insert(captures).values([...part])
}

export async function insertFindings(db: Db, rows: readonly FindingRow[]): Promise<void> {
  for (const part of inParts(rows, 500)) await db.insert(findings).values([...part])
}

export async function insertFinding(db: Db, row: FindingRow): Promise<void> {
  await db.insert(findings).values(row)
}

export async function insertFindingReview(db: Db, row: FindingReviewRow): Promise<void> {
  await db.insert(findingReviews).values(row)
}

/** Null: there is none. */
export async function findCapture(db: Db, id: string): Promise<CaptureRow | null> {
  const [found] = await db.select().from(captures).where(eq(captures.id, id))
  return found ?? null
}

/** Null: there is none. Held, so that its reviews come one after the other. */
export async function holdFinding(db: Db, id: string): Promise<FindingRow | null> {
  const [found] = await db.select().from(findings).where(eq(findings.id, id)).for('no key update')
  return found ?? null
}

/** What was seen of a unit between two moments, the latest first. */
export const listCaptures = (db: Db, unit: string, from: string, to: string): Promise<CaptureRow[]> =>
  db
    .select()
    .from(captures)
    .where(and(eq(captures.unit, unit), gte(captures.seenAt, from), lte(captures.seenAt, to)))
    .orderBy(desc(captures.seenAt), asc(captures.id))

export const listFindings = (db: Db, ofCaptures: readonly string[]): Promise<FindingRow[]> =>
  db.select().from(findings).where(anyOf(findings.capture, ofCaptures)).orderBy(asc(findings.recordedAt), asc(findings.id))

/** In the order in which they were given: the last word counts. */
export const listFindingReviews = (db: Db, ofFindings: readonly string[]): Promise<FindingReviewRow[]> =>
  db.select().from(findingReviews).where(anyOf(findingReviews.finding, ofFindings)).orderBy(asc(findingReviews.at), asc(findingReviews.id))
