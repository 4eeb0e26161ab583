import { and, eq, ne } from 'drizzle-orm'
import { beijingDate } from '../../model/Instant.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { people } from '../schema/people.ts'
import { officialNames } from './units.ts'

/** How a person is told from others of his name: by his unit, in one unit by his login; null: there is no such person. 席位显示的姓名 */
export async function seatName(db: Db, id: string, at: Instant): Promise<string | null> {
  const [person] = await db.select().from(people).where(eq(people.id, id))
  if (!person) return null
  const { name, login, unit } = person
  const namesakes = await db
    .select({ unit: people.unit })
    .from(people)
    .where(and(eq(people.name, name), ne(people.id, id)))
  if (namesakes.length === 0) return name
  if (namesakes.some((other) => other.unit === unit)) return `${name}（${login}）`
  return `${name}（${(await officialNames(db, [unit], beijingDate(at))).get(unit) ?? login}）`
}

/** The seat of somebody who is known by name: his own where one person bears it, else the name. 按姓名找席位 */
export async function seatNamed(db: Db, name: string): Promise<string> {
  const [first, ...others] = await db.select({ id: people.id }).from(people).where(eq(people.name, name)).limit(2)
  return first && others.length === 0 ? first.id : name
}
