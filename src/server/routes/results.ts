import type { Target } from '../../permissions/Target.ts'
import { composeRoundSheet } from '../../sheets/round/composeRoundSheet.ts'
import { composeUnitSheet } from '../../sheets/unit/composeUnitSheet.ts'
import { unitAlone } from '../../sheets/unit/unitAlone.ts'
import { assessingDuties } from '../../permissions/unitRoles.ts'
import { resultSeenByUnit } from '../../rounds/feedback/resultSeenByUnit.ts'
import { shownToUnits } from '../cellsShown.ts'
import { refusePart, sheetSeen } from '../resultsSeen.ts'
import { composed } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { isOnlyOfUnit } from '../unitsOwn.ts'
import { sheetShownTo } from '../unitFeedback.ts'
import type { RoundResults, World } from '../World.ts'

/** 结果: the ranking and the sheets of a round, as far as who asks may see them. */
export const resultRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/sheet',
    { summary: '一个批次的得分和排名', answer: composed('RoundSheet') },
    async ({ world, input: { params } }) => {
      const { ready, round } = await resultsOf(world, params.round)
      return composeRoundSheet(ready, round)
    },
  ),

  route(
    'GET /api/rounds/:round/units/:unit/sheet',
    { summary: '一个单位在批次里的得分表；本单位的人在反馈以后看反馈的结果，不含其他单位的情况', answer: composed('UnitSheet') },
    async ({ world, visitor, input: { params } }) => {
      const isOwn = await isOnlyOfUnit(world, visitor, 'result.read', params)
      const shown = isOwn
        ? await resultSeenByUnit(world.store.db, params.round, world.store.now())
        : await shownToUnits(world, params.round)
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
    },
  ),

  route(
    'GET /api/rounds/:round/facts',
    { summary: '一个批次的全部答案，用来在浏览器里重新计算', answer: composed('RoundFactsSheet') },
    async ({ world, visitor, input: { params } }) => {
      await refusePart(world, visitor, params.round)
      const { ready, round } = await resultsOf(world, params.round)
      return { programme: ready.programme, hash: ready.hash, facts: round.facts, receipt: round.receipt }
    },
  ),
]

async function resultsOf(world: World, id: string): Promise<RoundResults> {
  const found = await world.roundResults(id)
  if (!found) throw notThere('round')
  return found
}

async function targetOf(world: World, { person }: SignedIn, round: string): Promise<Target> {
  const target = await findTarget(world, 'round', round, { round }, person.id)
  if (!target) throw notThere('round')
  return target
}
