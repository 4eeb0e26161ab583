import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { answers, currentAnswers, type Restated } from '../schema/answers.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

/** An answer as it was put in. */
export type AnswerRow = typeof answers.$inferSelect

/** One that is to be put in. 新答案 */
export type NewAnswer = Omit<AnswerRow, 'id'>

/** What was said, without who put it in and after what. */
export type Said = Omit<AnswerRow, 'person' | 'recordedAt' | 'after' | 'saw'>

/** What was said, and which answers its author had seen. */
export type Replacing = Said & Pick<AnswerRow, 'after' | 'saw'>

/** An answer that stands in its cell and lane, whole or in part. */
export interface CurrentAnswer {
  readonly answer: Said
  readonly restated: Restated | null
  readonly contradictory: boolean
}

/** What `json_to_recordset` is told of a row; the order is that of the insert. */
const COLUMNS = sql.raw(
  'round text, unit text, check_id text, object text, lane text, seat text, state text, value jsonb, why text, proof jsonb, confirmed_by text, ' +
    'said_by text, said_at text, person text, recorded_at timestamptz, after bigint, saw jsonb',
)
const NAMES = sql.raw(
  'round, unit, check_id, object, lane, seat, state, value, why, proof, confirmed_by, said_by, said_at, person, recorded_at, after, saw',
)

const PART = 4_000

const told = ({ check, confirmedBy, saidBy, saidAt, recordedAt, ...rest }: NewAnswer) => ({
  ...rest,
  check_id: check,
  confirmed_by: confirmedBy,
  said_by: saidBy,
  said_at: saidAt,
  recorded_at: recordedAt,
})

/** Puts answers in; their ids rise in their order. */
export async function insertAnswers(db: Db, rows: readonly NewAnswer[]): Promise<readonly number[]> {
  const ids: number[] = []
  for (const part of inParts(rows, PART)) {
    const { rows: added } = await db.execute<{ id: string }>(
      sql`insert into answers (${NAMES}) select ${NAMES} from json_to_recordset(${JSON.stringify(part.map(told))}::json) as told(${COLUMNS})
        returning id`,
    )
    ids.push(...added.map(({ id }) => Number(id)))
  }
  return ids
}

export const findAnswers = (db: Db, ids: readonly number[]): Promise<AnswerRow[]> => db.select().from(answers).where(anyOf(answers.id, ids))

/** Where an answer stands: a row of the cache. */
export type CurrentRow = typeof currentAnswers.$inferSelect

/** Writes rows of the cache, in place of those of the same answers. */
export async function putCurrent(db: Db, rows: readonly CurrentRow[]): Promise<void> {
  for (const part of inParts(rows, PART)) {
    const given = JSON.stringify(part.map(({ check, ...rest }) => ({ ...rest, check_id: check })))
    await db.execute(
      sql`insert into current_answers (round, unit, check_id, object, lane, seat, answer, restated, contradictory)
        select round, unit, check_id, object, lane, seat, answer, nullif(restated, 'null'::jsonb), contradictory from json_to_recordset(${given}::json)
          as told(round text, unit text, check_id text, object text, lane text, seat text, answer bigint, restated jsonb, contradictory boolean)
        on conflict (round, unit, check_id, object, lane, seat, answer)
          do update set restated = excluded.restated, contradictory = excluded.contradictory`,
    )
  }
}

/** These answers stand no more. */
export async function dropCurrent(db: Db, round: string, units: readonly string[], ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .delete(currentAnswers)
    .where(and(eq(currentAnswers.round, round), anyOf(currentAnswers.unit, units), anyOf(currentAnswers.answer, ids)))
}

/** Empties the cache for some units. */
export async function clearCurrent(db: Db, round: string, units: readonly string[]): Promise<void> {
  await db.delete(currentAnswers).where(and(eq(currentAnswers.round, round), anyOf(currentAnswers.unit, units)))
}

/** The cache's rows of some units. */
export const listCurrentRows = (db: Db, round: string, units: readonly string[]): Promise<CurrentRow[]> =>
  db
    .select()
    .from(currentAnswers)
    .where(and(eq(currentAnswers.round, round), anyOf(currentAnswers.unit, units)))
    .orderBy(asc(currentAnswers.answer))

/** Read by the hundred thousand, so past drizzle's mapping, which costs more than the query. */
const SAID = sql.raw(
  'a.id, a.round, a.unit, a.check_id as "check", a.object, a.lane, a.seat, a.state, a.value, a.why, a.proof, a.confirmed_by as "confirmedBy", ' +
    'a.said_by as "saidBy", a.said_at as "saidAt"',
)

/** The driver gives a bigint as text. */
type Raw<Row> = Omit<Row, 'id' | 'after'> & { readonly id: string; readonly [column: string]: unknown }

/** What stands in the cells of some units, in the order in which it was put in. */
export async function listCurrentAnswers(db: Db, round: string, units: readonly string[]): Promise<CurrentAnswer[]> {
  const { rows } = await db.execute<Raw<Said> & Pick<CurrentAnswer, 'restated' | 'contradictory'>>(
    sql`select ${SAID}, c.restated, c.contradictory from current_answers c join answers a on a.id = c.answer
      where c.round = ${round} and c.unit = any(${sql.param([...units])}::text[]) order by c.answer`,
  )
  return rows.map(({ restated, contradictory, ...said }) => ({ answer: { ...said, id: Number(said.id) }, restated, contradictory }))
}

/** Everything ever said of some units, in the order in which it was put in. */
export async function listAnswers(db: Db, round: string, units: readonly string[]): Promise<Replacing[]> {
  const { rows } = await db.execute<Raw<Said> & Pick<AnswerRow, 'saw'> & { readonly after: string | null }>(
    sql`select ${SAID}, a.after, a.saw from answers a
      where a.round = ${round} and a.unit = any(${sql.param([...units])}::text[]) order by a.id`,
  )
  return rows.map((row) => ({ ...row, id: Number(row.id), after: row.after === null ? null : Number(row.after) }))
}

/** How many answers of each unit contradict another; units without are left out. */
export async function countContradictions(db: Db, round: string): Promise<ReadonlyMap<string, number>> {
  const counted = await db
    .select({ unit: currentAnswers.unit, count: count() })
    .from(currentAnswers)
    .where(and(eq(currentAnswers.round, round), currentAnswers.contradictory))
    .groupBy(currentAnswers.unit)
  return new Map(counted.map((one) => [one.unit, one.count]))
}
