import { Hono } from 'hono'
import type { RoundFactsSheet, RoundSheet, UnitSheet } from './api.ts'
import { NotFound } from './notFound.ts'
import { composeRoundSheet } from '../sheets/round/composeRoundSheet.ts'
import { composeUnitSheet } from '../sheets/unit/composeUnitSheet.ts'
import type { ScoredRound, ServedProgramme } from '../sheets/Served.ts'
import { findProgramme } from './versions.ts'
import type { World } from './World.ts'

/** 结果: the newest round of a programme, its ranking and its units' sheets. */
export function roundRoutes(world: World): Hono {
  const routes = new Hono()

  routes.get('/:id/round', async (c) => {
    const id = c.req.param('id')
    const { ready, round } = await roundOf(world, id)
    return c.json<RoundSheet>(askedFor(id, composeRoundSheet(ready, round)))
  })

  routes.get('/:id/round/units/:unit', async (c) => {
    const id = c.req.param('id')
    const { ready, round } = await roundOf(world, id)
    const sheet = composeUnitSheet(ready, round, c.req.param('unit'))
    if (!sheet) throw new NotFound('no-unit', '这个批次里没有这个单位。请从排名里重新选择。')
    return c.json<UnitSheet>(askedFor(id, sheet))
  })

  routes.get('/:id/round/facts', async (c) => {
    const { ready, round } = await roundOf(world, c.req.param('id'))
    return c.json<RoundFactsSheet>({ programme: ready.programme, hash: ready.hash, facts: round.facts, receipt: round.receipt })
  })

  return routes
}

/** An older wording's pages link to each other, not to the newest. */
const askedFor = <T extends RoundSheet | UnitSheet>(id: string, sheet: T): T => ({ ...sheet, programme: { ...sheet.programme, id } })

async function roundOf(world: World, id: string): Promise<{ readonly ready: ServedProgramme; readonly round: ScoredRound }> {
  const ready = findProgramme(await world.shelf(), id)
  if (!ready) throw new NotFound('no-programme', `没有编号为“${id}”的方案。请从首页重新选择。`)
  if (ready.state !== 'ready') throw new NotFound('no-round', '这个方案装不上，没有可以看的考核结果。请先看它错在哪里。')
  const round = await world.scoredRound(ready)
  if (round) return { ready, round }
  if (world.preparing().has(ready.id))
    throw new NotFound('no-round', '这个方案的演示批次正在准备，一般不到一分钟。请稍候再刷新；方案本身现在就可以看。')
  throw new NotFound('no-round', '这个方案还没有考核批次，没有可以看的结果。请先看方案。')
}
