import { dutiesFor } from '../../permissions/may.ts'
import type { SearchedColumn, SearchIndex } from '../../sheets/search/SearchEntry.ts'
import { hostOf } from '../../sites/siteHosts.ts'
import { columnsOfSites, columnsOfUnit } from '../../store/queries/siteColumns.ts'
import { mayAtAll } from '../routing/decide.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { seenSites } from './seenSites.ts'

/** Websites and columns that somebody may jump to: of the sites that he may look at, and what his own unit keeps elsewhere. 可查找的网站和栏目 */
export async function searchedSites(world: World, visitor: SignedIn): Promise<Pick<SearchIndex, 'sites' | 'columns'>> {
  const seen = new Map((await seenSites(world, visitor)).map(({ site }) => [site.id, site]))
  const columns = await columnsOfSites(world.store.db, [...seen.keys()])
  return {
    sites: [...seen.values()].map(({ id, name, front }) => ({ id, name, host: hostOf(front) ?? '' })),
    columns: [
      ...columns.flatMap(({ site, ...column }) => {
        const of = seen.get(site)
        return of ? [searched(column, of, null)] : []
      }),
      ...(await ownColumns(world, visitor)).filter(({ site }) => !seen.has(site)),
    ],
  }
}

async function ownColumns({ store }: World, visitor: SignedIn): Promise<readonly SearchedColumn[]> {
  if (!mayAtAll(visitor, 'column.own')) return []
  const units = [...new Set(dutiesFor(visitor.duties, 'column.own').map(({ unit }) => unit))]
  const found = await Promise.all(units.map(async (unit) => ({ unit, columns: await columnsOfUnit(store.db, unit) })))
  return found.flatMap(({ unit, columns }) => columns.map(({ column, site }) => searched(column, site, unit)))
}

function searched(
  { id, levels, url }: { readonly id: string; readonly levels: readonly string[]; readonly url: string | null },
  site: { readonly id: string; readonly name: string; readonly front: string },
  ownOf: string | null,
): SearchedColumn {
  const host = url === null ? '' : (hostOf(url) ?? '')
  return { id, levels, site: site.id, siteName: site.name, host: host === hostOf(site.front) ? '' : host, ownOf }
}
