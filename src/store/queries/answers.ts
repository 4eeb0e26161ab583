import { and, asc, count, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { answers, currentAnswers, type Restated } from '../schema/answers.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'
import { rowsOf, type Statement } from './prepared.ts'

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

const NAMES =
  'round, unit, check_id, object, lane, seat, state, value, why, proof, confirmed_by, said_by, said_at, via, person, recorded_at, after, saw'

const COLUMNS =
  'round text, unit text, check_id text, object text, lane text, seat text, state text, value jsonb, why text, proof jsonb, confirmed_by text, said_by text, ' +
  'said_at text, via text, person text, recorded_at timestamptz, after bigint, saw jsonb'

const INSERT = {
  name: 'insert-answers',
  text: `insert into answers (${NAMES}) select ${NAMES} from json_to_recordset($1::json) as told(${COLUMNS}) returning id`,
}

const PART = 4_000

/** An answer with its number, before it is put in. 已编号的答案 */
export type NumberedAnswer = NewAnswer & Pick<AnswerRow, 'id'>

/** Numbers for so many answers that are about to be put in, rising. Taken once their units are held, so that they rise in each unit, too. 答案编号 */
export async function nextAnswerIds(db: Db, many: number): Promise<readonly number[]> {
  const rows = await rowsOf<{ id: string }>(db, NEXT_IDS, [many])
  return rows.map(({ id }) => Number(id))
}

const NEXT_IDS = {
  name: 'next-answer-ids',
  text: "select nextval(pg_get_serial_sequence('answers', 'id')) as id from generate_series(1, $1::int)",
}

const ADD = {
  name: 'add-answers',
  text: `insert into answers (id, ${NAMES}) overriding system value select id, ${NAMES} from json_to_recordset($1::json) as told(id bigint, ${COLUMNS})`,
}

/** What puts in answers that have their numbers. 写入答案 */
export const addingAnswers = (rows: readonly NumberedAnswer[]): readonly Statement[] =>
  Array.from(inParts(rows, PART), (part) => ({ ...ADD, params: [JSON.stringify(part.map(told))] }))

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
    const added = await rowsOf<{ id: string }>(db, INSERT, [JSON.stringify(part.map(told))])
    ids.push(...added.map(({ id }) => Number(id)))
  }
  return ids
}

export const findAnswers = (db: Db, ids: readonly number[]): Promise<AnswerRow[]> => db.select().from(answers).where(anyOf(answers.id, ids))

/** Where an answer stands: a row of the cache. */
export type CurrentRow = typeof currentAnswers.$inferSelect

/** The statement that puts rows of the cache in place of those of the same answers; where they are handed to it is the caller's. */
export const putCurrentText = (rows: string): string =>
  'insert into current_answers (round, unit, check_id, object, lane, seat, answer, restated, contradictory) ' +
  "select round, unit, check_id, object, lane, seat, answer, nullif(restated, 'null'::jsonb), contradictory " +
  `from json_to_recordset(${rows}::json) as told(round text, unit text, check_id text, object text, lane text, seat text, answer bigint, restated jsonb, ` +
  'contradictory boolean) on conflict (round, unit, answer) do update set restated = excluded.restated, contradictory = excluded.contradictory'

/** Rows of the cache as that statement reads them. */
export const currentText = (rows: readonly CurrentRow[]): string =>
  JSON.stringify(rows.map(({ check, ...rest }) => ({ ...rest, check_id: check })))

const PUT = { name: 'put-current', text: putCurrentText('$1') }

/** Writes rows of the cache, in place of those of the same answers. */
export async function putCurrent(db: Db, rows: readonly CurrentRow[]): Promise<void> {
  for (const part of inParts(rows, PART)) await rowsOf(db, PUT, [currentText(part)])
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
const SAID =
  'a.id, a.unit, a.check_id, a.object, a.lane, a.seat, a.state, a.value, a.why, a.proof, a.confirmed_by, a.said_by, a.said_at, a.via'

/** As the driver gives it, a bigint as text. */
interface Raw extends Pick<Said, 'unit' | 'object' | 'lane' | 'seat' | 'state' | 'value' | 'why' | 'proof' | 'via'> {
  readonly id: string
  readonly check_id: string
  readonly confirmed_by: string | null
  readonly said_by: string
  readonly said_at: string
}

const saidFrom = (round: string, row: Raw): Said => ({
  id: Number(row.id),
  round,
  unit: row.unit,
  check: row.check_id,
  object: row.object,
  lane: row.lane,
  seat: row.seat,
  state: row.state,
  value: row.value,
  why: row.why,
  proof: row.proof,
  confirmedBy: row.confirmed_by,
  saidBy: row.said_by,
  saidAt: row.said_at,
  via: row.via,
})

/** Answer by answer (`offset 0` keeps the planner from another order): to find a unit's few hundred it would rather read all there are. */
const CURRENT = {
  name: 'current-answers',
  text:
    `select ${SAID}, c.restated, c.contradictory from current_answers c cross join lateral (select * from answers where id = c.answer offset 0) a ` +
    'where c.round = $1 and c.unit = any($2::text[]) order by c.answer',
}

/** What stands in the cells of some units, in the order in which it was put in. */
export async function listCurrentAnswers(db: Db, round: string, units: readonly string[]): Promise<CurrentAnswer[]> {
  const rows = await rowsOf<Raw & Pick<CurrentAnswer, 'restated' | 'contradictory'>>(db, CURRENT, [round, units])
  return rows.map((row) => ({ answer: saidFrom(round, row), restated: row.restated, contradictory: row.contradictory }))
}

const ALL_SAID = {
  name: 'all-answers',
  text: `select ${SAID}, a.after, a.saw from answers a where a.round = $1 and a.unit = any($2::text[]) order by a.id`,
}

/** Everything ever said of some units, in the order in which it was put in. */
export async function listAnswers(db: Db, round: string, units: readonly string[]): Promise<Replacing[]> {
  const rows = await rowsOf<Raw & Pick<AnswerRow, 'saw'> & { readonly after: string | null }>(db, ALL_SAID, [round, units])
  return rows.map((row) => ({ ...saidFrom(round, row), after: row.after === null ? null : Number(row.after), saw: row.saw }))
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
