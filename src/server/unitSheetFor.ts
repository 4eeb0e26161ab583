import { assessingDuties } from '../permissions/unitRoles.ts'
import type { Target } from '../permissions/Target.ts'
import { resultSeenByUnit } from '../rounds/feedback/resultSeenByUnit.ts'
import { composeUnitSheet } from '../sheets/unit/composeUnitSheet.ts'
import { unitAlone } from '../sheets/unit/unitAlone.ts'
import type { UnitSheet } from '../sheets/unit/UnitSheet.ts'
import { shownToUnits } from './cellsShown.ts'
import { resultsOf } from './resultsOf.ts'
import { sheetSeen } from './resultsSeen.ts'
import { mayToo } from './routing/decide.ts'
import { findTarget, notThere } from './routing/findTarget.ts'
import type { SignedIn } from './routing/Visitor.ts'
import { sheetShownTo } from './unitFeedback.ts'
import { isOnlyOfUnit } from './unitsOwn.ts'
import type { World } from './World.ts'

/** A unit's sheet as far as who asks may see it, as a page or as a file. 可见的单位得分表 */
export async function unitSheetFor(
  world: World,
  visitor: SignedIn,
  params: { readonly round: string; readonly unit: string },
): Promise<UnitSheet> {
  const isOwn = await isOnlyOfUnit(world, visitor, 'result.read', params)
  const shown = isOwn ? await resultSeenByUnit(world.store.db, params.round, world.store.now()) : await shownToUnits(world, params.round)
  if (isOwn && shown.kind === 'settled')
    return sheetSeen(world, visitor, params.round, params.unit, await sheetShownTo(world, shown, params.unit))
  const { ready, round } = await resultsOf(world, params.round)
  const sheet = composeUnitSheet(ready, round, params.unit)
  if (!sheet) throw notThere('round-unit')
  const whole = await targetOf(world, visitor, params.round)
  const seen = mayToo(visitor, 'results.read', whole) ? sheet : unitAlone(sheet)
  // Who assesses a part of it reads the rest as one of the unit does: when it was shown to the units.
  const reader = shown.kind === 'running' ? visitor : { ...visitor, duties: assessingDuties(visitor.duties) }
  return sheetSeen(world, reader, params.round, params.unit, seen)
}

async function targetOf(world: World, { person }: SignedIn, round: string): Promise<Target> {
  const target = await findTarget(world, 'round', round, { round }, person.id)
  if (!target) throw notThere('round')
  return target
}
