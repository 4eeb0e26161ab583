import { pairsOf, type ColumnNames } from './columnNames.ts'
import type { PageView } from './placeOfPage.ts'

/** So many pages that only share some letters with a column's name are weighed. */
const MOST_ALIKE = 12

/** The pages that may have a column's name, found by the letters of their names: a site has thousands of pages, a table hundreds of columns. 候选页面 */
export function findCandidates(views: readonly PageView[], { plain, strict }: ColumnNames): (name: string) => readonly PageView[] {
  const [named, lettered] = [new Map<string, Set<PageView>>(), new Map<string, Set<PageView>>()]
  for (const view of views)
    for (const name of [...view.own, ...view.links]) {
      add(named, strict(name), view)
      add(named, plain(name), view)
      for (const pair of pairsOf(plain(name))) add(lettered, pair, view)
    }
  return (name) => {
    const found = new Set([...(named.get(strict(name)) ?? []), ...(named.get(plain(name)) ?? [])])
    const shared = new Map<PageView, number>()
    const pairs = pairsOf(plain(name))
    for (const pair of new Set(pairs)) for (const view of lettered.get(pair) ?? []) shared.set(view, (shared.get(view) ?? 0) + 1)
    const alike = [...shared]
      .filter(([view, count]) => !found.has(view) && count * 2 >= pairs.length)
      .sort(([one, many], [other, more]) => more - many || (one.page.url < other.page.url ? -1 : 1))
      .slice(0, MOST_ALIKE)
    return [...found, ...alike.map(([view]) => view)]
  }
}

function add(index: Map<string, Set<PageView>>, key: string, view: PageView): void {
  const views = index.get(key)
  if (views) views.add(view)
  else index.set(key, new Set([view]))
}
