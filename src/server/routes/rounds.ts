import { Refusal } from '../../model/Refusal.ts'
import type { RoundSheet, UnitSheet } from '../api.ts'
import { composed } from '../routing/Answer.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { refusePart, sheetSeen } from '../resultsSeen.ts'
import { noProgramme } from './programmes.ts'
import { composeRoundSheet } from '../../sheets/round/composeRoundSheet.ts'
import { composeUnitSheet } from '../../sheets/unit/composeUnitSheet.ts'
import type { ScoredRound, ServedProgramme } from '../../sheets/Served.ts'
import { findProgramme } from '../versions.ts'
import type { World } from '../World.ts'

/** 结果: the newest round of a programme, its ranking and its units' sheets. */
export const roundRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/programmes/:programme/round',
    { summary: '一个方案最近批次的得分和排名', answer: composed('RoundSheet') },
    async ({ world, input: { params } }) => {
      const { ready, round } = await roundOf(world, params.programme)
      return askedFor(params.programme, composeRoundSheet(ready, round))
    },
  ),

  route(
    'GET /api/programmes/:programme/round/units/:unit',
    { summary: '一个单位的得分表', answer: composed('UnitSheet') },
    async ({ world, visitor, input: { params } }) => {
      const { ready, round, id } = await roundOf(world, params.programme)
      const sheet = composeUnitSheet(ready, round, params.unit)
      if (!sheet) throw new Refusal('not-found', 'no-unit', '这个批次里没有这个单位。请从排名里重新选择。')
      return askedFor(params.programme, await sheetSeen(world, visitor, id, params.unit, sheet))
    },
  ),

  route(
    'GET /api/programmes/:programme/round/facts',
    { summary: '一个批次的全部答案，用来在浏览器里重新计算', answer: composed('RoundFactsSheet') },
    async ({ world, visitor, input: { params } }) => {
      const { ready, round, id } = await roundOf(world, params.programme)
      await refusePart(world, visitor, id)
      return { programme: ready.programme, hash: ready.hash, facts: round.facts, receipt: round.receipt }
    },
  ),
]

/** An older wording's pages link to each other, not to the newest. */
const askedFor = <T extends RoundSheet | UnitSheet>(id: string, sheet: T): T => ({ ...sheet, programme: { ...sheet.programme, id } })

interface ShownRound {
  readonly ready: ServedProgramme
  readonly round: ScoredRound
  readonly id: string
}

async function roundOf(world: World, id: string): Promise<ShownRound> {
  const ready = findProgramme(await world.shelf(), id)
  if (!ready) throw noProgramme(id)
  if (ready.state !== 'ready') throw new Refusal('not-found', 'no-round', '这个方案装不上，没有可以看的考核结果。请先看它错在哪里。')
  const round = await world.scoredRound(ready)
  if (round) return { ready, round, id: round.facts.id }
  if (world.preparing().has(ready.id))
    throw new Refusal('not-found', 'no-round', '这个方案的演示批次正在准备，一般不到一分钟。请稍候再刷新；方案本身现在就可以看。')
  throw new Refusal('not-found', 'no-round', '这个方案还没有考核批次，没有可以看的结果。请先看方案。')
}
