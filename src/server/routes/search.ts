import { searchEntries } from '../../sheets/search/searchEntries.ts'
import { composed } from '../routing/Answer.ts'
import { route, type ServedRoute } from '../routing/route.ts'

/** 查找: every name that a person may jump to, in one small answer. */
export const searchRoutes: readonly ServedRoute[] = [
  route('GET /api/search', { summary: '可以查找的名称', answer: composed('SearchIndex') }, async ({ world }) => {
    const { programmes } = await world.shelf()
    const ready = programmes.flatMap((one) => (one.state === 'ready' ? [one] : []))
    const rosters = await Promise.all(ready.map((one) => world.rosterOf(one)))
    return {
      programmes: Object.fromEntries(ready.map(({ id, programme }) => [id, programme.title])),
      entries: ready.flatMap(({ programme }, at) => searchEntries(programme, rosters[at] ?? [])),
    }
  }),
]
