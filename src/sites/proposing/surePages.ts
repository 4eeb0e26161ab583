import { grouped } from '../../model/grouped.ts'
import type { PageView } from './placeOfPage.ts'
import type { SoughtColumn, Weighed } from './weighPage.ts'

/** A column with everything that may be it. 候选 */
export interface Candidates {
  readonly column: SoughtColumn
  /** Rows of a table that mean the same column have one. */
  readonly identity: string
  readonly weighed: readonly Weighed[]
}

/**
 * The one page of each column of which it is certain, by the column's id. 确定的定位
 *
 * It has the name, stands in the place, and neither another page nor another column could be meant.
 */
export function surePages(all: readonly Candidates[]): ReadonlyMap<string, string> {
  const claims = grouped(
    all.flatMap(({ identity, weighed }) => weighed.filter(couldBe).map((one) => ({ identity, one }))),
    ({ one }) => one.view.page.url,
  )
  const placed = new Map(all.flatMap(({ column, identity }) => (column.url === null ? [] : [[column.url, identity]])))
  const sure = all.flatMap(({ column, identity, weighed }) => {
    const page = onlyPage(weighed)
    if (!page) return []
    const { url } = page.view.page
    const rivals = (claims.get(url) ?? []).filter((claim) => claim.identity !== identity)
    // Another column of the same name may be meant, unless this one says more of what stands over the page.
    const isOutdone = rivals.every(({ one }) => one.levels.says === 'differs' || weightOf(one) < weightOf(page))
    const isFree = (placed.get(url) ?? identity) === identity
    return isOutdone && isFree ? [{ id: column.id, identity, url }] : []
  })
  // Whatever the rules above let through: no address is certainly two columns.
  const takers = grouped(sure, ({ url }) => url)
  return new Map(
    sure.filter(({ url }) => new Set(takers.get(url)?.map(({ identity }) => identity)).size === 1).map(({ id, url }) => [id, url]),
  )
}

const couldBe = ({ name }: Weighed): boolean => name === 'both' || name === 'one'

const weightOf = ({ levels, keeper }: Weighed): number => levels.matched + (keeper === null ? 0 : 1)

/** It is no article, and says itself or in a menu where it stands. */
const isShown = ({ page, source }: PageView): boolean => page.kind !== 'article' && source !== 'address'

/** The page that alone has the name and stands in the place. */
function onlyPage(weighed: readonly Weighed[]): Weighed | null {
  const named = weighed.filter(couldBe)
  const fitting = named.filter(({ name, levels, view }) => name === 'both' && levels.says === 'fits' && isShown(view))
  const fewest = Math.min(...fitting.map(({ levels }) => levels.more.length))
  const nearest = fitting.filter(({ levels }) => levels.more.length === fewest)
  const [first] = nearest
  if (!first || nearest.length > 1) return null
  // Where one stands exactly where the column does, none that stands elsewhere is meant; else whatever else might be blocks it.
  const isAnothers = ({ levels }: Weighed) => levels.says === 'differs' || first.levels.isExact || (levels.says === 'fits' && fewest === 0)
  return named.every((other) => other === first || isAnothers(other)) ? first : null
}
