import type { RowList } from './lists/rowLists.ts'
import type { PageKind } from './Page.ts'

/** What is known of a page when it is asked what it is for. 判断依据 */
export interface Evidence {
  /** Its head says for machines that it is an article, with title or day. */
  readonly saysArticle: boolean
  /** Its head names a column and no article. */
  readonly saysColumn: boolean
  /** A line with a date and words about an article stands outside its lists. */
  readonly hasInfoLine: boolean
  /** Of the title's letters; 0 where nothing confirms it. */
  readonly titleLetters: number
  /** A heading of the page is its title too. */
  readonly titleIsHeading: boolean
  readonly publishedIsShown: boolean
  /** Its title names a body's functions, its leaders or where it is, and it says something itself. */
  readonly isInstitution: boolean
  /** Letters of text outside links and lists, in the element that holds most. */
  readonly bodyLetters: number
  /** Facts that it states of a document: 索引号, 文号. */
  readonly facts: number
  readonly hasFiles: boolean
  /** The weightiest list first; none of them beside what the page is for. */
  readonly lists: readonly RowList[]
  /** Items that its scripts hold as data. */
  readonly keptItems: number
  readonly allLetters: number
  /** 下一页, 共3页, 共0条 */
  readonly hasPager: boolean
  /** 暂无信息 */
  readonly saysEmpty: boolean
}

/** What a page is for: to list articles, to show one, or something else (a home page, a form, a map). 页面类型 */
export function kindOf(evidence: Evidence): PageKind {
  const [article, list] = [articleScore(evidence), listScore(evidence)]
  if (article >= 4 && article >= list) return 'article'
  if (list < 3) return evidence.isInstitution && !isMenu(evidence) ? 'article' : 'other'
  return isFrontPage(evidence) ? 'other' : 'list'
}

/** It leads to many others, and what it says itself is little beside their names: whose site it is. */
function isMenu({ lists, bodyLetters }: Evidence): boolean {
  const rows = lists[0]?.rows ?? []
  return rows.length >= 5 && rows.reduce((sum, { link }) => sum + link.text.length, 0) * 3 >= bodyLetters
}

function articleScore(evidence: Evidence): number {
  const { saysArticle, hasInfoLine, titleLetters, titleIsHeading, publishedIsShown, bodyLetters, allLetters, facts, hasFiles } = evidence
  const body = bodyLetters >= 800 ? 3 : bodyLetters >= 250 ? 2 : bodyLetters >= 60 ? 1 : 0
  const isMost = bodyLetters >= 150 && bodyLetters * 2 > allLetters
  const title = titleLetters < 8 ? 0 : titleIsHeading ? 2 : 1
  const day = publishedIsShown ? (titleLetters >= 8 ? 2 : 1) : 0
  return (
    (saysArticle ? 3 : 0) +
    (hasInfoLine ? 3 : 0) +
    title +
    day +
    body +
    (isMost ? 2 : 0) +
    (facts >= 5 ? 4 : facts >= 3 ? 2 : 0) +
    (hasFiles ? 1 : 0)
  )
}

function listScore({ saysColumn, lists, keptItems, allLetters, hasPager, saysEmpty }: Evidence): number {
  const [first] = lists
  const extra = (hasPager ? 2 : 0) + (saysColumn ? 2 : 0) + (keptItems >= 3 ? 3 : 0)
  if (!first) return saysEmpty || keptItems >= 3 ? 3 + extra : 0
  const letters = first.rows.reduce((sum, { link }) => sum + link.text.length, 0)
  const share = letters / Math.max(1, allLetters)
  const isLong = first.rows.length >= 8 && letters / first.rows.length >= 10
  const rows = first.dated >= 8 ? 4 : first.dated >= 3 ? 3 : first.dated >= 1 ? 1.5 : isLong ? 1 : 0
  return rows + (share >= 0.35 ? 2 : share >= 0.2 ? 1 : 0) + extra
}

/** Several dated lists of which none is most of the page: each leads on to its column. */
function isFrontPage({ lists, hasPager }: Evidence): boolean {
  const dated = lists.filter((list) => list.dated >= 2)
  const all = dated.reduce((sum, list) => sum + list.rows.length, 0)
  return !hasPager && dated.length >= 3 && (dated[0]?.rows.length ?? 0) * 2 < all
}
