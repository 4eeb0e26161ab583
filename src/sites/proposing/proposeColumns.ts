import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { MappedPage } from '../../model/Site.ts'
import { columnNames, type ColumnNames } from './columnNames.ts'
import { findCandidates } from './findCandidates.ts'
import { viewPages } from './placeOfPage.ts'
import { reasonsFor } from './reasonsFor.ts'
import { surePages, type Candidates } from './surePages.ts'
import { weighPage, type SoughtColumn, type Weighed } from './weighPage.ts'

/** How certain a proposal is: only `sure` ones are offered to be confirmed all at once. 把握 */
export const CONFIDENCES = ['sure', 'likely', 'weak'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** An address that may be a column. 定位建议 */
export interface Proposal {
  readonly url: string
  readonly title: string
  readonly crumbs: readonly string[]
  readonly names: readonly string[]
  readonly kind: MappedPage['kind']
  readonly items: number
  readonly latest: CalendarDate | null
  readonly confidence: Confidence
  /** For people, the weightiest first. */
  readonly why: readonly string[]
}

/** So many for each column. */
const MOST = 5
/** So often at most a page is held against a column, for a site may call all its pages alike; and so many pages for each column in any case. */
const WEIGHINGS = 400_000
const FEWEST_WEIGHED = 130

/**
 * Which column of a table is which address of a site, as far as names and places tell. 栏目定位建议
 *
 * `sure` is said only where a page has the column's name, stands where the column stands, and no other page and no other column could be meant: a wrong
 * address that somebody confirms among two hundred is worse than one that he has to look at. It says nothing that the map does not have, and the order of
 * columns and pages changes nothing.
 */
export function proposeColumns(columns: readonly SoughtColumn[], map: readonly MappedPage[]): ReadonlyMap<string, readonly Proposal[]> {
  const [front, ...pages] = [...map].sort((one, other) => (isBefore(one.url, other.url) ? -1 : 1))
  const names = columnNames(regionOf(front?.title ?? ''))
  const views = viewPages(front, pages, names)
  const candidatesOf = findCandidates(views, names)
  const most = Math.max(FEWEST_WEIGHED, Math.floor(WEIGHINGS / columns.length))
  const all = columns.map((column): Candidates & { readonly isCut: boolean } => {
    const candidates = candidatesOf(column.levels.at(-1) ?? '')
    const weighed = candidates.slice(0, most).flatMap((view) => weighPage(column, view, names) ?? [])
    return { column, identity: identityOf(column, names), weighed, isCut: candidates.length > most }
  })
  // Where so many pages are called alike that not all were weighed, nobody knows which others could be meant.
  const sure = all.some(({ isCut }) => isCut) ? new Map<string, string>() : surePages(all)
  const taken = takenBy(all, sure)
  return new Map(all.map((one) => [one.column.id, proposalsOf(one, sure.get(one.column.id) ?? null, taken)]))
}

/** The shorter address is the nearer one to the front page. */
const isBefore = (one: string, other: string): boolean => one.length < other.length || (one.length === other.length && one < other)

/** 示例县, of 示例县人民政府门户网站. */
const regionOf = (title: string): string => /([\p{Script=Han}]{2,12}?[省州盟旗市县区])(?:人民)?政府/u.exec(title)?.[1] ?? ''

const identityOf = ({ levels, keepers }: SoughtColumn, { strict }: ColumnNames): string =>
  [...levels.map(strict), '', ...keepers.map(strict).sort()].join('\n')

const byIdentity = (one: Candidates, other: Candidates): number =>
  one.identity < other.identity ? -1 : one.identity > other.identity ? 1 : 0

/** Whose an address is for certain, or by somebody's word. */
function takenBy(all: readonly Candidates[], sure: ReadonlyMap<string, string>): ReadonlyMap<string, Candidates> {
  const taken = new Map<string, Candidates>()
  for (const one of [...all].sort(byIdentity)) {
    for (const url of [sure.get(one.column.id), one.column.url]) if (typeof url === 'string') taken.set(url, one)
  }
  return taken
}

function proposalsOf(
  { column, identity, weighed }: Candidates,
  sure: string | null,
  taken: ReadonlyMap<string, Candidates>,
): readonly Proposal[] {
  const ranked = weighed.map((one) => {
    const { page } = one.view
    const taker = taken.get(page.url)
    const other = taker && taker.identity !== identity ? taker.column.levels.join(' › ') : null
    const standing = { isSure: page.url === sure, takenBy: other }
    return { one, page, standing, confidence: standing.isSure ? ('sure' as const) : confidenceOf(one, other !== null) }
  })
  return ranked
    .sort(
      (first, second) =>
        CONFIDENCES.indexOf(first.confidence) - CONFIDENCES.indexOf(second.confidence) ||
        second.one.score - first.one.score ||
        (isBefore(first.page.url, second.page.url) ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ one, page, standing, confidence }) => ({ ...factsOf(page), confidence, why: reasonsFor(column, one, weighed, standing) }))
}

function confidenceOf({ name, levels, view }: Weighed, isTaken: boolean): Confidence {
  if (isTaken || name === 'part' || levels.says === 'differs') return 'weak'
  if (name !== 'near') return 'likely'
  return (levels.says === 'fits' && view.page.kind !== 'article') || levels.matched > 0 ? 'likely' : 'weak'
}

const factsOf = ({ url, title, crumbs, names, kind, items, latest }: MappedPage) => ({ url, title, crumbs, names, kind, items, latest })
