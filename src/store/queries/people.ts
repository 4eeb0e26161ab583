import { and, eq, getTableColumns, ilike, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Role } from '../../model/Role.ts'
import type { Db } from '../Db.ts'
import { duties, people } from '../schema/people.ts'
import { aboveOf } from './above.ts'
import { anyOf } from './anyOf.ts'
import { containing } from './containing.ts'
import { within } from './within.ts'

export type Person = typeof people.$inferSelect

export async function insertPerson(tx: Db, row: typeof people.$inferInsert): Promise<void> {
  await tx.insert(people).values(row)
}

export async function findPersonByLogin(db: Db, login: string): Promise<Person | null> {
  const [row] = await db.select().from(people).where(eq(people.login, login))
  return row ?? null
}

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const [row] = await db.select().from(people).where(eq(people.id, id))
  return row ?? null
}

/** Held until the transaction ends. */
export async function lockPerson(tx: Db, id: string): Promise<Person | null> {
  const [row] = await tx.select().from(people).where(eq(people.id, id)).for('update')
  return row ?? null
}

export async function updatePerson(tx: Db, id: string, to: Partial<typeof people.$inferInsert>): Promise<void> {
  await tx.update(people).set(to).where(eq(people.id, id))
}

/** Held until the transaction ends, in one order. */
export async function lockPeople(tx: Db, ids: readonly string[]): Promise<readonly Person[]> {
  return tx.select().from(people).where(anyOf(people.id, ids)).orderBy(people.id).for('update')
}

/** Of some units, those who have no password yet. */
export async function invitedIn(db: Db, units: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(anyOf(people.unit, units), eq(people.state, 'invited')))
    .orderBy(people.unit, people.id)
  return rows.map(({ id }) => id)
}

/** Whoever takes or leaves a login name waits for who does the same with it. */
export async function lockLogin(tx: Db, login: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`login ${login}`}))`)
}

/** Which people a list is about. */
export interface PeopleFilter {
  /** Units whose subtrees the asker may see, and himself. */
  readonly seen: readonly string[]
  readonly asking: string
  /** Null: all that is seen. */
  readonly under: string | null
  /** Part of a name or login name; empty: any. */
  readonly search: string
  readonly state: Person['state'] | null
  readonly role: Role | null
}

/** A person of a list, without his password's hash. */
export type ListedPerson = Pick<Person, 'id' | 'login' | 'name' | 'unit' | 'phone' | 'email' | 'state' | 'createdAt'> & {
  readonly above: readonly string[]
}

/** One page of the people of some subtrees, in the order of their names, and how many there are in all. 人员列表 */
export async function listPeople(
  db: Db,
  { seen, asking, under, search, state, role }: PeopleFilter,
  { limit, offset, at }: { readonly limit: number; readonly offset: number; readonly at: Instant },
): Promise<{ readonly rows: readonly ListedPerson[]; readonly total: number }> {
  const part = containing(search)
  const holds = sql`exists (select 1 from duties d where d.person = people.id and d.role = ${role} and d."from" <= ${at} and (d."to" is null or d."to" > ${at}))`
  const where = and(
    or(within(people.unit, seen), eq(people.id, asking)),
    under === null ? undefined : within(people.unit, [under]),
    search === '' ? undefined : or(ilike(people.name, part), ilike(people.login, part)),
    state === null ? undefined : eq(people.state, state),
    role === null ? undefined : holds,
  )
  const { id, login, name, unit, phone, email, state: shown, createdAt } = getTableColumns(people)
  const rows = await db
    .select({ id, login, name, unit, phone, email, state: shown, createdAt, above: aboveOf(people.unit) })
    .from(people)
    .where(where)
    .orderBy(sql`${people.name} collate "zh-x-icu"`, people.id)
    .limit(limit)
    .offset(offset)
  return { rows, total: await db.$count(people, where) }
}

/** The names of those who hold some duties, by duty. */
export async function holderNames(db: Db, held: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ duty: duties.id, name: people.name })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.person))
    .where(anyOf(duties.id, held))
  return new Map(rows.map(({ duty, name }) => [duty, name]))
}

/** What people are called, by id. 人员姓名 */
export async function namesOfPeople(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(anyOf(people.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Some people with their offices, and whether that is one of the named units or below one. 姓名与所在单位 */
export const peopleCalled = (db: Db, ids: readonly string[], roots: readonly string[]) =>
  db
    .select({ id: people.id, name: people.name, unit: people.unit, isOwn: sql<boolean>`${within(people.unit, roots)}` })
    .from(people)
    .where(anyOf(people.id, ids))
