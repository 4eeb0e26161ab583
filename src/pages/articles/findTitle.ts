import { daysAgoInLine } from '../dates/daysAgo.ts'
import { findDates } from '../dates/findDates.ts'
import { isBeside } from '../tree/isBeside.ts'
import { isElement } from '../tree/isElement.ts'
import type { PageLine } from '../tree/linesOf.ts'
import type { PageTree } from '../tree/parseTree.ts'
import { attributeOf, isHidden, namesOf, type PageElement } from '../tree/PageElement.ts'
import { lineOf } from '../tree/textOf.ts'
import { infoWords } from './infoWords.ts'
import { metaOf, type MetaTags } from './metaTags.ts'
import { isSiteName, ownTitle, titleParts } from './titleParts.ts'

/** A title, and the element that shows it; null where only the page's head says it. 标题 */
export interface FoundTitle {
  readonly text: string
  readonly element: PageElement | null
  /** Below 6 it is a guess. */
  readonly score: number
}

const HEADINGS: ReadonlyMap<string, number> = new Map([
  ['h1', 4],
  ['h2', 3],
  ['h3', 2],
  ['h4', 1],
])
const NAMED =
  /(?:^|[\s_-])(?:(?:[a-z]{0,8}[-_]?)(?:title|headline|biaoti)\d?|tit|bt|bti|main[-_]?tit|xl[-_]?tit|con[-_]?tit|art[-_]?tit)(?:$|[\s_-])/
/** Names of parts of which a title is no part. */
const NOT_NAMED = /sub|vice|small|site|column|box|list|more|other|副|lm/
const MOST_CANDIDATES = 200

/** The title of an article: of headings, of elements called title, of the line above date and source, the one that the page's own head confirms. 文章标题 */
export function findTitle(tree: PageTree, lines: readonly PageLine[], metas: MetaTags): FoundTitle {
  const siteName = metaOf(metas, 'sitename', 'og:site_name')
  const said = metaOf(metas, 'articletitle', 'og:title', 'twitter:title')
  const head = headOf(metas.title, siteName, said)
  const info = infoPlaces(lines)
  let best: FoundTitle = { text: '', element: null, score: -99 }
  for (const { element, text } of candidatesOf(tree, lines, info)) {
    const score = scoreOf(element, text, head) + (info.some((at) => at > element.order && at - element.last < 40) ? 3 : 0)
    if (score > best.score) best = { text, element, score }
  }
  const ofHead = fromHead(metas, siteName, said)
  if (best.score >= 6 || (best.score >= 2 && best.text.length >= ofHead.length && saysNoArticle(ofHead, siteName))) return best
  return { text: ofHead, element: null, score: said === '' ? 2 : 5 }
}

/** Many pages have the name of their site or of their column for a title, all the same. */
const saysNoArticle = (head: string, siteName: string): boolean => head.length <= 8 || isSiteName(head, siteName)

/** What the head says: the title for machines without the site's name, else the first part of `<title>`. */
function fromHead({ title }: MetaTags, siteName: string, said: string): string {
  const own = ownTitle(title, siteName)
  const saidOwn = ownTitle(said, siteName)
  return saidOwn !== '' && !isSiteName(saidOwn, siteName) ? saidOwn : own
}

/** The numbers of elements that hold a date beside words about an article. */
const infoPlaces = (lines: readonly PageLine[]): readonly number[] =>
  lines
    .filter(
      ({ text, isLink }) =>
        !isLink && text.length < 200 && infoWords(text) > 0 && (findDates(text).length > 0 || daysAgoInLine(text) !== null),
    )
    .map(({ element }) => element.order)

function candidatesOf({ elements }: PageTree, lines: readonly PageLine[], info: readonly number[]) {
  const named = elements.filter((element) => isTitleElement(element) && element.last - element.order < 30)
  const above = info.slice(0, 5).flatMap((at) =>
    lines
      .filter(({ element }) => element.order < at)
      .slice(-3)
      .map(({ element }) => element),
  )
  return [...named, ...above]
    .slice(0, MOST_CANDIDATES)
    .map((element) => ({ element, text: lineOf([element]) }))
    .filter(({ text }) => text.length >= 2 && text.length <= 200)
}

function isTitleElement(element: PageElement): boolean {
  if (isHidden(element)) return false
  const names = namesOf(element)
  return isLarge(element) || isCentred(element) || HEADINGS.has(element.name) || (NAMED.test(names) && !NOT_NAMED.test(names))
}

/** Pages of old set their titles in large type and say nothing of it. */
function isLarge(element: PageElement): boolean {
  if (element.name === 'font') return /^(?:\+[1-9]|[4-7])$/.test(attributeOf(element, 'size').trim())
  const size = /font-size\s*:\s*(\d{1,3})(?:\.\d+)?\s*(px|pt)/i.exec(attributeOf(element, 'style'))
  return size !== null && Number(size[1]) >= (size[2]?.toLowerCase() === 'pt' ? 15 : 20)
}

/** A bold line in the middle is a title where nothing else is. */
function isCentred(element: PageElement): boolean {
  const isMiddle =
    attributeOf(element, 'align').toLowerCase() === 'center' || /text-align\s*:\s*center/i.test(attributeOf(element, 'style'))
  return (
    isMiddle &&
    element.last - element.order < 6 &&
    element.children.some((child) => isElement(child) && /^(?:b|strong|font|span)$/.test(child.name))
  )
}

const FOOT = /版权|主办|承办|备案|标识码|\bICP\b/

/** The page's head, prepared once for all that is held against it. */
interface Head {
  readonly whole: string
  readonly first: string
  readonly parts: readonly string[]
  readonly siteName: string
  readonly said: string
}

function headOf(title: string, siteName: string, said: string): Head {
  const parts = titleParts(title)
  return { whole: squeezed(title), first: squeezed(parts[0] ?? '').replace(/[.…]+$/, ''), parts, siteName, said: squeezed(said) }
}

function scoreOf(element: PageElement, text: string, head: Head): number {
  const { parts, siteName, said } = head
  const names = namesOf(element)
  let score = HEADINGS.get(element.name) ?? 0
  if (NAMED.test(names)) score += 2
  if (isLarge(element)) score += 2
  if (isCentred(element)) score += FOOT.test(text) ? -8 : 2
  score += likeness(text, head)
  if (said !== '' && said === squeezed(text)) score += 4
  if (text.length < 5) score -= 4
  if (text.length > 100) score -= 4
  if (isInLink(element)) score -= 5
  if (isBeside(element)) score -= 3
  if (isSiteName(text, siteName) || (parts.length > 1 && parts.slice(1).includes(text))) score -= 6
  if (findDates(text).length > 0 && infoWords(text) > 0) score -= 8
  return score
}

/** How far the head's title is this text: it begins with it, holds it, or is cut from it. */
function likeness(text: string, { whole, first }: Head): number {
  const own = squeezed(text)
  if (own.length < 2 || whole === '') return 0
  if (whole.startsWith(own)) return 6 + Math.min(4, own.length / 8)
  if (whole.includes(own)) return own.length < 5 ? 0 : 3 + Math.min(4, own.length / 8)
  if (first.length >= 6 && own.includes(first)) return own.length > first.length * 1.4 ? 2 : 6
  let same = 0
  while (same < own.length && own[same] === whole[same]) same++
  return same >= 8 ? 4 : 0
}

function isInLink(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.name === 'a') return true
  const inside = element.children.filter((child) => typeof child === 'object')
  return inside.length === 1 && inside[0]?.name === 'a' && lineOf(inside) === lineOf([element])
}

/** For comparing: wide and narrow signs are one, spaces are none. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
