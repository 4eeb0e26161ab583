import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { people } from '../schema/people.ts'
import { comments, questions } from '../schema/talk.ts'
import { roster, rounds } from '../schema/rounds.ts'
import type { Belonging } from './targets.ts'

export type QuestionRow = typeof questions.$inferSelect
export type CommentRow = typeof comments.$inferSelect

/** With the name of the unit that asks and of the person. */
export interface ListedQuestion extends QuestionRow {
  readonly unitName: string
  /** Of the asking unit in the round: by which scorecard the row is meant. */
  readonly group: string | null
  readonly personName: string | null
  readonly answeredByName: string | null
}

const answerer = sql<string | null>`(select p.name from people p where p.id = ${questions.answeredBy})`
const inRoster = <T>(field: 'name' | 'group', otherwise: SQL) =>
  sql<T>`coalesce((select m.record->>${field} from roster m where m.round = ${questions.round} and m.unit = ${questions.unit}), ${otherwise})`

/** All that was asked in a round and not taken back, oldest first. */
export const listQuestions = (db: Db, round: string): Promise<ListedQuestion[]> =>
  db
    .select({
      id: questions.id,
      round: questions.round,
      node: questions.node,
      unit: questions.unit,
      person: questions.person,
      text: questions.text,
      at: questions.at,
      answer: questions.answer,
      answeredBy: questions.answeredBy,
      answeredAt: questions.answeredAt,
      withdrawnAt: questions.withdrawnAt,
      unitName: inRoster<string>('name', sql`${questions.unit}`),
      group: inRoster<string | null>('group', sql`null`),
      personName: people.name,
      answeredByName: answerer,
    })
    .from(questions)
    .leftJoin(people, eq(people.id, questions.person))
    .where(and(eq(questions.round, round), isNull(questions.withdrawnAt)))
    .orderBy(asc(questions.at), asc(questions.id))

/** One question, held so that it is answered once. */
export async function holdQuestion(tx: Db, id: string): Promise<QuestionRow | null> {
  const [row] = await tx.select().from(questions).where(eq(questions.id, id)).for('update')
  return row ?? null
}

/** Adds a question. 记提问 */
export async function insertQuestion(tx: Db, question: typeof questions.$inferInsert): Promise<void> {
  await tx.insert(questions).values(question)
}

/** Writes the answer, in place of an earlier one. 记答复 */
export async function putQuestionAnswer(tx: Db, id: string, answer: string, by: string, at: Instant): Promise<void> {
  await tx.update(questions).set({ answer, answeredBy: by, answeredAt: at }).where(eq(questions.id, id))
}

/** Takes a question back; its row stays. 撤回提问 */
export async function endQuestion(tx: Db, id: string, at: Instant): Promise<void> {
  await tx.update(questions).set({ withdrawnAt: at }).where(eq(questions.id, id))
}

/** A remark with the name of who wrote it. */
export interface ListedComment extends CommentRow {
  readonly personName: string | null
}

/** Remarks on a unit in a round that were not taken back, oldest first. */
export const listComments = (db: Db, round: string, unit: string): Promise<ListedComment[]> =>
  db
    .select({
      id: comments.id,
      round: comments.round,
      unit: comments.unit,
      node: comments.node,
      forUnit: comments.forUnit,
      text: comments.text,
      person: comments.person,
      at: comments.at,
      withdrawnAt: comments.withdrawnAt,
      personName: people.name,
    })
    .from(comments)
    .leftJoin(people, eq(people.id, comments.person))
    .where(and(eq(comments.round, round), eq(comments.unit, unit), isNull(comments.withdrawnAt)))
    .orderBy(asc(comments.at), asc(comments.id))

/** Adds a remark. 记批注 */
export async function insertComment(tx: Db, comment: typeof comments.$inferInsert): Promise<void> {
  await tx.insert(comments).values(comment)
}

/** A remark, held until the transaction ends. 锁定批注 */
export async function holdComment(tx: Db, id: string): Promise<CommentRow | null> {
  const [row] = await tx.select().from(comments).where(eq(comments.id, id)).for('update')
  return row ?? null
}

/** Takes a remark back; its row stays. 撤回批注 */
export async function endComment(tx: Db, id: string, at: Instant): Promise<void> {
  await tx.update(comments).set({ withdrawnAt: at }).where(eq(comments.id, id))
}

/** A question is the asking unit's; whoever organises over it answers. */
export async function questionBelonging(db: Db, id: string): Promise<Belonging | null> {
  const [row] = await db
    .select({ unit: questions.unit, round: questions.round, person: questions.person })
    .from(questions)
    .innerJoin(rounds, eq(rounds.id, questions.round))
    .where(and(eq(questions.id, id), isNull(questions.withdrawnAt)))
  return row ?? null
}

/** Of which round and unit a remark is. 批注的归属 */
export async function commentBelonging(db: Db, id: string): Promise<Belonging | null> {
  const [row] = await db
    .select({ unit: comments.unit, round: comments.round, person: comments.person })
    .from(comments)
    .innerJoin(roster, and(eq(roster.round, comments.round), eq(roster.unit, comments.unit)))
    .where(and(eq(comments.id, id), isNull(comments.withdrawnAt)))
  return row ?? null
}
