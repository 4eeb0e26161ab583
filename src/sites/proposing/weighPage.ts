import type { ColumnNames } from './columnNames.ts'
import { likeness } from './columnNames.ts'
import type { PageView } from './placeOfPage.ts'

/** A column as a wizard looks for it. 待定位的栏目 */
export interface SoughtColumn {
  readonly id: string
  readonly levels: readonly string[]
  /** Names of the units that keep it. */
  readonly keepers: readonly string[]
  /** Where somebody said that it is. */
  readonly url: string | null
}

/** How a page's names agree with a column's: by both what it calls itself and what links say; by one of them; nearly; in part. */
export type NameMatch = 'both' | 'one' | 'near' | 'part'

/** How what stands over a page agrees with a column's upper levels. 层级比对 */
export interface LevelMatch {
  /** `fits`: nothing speaks against it. `differs`: something else stands over it. `unknown`: nothing says what stands over it, or not enough. */
  readonly says: 'fits' | 'differs' | 'unknown'
  /** Upper levels of the column that stand over the page. */
  readonly matched: number
  /** All of them do, and nothing else. */
  readonly isExact: boolean
  /** Levels over the page that the column does not name. */
  readonly more: readonly string[]
}

/** What speaks for a page being a column. 匹配依据 */
export interface Weighed {
  readonly view: PageView
  readonly name: NameMatch
  /** The page's name that is nearest. */
  readonly nearest: string
  readonly levels: LevelMatch
  /** The unit that keeps the column stands over the page. */
  readonly keeper: string | null
  readonly score: number
}

/** Less than this in common is another name. */
const ALIKE = 0.5
const NAME_SCORES: Readonly<Record<NameMatch, number>> = { both: 40, one: 32, near: 24, part: 10 }

/** What speaks for a page being that column; null: nothing does. 比对 */
export function weighPage(column: SoughtColumn, view: PageView, names: ColumnNames): Weighed | null {
  const wanted = column.levels.at(-1) ?? ''
  const found = nameMatch(wanted, view, names)
  if (!found) return null
  const keeper = keeperOver(column, view, names)
  const levels = levelMatch(column, view, keeper, names)
  const { kind, items } = view.page
  const score =
    NAME_SCORES[found.name] +
    (found.name === 'part' ? found.likeness * 10 : 0) +
    (levels.says === 'fits' ? 20 : levels.says === 'differs' ? -12 : 0) +
    levels.matched * 4 -
    levels.more.length +
    (keeper === null ? 0 : 6) +
    (kind === 'list' ? 4 : kind === 'other' ? 2 : -6) +
    (items > 0 ? 1 : 0)
  return { view, name: found.name, nearest: found.nearest, levels, keeper, score }
}

interface FoundName {
  readonly name: NameMatch
  readonly nearest: string
  readonly likeness: number
}

function nameMatch(wanted: string, { own, links }: PageView, { strict, plain }: ColumnNames): FoundName | null {
  const [exact, near] = [strict(wanted), plain(wanted)]
  const same = (name: string) => strict(name) === exact
  const close = (name: string) => plain(name) === near
  const nearest = [...own, ...links].find(same)
  if (nearest !== undefined) {
    // Links may be wrong: a page that does not say its name itself is not known by theirs.
    const agree = own.some(close) && (links.length === 0 || links.some(close))
    return { name: agree ? 'both' : 'one', nearest, likeness: 1 }
  }
  const alike = [...own, ...links].find(close)
  if (alike !== undefined) return { name: 'near', nearest: alike, likeness: 1 }
  let best: FoundName | null = null
  for (const name of [...own, ...links]) {
    const much = likeness(near, plain(name))
    if (much >= ALIKE && much > (best?.likeness ?? 0)) best = { name: 'part', nearest: name, likeness: much }
  }
  return best
}

/** A column of one unit is told from the same one of another by the unit's name over it. */
function keeperOver({ keepers }: SoughtColumn, { above }: PageView, { strict }: ColumnNames): string | null {
  const [keeper, ...others] = keepers
  if (keeper === undefined || others.length > 0 || !above) return null
  return above.some((level) => strict(level) === strict(keeper)) ? keeper : null
}

function levelMatch({ levels }: SoughtColumn, { above }: PageView, keeper: string | null, names: ColumnNames): LevelMatch {
  const uppers = levels.slice(0, -1)
  if (!above) return { says: 'unknown', matched: 0, isExact: false, more: [] }
  const isSame = (one: string, other: string) => names.plain(one) === names.plain(other) || (names.isWhole(one) && names.isWhole(other))
  const isKeeper = (level: string) => keeper !== null && names.strict(level) === names.strict(keeper)
  const isOver = (upper: string) => above.some((level) => isSame(upper, level))
  const isNamed = (level: string) => isKeeper(level) || uppers.some((upper) => isSame(upper, level))
  const isOneBodys = keeper !== null || uppers.some((upper) => names.isBody(upper) && isOver(upper))
  // Which part holds the bodies tells nothing more where the body itself is there.
  const tellsNothing = (level: string) => names.isWhole(level) || (isOneBodys && names.isOfBodies(level))
  const more = above.filter((level) => !isNamed(level) && !tellsNothing(level))
  const missing = uppers.filter((upper) => !isOver(upper) && !tellsNothing(upper))
  const matched = uppers.filter(isOver).length
  const isOfAnother = [...more, ...missing].some((level) => names.isBody(level) || names.isOfBodies(level))
  const [parent, over] = [uppers.at(-1), above.at(-1)]
  // The level directly over it has to be there on both sides; further up, one of them may say less than the other.
  const parentIsThere = parent === undefined || isOver(parent) || (over === undefined && names.isWhole(parent))
  const overIsNamed = over === undefined || isNamed(over) || (uppers.length === 0 && names.isWhole(over))
  const isWhere = parentIsThere && overIsNamed && (more.length === 0 || missing.length === 0) && inOrder(uppers, above, isSame)
  const isElsewhere = isOfAnother || (over !== undefined && !isNamed(over) && !parentIsThere)
  const says = isElsewhere ? 'differs' : isWhere ? 'fits' : 'unknown'
  return { says, matched, isExact: says === 'fits' && uppers.length > 0 && matched === uppers.length && more.length === 0, more }
}

/** What both have stands in the same order. */
function inOrder(uppers: readonly string[], above: readonly string[], isSame: (one: string, other: string) => boolean): boolean {
  let from = 0
  for (const upper of uppers) {
    const at = above.findIndex((level, place) => place >= from && isSame(upper, level))
    if (at >= 0) from = at + 1
    else if (above.some((level) => isSame(upper, level))) return false
  }
  return true
}
