import type { RevampSigns } from '../../model/Site.ts'
import type { Reachability } from '../../model/VisitStatus.ts'

/** What a run knows of the bones of a site. 网站骨架 */
export interface SiteBones {
  /** Each column that was looked at, by its id. */
  readonly columns: ReadonlyMap<string, Reachability>
  /** Addresses that menus lead to; empty: no menu could be read. */
  readonly navigation: readonly string[]
}

/** So many columns gone, and this part of those that were there; so few of at least so many addresses of the menus left. */
const ENOUGH = { columns: 3, share: 0.5, navigation: 10, kept: 0.4 } as const

/**
 * What a run has to say of whether the site was rebuilt since another. 改版迹象
 *
 * What could not be seen is not gone, and where no menu could be read nothing is said of menus.
 */
export function revampSigns(before: SiteBones, now: SiteBones): RevampSigns {
  const there = [...before.columns].filter(([column, outcome]) => outcome === 'passed' && now.columns.has(column))
  const gone = there.filter(([column]) => now.columns.get(column) === 'failed')
  const navigation = now.navigation.length === 0 ? [] : [...new Set(before.navigation)]
  const still = new Set(now.navigation)
  return {
    columnsGone: gone.length,
    columnsBefore: there.length,
    navigationKept: navigation.filter((url) => still.has(url)).length,
    navigationBefore: navigation.length,
  }
}

/** Is it to be asked about? */
export const asksRevamp = ({ columnsGone, columnsBefore, navigationKept, navigationBefore }: RevampSigns): boolean =>
  (columnsGone >= ENOUGH.columns && columnsGone >= columnsBefore * ENOUGH.share) ||
  (navigationBefore >= ENOUGH.navigation && navigationKept < navigationBefore * ENOUGH.kept)
