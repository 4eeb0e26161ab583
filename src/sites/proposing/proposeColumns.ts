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
  const all = columns.map((column): Candidates => {
    const weighed = candidatesOf(column.levels.at(-1) ?? '').flatMap((view) => weighPage(column, view, names) ?? [])
    return { column, identity: identityOf(column, names), weighed }
  })
  const sure = surePages(all)
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
  const proposed = weighed.map((one) => {
    const { page } = one.view
    const taker = taken.get(page.url)
    const other = taker && taker.identity !== identity ? taker.column.levels.join(' › ') : null
    const standing = { isSure: page.url === sure, takenBy: other }
    const confidence = standing.isSure ? 'sure' : confidenceOf(one, other !== null)
    return { score: one.score, proposal: { ...factsOf(page), confidence, why: reasonsFor(column, one, weighed, standing) } }
  })
  return proposed
    .sort(
      ({ score, proposal: one }, { score: more, proposal: other }) =>
        CONFIDENCES.indexOf(one.confidence) - CONFIDENCES.indexOf(other.confidence) ||
        more - score ||
        (isBefore(one.url, other.url) ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ proposal }) => proposal)
}

function confidenceOf({ name, levels, view }: Weighed, isTaken: boolean): Confidence {
  if (isTaken || name === 'part' || levels.says === 'differs') return 'weak'
  if (name !== 'near') return 'likely'
  return (levels.says === 'fits' && view.page.kind !== 'article') || levels.matched > 0 ? 'likely' : 'weak'
}

const factsOf = ({ url, title, crumbs, names, kind, items, latest }: MappedPage) => ({ url, title, crumbs, names, kind, items, latest })
