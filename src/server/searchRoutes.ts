import { Hono } from 'hono'
import type { SearchIndex } from './api.ts'
import { searchEntries } from '../sheets/search/searchEntries.ts'
import type { World } from './World.ts'

/** 查找: every name that a person may jump to, in one small answer. */
export function searchRoutes(world: World): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const { programmes } = await world.shelf()
    const ready = programmes.flatMap((one) => (one.state === 'ready' ? [one] : []))
    const rosters = await Promise.all(ready.map((one) => world.rosterOf(one)))
    return c.json<SearchIndex>({
      programmes: Object.fromEntries(ready.map(({ id, programme }) => [id, programme.title])),
      entries: ready.flatMap(({ programme }, at) => searchEntries(programme, rosters[at] ?? [])),
    })
  })
  return routes
}
