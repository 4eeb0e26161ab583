import type { SortKey, StandingsSearch } from './standingsSearch.ts'

/** What people look for first: the best place, the first name; the most of everything else. */
const UP_FIRST: ReadonlySet<SortKey> = new Set(['place', 'name'])

/** A head pressed once sorts, twice turns round, three times leaves the order of the ranking. 排序 */
export function nextSort({ sort, down }: StandingsSearch, key: SortKey): { sort: SortKey | undefined; down: true | undefined } {
  const first = UP_FIRST.has(key) ? undefined : true
  if (sort !== key) return { sort: key, down: first }
  return down === first ? { sort: key, down: first ? undefined : true } : { sort: undefined, down: undefined }
}
