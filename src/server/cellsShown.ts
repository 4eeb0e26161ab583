import { Refusal } from '../model/Refusal.ts'
import { dutiesFor } from '../permissions/may.ts'
import { assessingDuties } from '../permissions/unitRoles.ts'
import { answersSettled } from '../rounds/feedback/answersSettled.ts'
import { resultSeenByUnit, type SeenByUnit } from '../rounds/feedback/resultSeenByUnit.ts'
import type { UnitPage } from '../rounds/life/pages/unitPage.ts'
import type { Terms } from '../rounds/life/terms/termsOf.ts'
import { checksIn } from '../rounds/shares/Share.ts'
import { shareOf } from '../rounds/shares/shareOf.ts'
import type { SignedIn } from './routing/Visitor.ts'
import { isOnlyOfUnit } from './unitsOwn.ts'
import type { World } from './World.ts'

/** What of the results units see of this round at this moment; `locked`: nothing yet, and who decides when. 单位能看到的结果 */
export const shownToUnits = (
  { store: { db, now } }: Pick<World, 'store'>,
  round: string,
): Promise<SeenByUnit | { readonly kind: 'locked'; readonly why: string }> =>
  resultSeenByUnit(db, round, now()).catch((error: unknown) => {
    if (error instanceof Refusal && error.kind === 'locked') return { kind: 'locked', why: error.message }
    throw error
  })

/**
 * Answers and points of a unit's page, as far as they were shown to who looks as one of the unit: its own words always; those of others once the result was fed
 * back, of what stands now as much as stood when it was settled. 已反馈的答案
 */
export async function cellsShown(
  world: World,
  visitor: SignedIn,
  terms: Terms,
  { unit, answers, result }: UnitPage,
): Promise<Pick<UnitPage, 'answers' | 'result'>> {
  const shown = await shownToUnits(world, terms.round)
  if (shown.kind === 'running') return { answers, result }
  const { store } = world
  const { db } = store
  const assessing = await shareOf(db, terms, visitor.person, assessingDuties(dutiesFor(visitor.duties, 'answer.read')))
  const assessed = checksIn(assessing, terms.askedOf(unit.group), { unit: unit.id })
  const wasShown =
    shown.kind === 'settled' && (await answersSettled(store, { round: terms.round, unit: unit.id, snapshot: shown.snapshot }))
  const isOut = await isOnlyOfUnit(world, visitor, 'answer.read', { round: terms.round, unit: unit.id })
  return {
    answers: answers.filter((one) => one.lane === 'self' || assessed.has(one.check) || (wasShown !== false && wasShown(one))),
    // What is computed follows the answers; on its sheet a unit reads what was settled.
    result: isOut ? null : result,
  }
}
