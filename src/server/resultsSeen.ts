import type { NodeCode } from '../model/Expression.ts'
import { Refusal } from '../model/Refusal.ts'
import { dutiesFor } from '../permissions/may.ts'
import { assessingDuties } from '../permissions/unitRoles.ts'
import { organiserOf } from '../rounds/shares/officeOf.ts'
import { coversCell, isWhole, type Share } from '../rounds/shares/Share.ts'
import { sheetWithin } from '../sheets/unit/sheetWithin.ts'
import { withoutPersons } from '../sheets/unit/withoutPersons.ts'
import type { UnitSheet } from '../sheets/unit/UnitSheet.ts'
import type { SignedIn } from './routing/Visitor.ts'
import type { World } from './World.ts'

/** What of a round's answers somebody sees beside its points, which everybody sees who may see results. 结果里可见的答案 */
const answersSeen = ({ shareIn }: World, { person, duties }: SignedIn, round: string): Promise<Share> =>
  shareIn(round, person, dutiesFor(duties, 'result.read'))

/** A unit's sheet as its reader may see it, whichever path led him to it. 可见的得分表 */
export async function sheetSeen(world: World, visitor: SignedIn, round: string, unit: string, sheet: UnitSheet): Promise<UnitSheet> {
  const share = await answersSeen(world, visitor, round)
  const seen = sheetWithin(sheet, (node) => coversCell(share, { unit, node }))
  const assessing = await answersSeen(world, { ...visitor, duties: assessingDuties(visitor.duties) }, round)
  const isNamed = (node: NodeCode) => coversCell(assessing, { unit, node })
  if (isWhole(assessing)) return seen
  const { db, now } = world.store
  return withoutPersons(seen, { isNamed, organiser: await organiserOf(db, round, now()) })
}

/** Refuses all answers of a round to who scores a part of it. 不是整个批次 */
export async function refusePart(world: World, visitor: SignedIn, round: string): Promise<void> {
  if (isWhole(await answersSeen(world, visitor, round))) return
  throw new Refusal('forbidden', 'not-whole-round', '试算要用整个批次的答案，您只负责其中一部分指标或单位。请联系组织考核的单位试算。')
}
