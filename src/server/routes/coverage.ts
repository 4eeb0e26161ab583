import { z } from 'zod'
import { dutiesFor } from '../../permissions/may.ts'
import { anomaliesOf } from '../../rounds/coverage/anomaliesOf.ts'
import { coverageOf } from '../../rounds/coverage/coverageOf.ts'
import { overviewOf } from '../../rounds/coverage/overviewOf.ts'
import { termsOf, type Terms } from '../../rounds/life/terms/termsOf.ts'
import type { Share } from '../../rounds/shares/Share.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import { composed } from '../routing/Answer.ts'
import { id } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'

/** 概况、覆盖图、异常: how far a round is, as far as who asks may see it. */
export const coverageRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/overview',
    { summary: '一个批次的阶段、进度和待办', answer: composed('RoundOverview') },
    async ({ world, visitor, input: { params } }) => {
      const { terms, share } = await seenBy(world, visitor, params.round)
      return (await overviewOf(world.store.db, terms, share, world.store.now())).overview
    },
  ),

  route(
    'GET /api/rounds/:round/coverage',
    { summary: '单位与指标的覆盖图', query: z.object({ group: id('组').exactOptional() }), answer: composed('Coverage') },
    async ({ world, visitor, input: { params, query } }) => {
      const { terms, share } = await seenBy(world, visitor, params.round)
      return coverageOf(world.store.db, terms, share, query.group)
    },
  ),

  route(
    'GET /api/rounds/:round/anomalies',
    { summary: '一个批次里值得再看一眼的答案', answer: composed('AnomalyList') },
    async ({ world, visitor, input: { params } }) => {
      const { terms, share } = await seenBy(world, visitor, params.round)
      return anomaliesOf(world.store.db, terms, share)
    },
  ),
]

/** What of a round somebody sees. */
async function seenBy({ store }: World, visitor: SignedIn, round: string): Promise<{ readonly terms: Terms; readonly share: Share }> {
  const terms = await termsOf(store.db, round)
  return { terms, share: await shareOf(store.db, terms, visitor.person, dutiesFor(visitor.duties, 'coverage.read')) }
}
