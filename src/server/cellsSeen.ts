import type { Unit } from '../model/Facts.ts'
import { dutiesFor } from '../permissions/may.ts'
import { assessingDuties } from '../permissions/unitRoles.ts'
import type { ShownAnswer } from '../rounds/life/pages/unitPage.ts'
import type { Terms } from '../rounds/life/terms/termsOf.ts'
import { officeOf, organiserOf } from '../rounds/shares/officeOf.ts'
import { checksIn } from '../rounds/shares/Share.ts'
import { shareOf } from '../rounds/shares/shareOf.ts'
import type { SignedIn } from './routing/Visitor.ts'
import type { World } from './World.ts'

interface Place {
  readonly terms: Terms
  readonly unit: Unit
}

/** Answers as their reader may see them: to the unit itself those of others come from the office in charge, not from a person. 可见的答案 */
export async function cellsSeen(
  { store }: World,
  { person, duties }: SignedIn,
  { terms, unit }: Place,
  answers: readonly ShownAnswer[],
): Promise<readonly ShownAnswer[]> {
  const { db, now } = store
  const asked = terms.askedOf(unit.group)
  const assessing = await shareOf(db, terms, person, assessingDuties(dutiesFor(duties, 'answer.read')))
  const assessed = checksIn(assessing, asked, { unit: unit.id })
  if (answers.every(({ check, lane }) => lane === 'self' || assessed.has(check))) return answers
  const office = officeOf(terms, unit, await organiserOf(db, terms.round, now()))
  const seats = new Map<string, string>()
  return answers.map((one) => {
    if (one.lane === 'self' || assessed.has(one.check)) return one
    const saidBy = office(asked.checks.get(one.check)?.home?.code)
    const confirmedBy = one.confirmedBy === null ? null : saidBy
    return { ...one, saidBy, confirmedBy, seat: one.seat === '' ? '' : placeOf(one.seat, seats) }
  })
}

/** Seats stay apart from each other and say nothing of who sits there. */
function placeOf(seat: string, known: Map<string, string>): string {
  const place = known.get(seat) ?? `第${String(known.size + 1)}位`
  known.set(seat, place)
  return place
}
