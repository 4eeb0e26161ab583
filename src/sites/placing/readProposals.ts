import type { Instant } from '../../model/Instant.ts'
import { grouped } from '../../model/grouped.ts'
import type { Db } from '../../store/Db.ts'
import { keepersOfSite, listColumns } from '../../store/queries/siteColumns.ts'
import { findSiteMap } from '../../store/queries/siteRuns.ts'
import { findSite, lastDoneRuns } from '../../store/queries/sites.ts'
import { proposeColumns, type Proposal } from '../proposing/proposeColumns.ts'
import { hostOf, siteHosts } from '../siteHosts.ts'

/** A column with what may be it. 栏目与定位建议 */
export interface ColumnToPlace {
  readonly id: string
  readonly levels: readonly string[]
  readonly keepers: readonly string[]
  /** What it must hold, as the table says. */
  readonly content: string | null
  readonly version: number
  /** Where somebody said that it is. */
  readonly now: string | null
  /** When somebody said so, or that the site does not have it; null: nobody has said anything. */
  readonly saidAt: Instant | null
  readonly proposed: readonly Proposal[]
}

/** The columns of a site with proposals from its last run. 全站定位建议 */
export interface SiteProposals {
  /** Null: no run is done yet, so nothing can be proposed. */
  readonly from: { readonly run: string; readonly at: Instant; readonly pages: number } | null
  readonly columns: readonly ColumnToPlace[]
}

/** What the last run over a site proposes for its columns. 定位建议 */
export async function readProposals(db: Db, site: string): Promise<SiteProposals> {
  const [found, [last]] = await Promise.all([findSite(db, site), lastDoneRuns(db, [site])])
  const [columns, keepers, kept] = await Promise.all([
    listColumns(db, site),
    keepersOfSite(db, site),
    last ? findSiteMap(db, last.run) : Promise.resolve(null),
  ])
  // A bundle came from elsewhere: what it says of other hosts is nobody's column.
  const hosts = new Set(siteHosts(found?.site.front ?? ''))
  const map = (kept ?? []).filter(({ url }) => hosts.has(hostOf(url) ?? ''))
  const keepersOf = grouped(keepers, ({ column }) => column)
  const sought = columns.map(({ id, levels, url }) => ({ id, levels, url, keepers: (keepersOf.get(id) ?? []).map(({ name }) => name) }))
  const proposals = proposeColumns(sought, map)
  return {
    from: last && kept ? { run: last.run, at: last.at, pages: map.length } : null,
    columns: columns.map(({ id, levels, content, version, url, placedAt }, at) => ({
      id,
      levels,
      keepers: sought[at]?.keepers ?? [],
      content,
      version,
      now: url,
      saidAt: placedAt,
      proposed: proposals.get(id) ?? [],
    })),
  }
}
