import { Hono } from 'hono'
import type { RoundFactsSheet, RoundSheet, UnitSheet } from './api.ts'
import { NotFound } from './notFound.ts'
import { composeRoundSheet } from '../sheets/round/composeRoundSheet.ts'
import { composeUnitSheet } from '../sheets/unit/composeUnitSheet.ts'
import type { ScoredRound, ServedProgramme } from '../sheets/Served.ts'
import { findProgramme } from './versions.ts'
import type { World } from './World.ts'

/** 结果: the demonstration round of a programme, its ranking and its units' sheets. */
export function roundRoutes(world: World): Hono {
  const routes = new Hono()

  routes.get('/:id/round', (c) => {
    const id = c.req.param('id')
    const { ready, round } = roundOf(world, id)
    return c.json<RoundSheet>(askedFor(id, composeRoundSheet(ready, round)))
  })

  routes.get('/:id/round/units/:unit', (c) => {
    const id = c.req.param('id')
    const { ready, round } = roundOf(world, id)
    const sheet = composeUnitSheet(ready, round, c.req.param('unit'))
    if (!sheet) throw new NotFound('no-unit', '这个批次里没有这个单位。请从排名里重新选择。')
    return c.json<UnitSheet>(askedFor(id, sheet))
  })

  routes.get('/:id/round/facts', (c) => {
    const { ready, round } = roundOf(world, c.req.param('id'))
    return c.json<RoundFactsSheet>({ programme: ready.programme, hash: ready.hash, facts: round.facts, receipt: round.receipt })
  })

  return routes
}

/** An older wording's pages link to each other, not to the newest. */
const askedFor = <T extends RoundSheet | UnitSheet>(id: string, sheet: T): T => ({ ...sheet, programme: { ...sheet.programme, id } })

function roundOf(world: World, id: string): { readonly ready: ServedProgramme; readonly round: ScoredRound } {
  const ready = findProgramme(world, id)
  if (!ready) throw new NotFound('no-programme', `没有编号为“${id}”的方案。请从首页重新选择。`)
  const round = ready.state === 'ready' ? ready.round() : null
  if (ready.state !== 'ready' || !round)
    throw new NotFound('no-round', '这个方案没有可以看的考核结果。请先看方案；为什么没有，启动它的窗口里写着。')
  return { ready, round }
}
