import { heldDuties } from '../../store/queries/duties.ts'
import { findPerson } from '../../store/queries/people.ts'
import type { Store } from '../../store/Store.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { CAST } from './cast.ts'

/** One of the invented people with what he holds; null: there is none of that name, or not yet. 演示人员 */
export async function personaCalled({ db, now }: Pick<Store, 'db' | 'now'>, id: string): Promise<SignedIn | null> {
  if (!CAST.some((persona) => persona.id === id)) return null
  const person = await findPerson(db, id)
  if (!person) return null
  const { login, name, unit } = person
  return { by: 'demonstration', person: { id, login, name, unit }, duties: await heldDuties(db, id, now()) }
}
