import { composeRoundSheet } from '../../sheets/round/composeRoundSheet.ts'
import { refusePart } from '../resultsSeen.ts'
import { resultsOf } from '../resultsOf.ts'
import { composed } from '../routing/Answer.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { unitSheetFor } from '../unitSheetFor.ts'

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
    ({ world, visitor, input: { params } }) => unitSheetFor(world, visitor, params),
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
