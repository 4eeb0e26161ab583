import { beijingDate } from '../model/Instant.ts'
import { nameOfNoPerson } from '../model/nameOfNoPerson.ts'
import type { ActionId } from '../permissions/actions.ts'
import { assessingDuties, isOfUnit } from '../permissions/unitRoles.ts'
import { peopleCalled } from '../store/queries/people.ts'
import { unitAndAbove } from '../store/queries/targets.ts'
import { officialNames } from '../store/queries/units.ts'
import { mayToo } from './routing/decide.ts'
import type { SignedIn } from './routing/Visitor.ts'
import type { World } from './World.ts'

/** How somebody is called; null: he is not known, or not the reader's to know. 称呼 */
export type Calling = (person: string | null, isOutside: boolean) => string | null

/**
 * How people are called to a reader. Who looks from outside reads names; one of the unit reads those of his own people, and of everybody else only the office:
 * which person assessed or recorded is not the unit's to know. 对读者的称呼
 */
export async function callingFor({ store }: World, { person, duties }: SignedIn, ids: readonly (string | null)[]): Promise<Calling> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const own = [person.unit, ...duties.filter(isOfUnit).map(({ unit }) => unit)]
  const people = new Map((await peopleCalled(store.db, wanted, own)).map((one) => [one.id, one]))
  const others = [...people.values()].flatMap(({ unit, isOwn }) => (isOwn ? [] : [unit]))
  const offices = await officialNames(store.db, [...new Set(others)], beijingDate(store.now()))
  return (id, isOutside) => {
    if (id === null) return null
    const found = people.get(id)
    if (!found) return isOutside ? nameOfNoPerson(id) : null
    return isOutside || found.isOwn || id === person.id ? found.name : (offices.get(found.unit) ?? null)
  }
}

/** Over which of some units he holds a right as somebody from outside. 考核方可见的单位 */
export async function outsideOf(
  { store }: World,
  visitor: SignedIn,
  action: ActionId,
  units: readonly string[],
): Promise<(unit: string) => boolean> {
  const outside = { ...visitor, duties: assessingDuties(visitor.duties) }
  const known = new Set<string>()
  for (const unit of new Set(units)) {
    const above = (await unitAndAbove(store.db, unit)) ?? []
    if (mayToo(outside, action, { units: above, round: null })) known.add(unit)
  }
  return (unit) => known.has(unit)
}
