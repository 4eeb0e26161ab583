import type { CalendarDate } from '../model/CalendarDate.ts'
import { findAttachments } from './articles/findAttachments.ts'
import { findBody } from './articles/findBody.ts'
import { findMetadata } from './articles/findMetadata.ts'
import { findPublished } from './articles/findPublished.ts'
import { findSource } from './articles/findSource.ts'
import { findTitle } from './articles/findTitle.ts'
import { hasInfoLine } from './articles/infoWords.ts'
import { metaOf, metaTags } from './articles/metaTags.ts'
import { readCrumbs } from './crumbs/readCrumbs.ts'
import { dayOfBanner } from './dates/dayOfBanner.ts'
import { saysSomething, wholeText } from './articles/ownText.ts'
import { saysInstitution } from './articles/saysInstitution.ts'
import { decodePage } from './charsets/decodePage.ts'
import { kindOf } from './kindOf.ts'
import { frontItems, keptItems, shownItems } from './lists/findItems.ts'
import { findRowGroups } from './lists/findRowGroups.ts'
import { findTitleLinks } from './lists/findTitleLinks.ts'
import { isDrawn } from './lists/isDrawn.ts'
import { listTitle } from './lists/listTitle.ts'
import { rowLists } from './lists/rowLists.ts'
import type { Page } from './Page.ts'
import { PageAddresses } from './PageAddresses.ts'
import { linesOf } from './tree/linesOf.ts'
import { measure } from './tree/measures.ts'
import { parseTree } from './tree/parseTree.ts'
import { isWithin } from './tree/PageElement.ts'
import { textOf } from './tree/textOf.ts'

/** What is known of a page beside its bytes. 页面来历 */
export interface PageOrigin {
  /** Where it was fetched, after redirects; null for a file. */
  readonly address: string | null
  readonly contentType: string | null
  /** The day on which it was fetched: gives 05-06 its year. Null where nobody knows. */
  readonly readOn: CalendarDate | null
}

/** Bytes of a page → what it says: list, article or neither, with titles, days, facts and files. Whatever the bytes, it ends and does not throw. 读取页面 */
export function readPage(bytes: Uint8Array, origin: PageOrigin): Page {
  return readPageText(decodePage(bytes, origin.contentType).text, origin)
}

/** From this score on a title is none of a guess. */
const SURE = 6
const PAGER = /(?:下一?页|下页|尾页|末页|后一页)|共\s?\d+\s?(?:页|条)|第\s?\d+\s?[/页]/
const EMPTY = /暂无(?:相关)?(?:信息|内容|数据|记录|文章|公告)|没有(?:找到|相关|任何|符合条件的)?(?:信息|内容|数据|记录)|共\s?0\s?条/

/** The same of a page that is text already. */
export function readPageText(text: string, { address, readOn: known }: Omit<PageOrigin, 'contentType'>): Page {
  const tree = parseTree(text)
  const measures = measure(tree)
  const addresses = new PageAddresses(tree, text, address)
  const metas = metaTags(tree)
  const lines = linesOf(tree)
  const readOn = known ?? dayOfBanner(lines)
  const lists = rowLists(findRowGroups(tree, findTitleLinks(tree), measures), measures, lines)
  const listed = lists.filter(({ rows, dated }) => dated >= 2 || rows.length >= 5).flatMap(({ parents }) => parents)
  const body = findBody(tree, measures, listed)
  const title = findTitle(tree, lines, metas)
  const published = findPublished(lines, metas, { title: title.element, body, lists: listed, readOn })
  const attachments = findAttachments(tree, body, addresses.resolve)
  const main = lists.filter((list) => !list.isBeside)
  const kept = keptItems(tree, main, addresses)
  const saysArticle =
    metaOf(metas, 'articletitle', 'article:published_time', 'pubdate', 'firstpublishedtime', 'datepublished') !== '' ||
    metaOf(metas, 'og:type') === 'article'
  const metadata = findMetadata(tree, lines, listed)
  const isNamed = saysInstitution(title.text) || saysInstitution(listTitle(metas, title.text))
  const kind = kindOf({
    saysArticle,
    saysColumn: metaOf(metas, 'columnname', 'columntype') !== '' && !saysArticle,
    hasInfoLine: hasInfoLine(lines.filter(({ element }) => !listed.some((list) => isWithin(element, list)))),
    titleLetters: title.score >= SURE ? title.text.length : 0,
    titleIsHeading: title.element !== null && title.score >= 10,
    publishedIsShown: published.isShown,
    isInstitution: isNamed && saysSomething(lines),
    bodyLetters: body?.letters ?? 0,
    facts: Object.keys(metadata).length,
    hasFiles: attachments.some(({ url }) => !main[0]?.rows.some(({ link }) => addresses.resolve(link.given) === url)),
    lists: main,
    keptItems: kept.length,
    allLetters: measures.text[0] ?? 0,
    hasPager: text.includes('createPageHTML') || lines.some((line) => line.text.length < 200 && PAGER.test(line.text)),
    saysEmpty: lines.some((line) => line.text.length < 40 && EMPTY.test(line.text)),
  })
  const around = { addresses, lines, readOn }
  const isArticle = kind === 'article'
  const items = isArticle ? [] : kept.length > 0 ? kept : kind === 'list' ? shownItems(main, around) : frontItems(main, around)
  return {
    kind,
    title: isArticle ? (title.score < SURE ? (metadata['名称'] ?? title.text) : title.text) : listTitle(metas, title.text),
    crumbs: readCrumbs(tree),
    publishedOn: kind === 'list' ? null : (published.date ?? metadata['发布日期'] ?? null),
    source: isArticle ? findSource(lines, metas) : null,
    metadata: isArticle ? metadata : {},
    items,
    attachments,
    links: addresses.countLinks(tree),
    text: isArticle ? (body ? textOf([isNamed ? wholeText(body.element, lines, measures) : body.element]) : '') : textOf([tree.root]),
    isWhole: tree.isWhole,
    isDrawn: !isArticle && !items.some(({ date }) => date !== null) && isDrawn(tree),
  }
}
