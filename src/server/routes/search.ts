import { dutiesFor, may } from '../../permissions/may.ts'
import { INSTALLATION } from '../../permissions/Target.ts'
import { searchEntries } from '../../sheets/search/searchEntries.ts'
import { subtreeOf } from '../../store/queries/units.ts'
import { composed } from '../routing/Answer.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { searchedSites } from './searchedSites.ts'

/** 查找: every name that a person may jump to, in one small answer. */
export const searchRoutes: readonly ServedRoute[] = [
  route('GET /api/search', { summary: '可以查找的名称', answer: composed('SearchIndex') }, async ({ world, visitor }) => {
    const { programmes } = await world.shelf()
    const ready = programmes.flatMap((one) => (one.state === 'ready' ? [one] : []))
    const isSeen = await seenUnits(world, visitor)
    const rosters = await Promise.all(ready.map((one) => world.rosterOf(one)))
    return {
      ...(await searchedSites(world, visitor)),
      programmes: Object.fromEntries(ready.map(({ id, programme }) => [id, programme.title])),
      entries: ready.flatMap(({ programme }, at) =>
        searchEntries(
          programme,
          (rosters[at] ?? []).filter(({ id }) => isSeen(id)),
        ),
      ),
    }
  }),
]

/** Which units are found: those below the visitor's own. */
async function seenUnits({ store }: World, { duties }: SignedIn): Promise<(unit: string) => boolean> {
  if (may(duties, 'unit.read', INSTALLATION).allowed) return () => true
  const roots = new Set(dutiesFor(duties, 'unit.read').map(({ unit }) => unit))
  const seen = new Set((await Promise.all([...roots].map((unit) => subtreeOf(store.db, unit)))).flat())
  return (unit) => seen.has(unit)
}
