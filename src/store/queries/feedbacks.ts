import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { answers } from '../schema/answers.ts'
import { roundStages } from '../schema/planning.ts'
import { rounds, snapshots } from '../schema/rounds.ts'
import { feedbacks, publications } from '../schema/settling.ts'

export type FeedbackRow = typeof feedbacks.$inferSelect

/** Shows a settled result to the units. 记反馈 */
export async function insertFeedback(tx: Db, row: typeof feedbacks.$inferInsert): Promise<void> {
  await tx.insert(feedbacks).values(row)
}

/** The newest of a round; null: its units were not heard. 最近一次反馈 */
export async function newestFeedback(db: Db, round: string): Promise<FeedbackRow | null> {
  const [found] = await db
    .select()
    .from(feedbacks)
    .where(eq(feedbacks.round, round))
    .orderBy(desc(feedbacks.at), desc(feedbacks.id))
    .limit(1)
  return found ?? null
}

/** Null: there is none. 查反馈 */
export async function findFeedback(db: Db, id: string): Promise<FeedbackRow | null> {
  const [found] = await db.select().from(feedbacks).where(eq(feedbacks.id, id))
  return found ?? null
}

/** The newest first. 历次反馈 */
export const listFeedbacks = (db: Db, round: string): Promise<FeedbackRow[]> =>
  db.select().from(feedbacks).where(eq(feedbacks.round, round)).orderBy(desc(feedbacks.at), desc(feedbacks.id))

/** What decides whether a round's units see their results. 结果可见性 */
export interface Visibility {
  /** One clerk, no windows: nothing is held back. */
  readonly simple: boolean
  readonly staged: boolean
  /** Who organises it. */
  readonly unit: string
  /** The snapshot that units were shown last, by a feedback or a publication. */
  readonly shown: { readonly snapshot: string; readonly feedback: string | null } | null
}

/** Null: there is no such round. 结果是否已反馈 */
export async function visibilityOf(db: Db, round: string): Promise<Visibility | null> {
  const [found] = await db
    .select({
      simple: rounds.simple,
      unit: rounds.unit,
      staged: sql<boolean>`exists (select 1 from ${roundStages} where ${roundStages.round} = ${rounds.id})`,
    })
    .from(rounds)
    .where(eq(rounds.id, round))
  if (!found) return null
  const feedback = await newestFeedback(db, round)
  const [published] = await db
    .select({ snapshot: publications.snapshot, at: publications.at })
    .from(publications)
    .where(and(eq(publications.round, round), isNull(publications.withdrawnAt)))
    .orderBy(desc(publications.at))
    .limit(1)
  const shown =
    published && (feedback === null || published.at > feedback.at)
      ? { snapshot: published.snapshot, feedback: null }
      : feedback && { snapshot: feedback.snapshot, feedback: feedback.id }
  return { ...found, shown }
}

/** The newest answer of a unit when a result was settled; 0: there was none. 定稿时最后的答案 */
export async function newestAnswerAt(
  db: Db,
  { round, unit, snapshot }: { readonly round: string; readonly unit: string; readonly snapshot: string },
): Promise<number> {
  const [found] = await db
    .select({ id: sql<number>`coalesce(max(${answers.id}), 0)`.mapWith(Number) })
    .from(answers)
    .innerJoin(snapshots, eq(snapshots.id, snapshot))
    .where(and(eq(answers.round, round), eq(answers.unit, unit), lte(answers.recordedAt, snapshots.at)))
  return found?.id ?? 0
}
