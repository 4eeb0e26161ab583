import { Hono } from 'hono'
import type { SearchIndex } from './api.ts'
import { searchEntries } from '../sheets/search/searchEntries.ts'
import type { World } from './World.ts'

/** 查找: every name that a person may jump to, in one small answer. */
export function searchRoutes(world: World): Hono {
  const routes = new Hono()
  let index: SearchIndex | null = null
  routes.get('/', (c) => {
    const ready = world.programmes.flatMap((one) => (one.state === 'ready' ? [one] : []))
    index ??= {
      programmes: Object.fromEntries(ready.map(({ id, programme }) => [id, programme.title])),
      entries: ready.flatMap(({ programme, round }) => searchEntries(programme, round()?.facts ?? null)),
    }
    return c.json<SearchIndex>(index)
  })
  return routes
}
