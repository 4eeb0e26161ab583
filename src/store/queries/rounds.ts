import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { rounds } from '../schema/rounds.ts'
import { anyOf } from './anyOf.ts'
import { rowsOf } from './prepared.ts'

/** A round as it was opened. */
export type RoundRow = typeof rounds.$inferSelect

/** What every computation of a round needs of its row; its calendar, and who answers what, are known by their digests, and read where they are new. */
export interface RoundTerms {
  readonly id: string
  readonly programme: string
  readonly asOf: string
  readonly shift: number
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly calendarDigest: string
  readonly answeringDigest: string
}

export async function insertRound(db: Db, round: typeof rounds.$inferInsert): Promise<void> {
  await db.insert(rounds).values(round)
}

/** Null: there is none. */
export async function findRound(db: Db, id: string): Promise<RoundRow | null> {
  const [found] = await db.select().from(rounds).where(eq(rounds.id, id))
  return found ?? null
}

/** The unit that organises it; null: there is no such round. 组织单位 */
export async function organiserOf(db: Db, id: string): Promise<string | null> {
  const [found] = await db.select({ unit: rounds.unit }).from(rounds).where(eq(rounds.id, id))
  return found?.unit ?? null
}

/** What all rounds are called. 已有的批次名称 */
export const titlesTaken = async (db: Db): Promise<readonly string[]> =>
  (await db.selectDistinct({ title: rounds.title }).from(rounds).orderBy(asc(rounds.title))).map(({ title }) => title)

/** What rounds are called, by id. 批次名称 */
export async function titlesOfRounds(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select({ id: rounds.id, title: rounds.title }).from(rounds).where(anyOf(rounds.id, ids))
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Null: there is no such round. */
export async function findRoundTerms(db: Db, id: string): Promise<RoundTerms | null> {
  const [found] = await rowsOf<RoundTerms>(db, TERMS, [id])
  return found ?? null
}

/** The columns of a round, called `r`, that are its terms. 批次条件的列 */
export const TERMS_COLUMNS =
  'r.id, r.programme, r.as_of as "asOf", r.shift, r.period_from as "periodFrom", r.period_to as "periodTo", ' +
  'md5(r.calendar::text) as "calendarDigest", md5(r.answering::text) as "answeringDigest"'

const TERMS = { name: 'round-terms', text: `select ${TERMS_COLUMNS} from rounds r where r.id = $1` }

/** In the order in which they were opened. */
export const listRoundIds = async (db: Db): Promise<readonly string[]> =>
  (await db.select({ id: rounds.id }).from(rounds).orderBy(asc(rounds.openedAt), asc(rounds.id))).map(({ id }) => id)

/** Says that a result of the round may have changed. Waits for whoever did the same and has not finished: after the units' locks, before the journal's. */
export async function raiseRevision(db: Db, id: string): Promise<number> {
  const [raised] = await db
    .update(rounds)
    .set({ revision: sql`${rounds.revision} + 1` })
    .where(eq(rounds.id, id))
    .returning({ revision: rounds.revision })
  if (!raised) throw new Error(`There is no round ${id}.`)
  return raised.revision
}

/** Puts other earlier results in the place of those that a round has. Whoever does it raises its revision. 往年名次 */
export async function setHistory(tx: Db, id: string, history: RoundRow['history']): Promise<void> {
  await tx.update(rounds).set({ history }).where(eq(rounds.id, id))
}
