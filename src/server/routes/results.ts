import type { Target } from '../../permissions/Target.ts'
import { composeRoundSheet } from '../../sheets/round/composeRoundSheet.ts'
import { composeUnitSheet } from '../../sheets/unit/composeUnitSheet.ts'
import { unitAlone } from '../../sheets/unit/unitAlone.ts'
import { refusePart, sheetSeen } from '../resultsSeen.ts'
import { composed } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
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
    { summary: '一个单位在批次里的得分表；只能看本单位的，不含名次和其他单位的情况', answer: composed('UnitSheet') },
    async ({ world, visitor, input: { params } }) => {
      const { ready, round } = await resultsOf(world, params.round)
      const sheet = composeUnitSheet(ready, round, params.unit)
      if (!sheet) throw notThere('round-unit')
      const whole = await targetOf(world, visitor, params.round)
      const seen = mayToo(visitor, 'results.read', whole) ? sheet : unitAlone(sheet)
      return sheetSeen(world, visitor, params.round, params.unit, seen)
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
