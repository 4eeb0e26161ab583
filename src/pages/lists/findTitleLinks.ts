import { isDateText } from '../dates/isDateText.ts'
import type { PageTree } from '../tree/parseTree.ts'
import { attributeOf, type PageElement } from '../tree/PageElement.ts'
import { lineOf } from '../tree/textOf.ts'
import { isDatePart } from './isDatePart.ts'
import type { TitleLink } from './TitleLink.ts'

/** What links say that lead on, to a part or to another form of an item: never its title. */
const ACTS =
  /^[[【(（<《>»\s·]*(?:更多|详细|详情|查看|阅读|进入|点击|全文|下载|打印|关闭|返回|分享|收藏|图解|解读|原文|附件|more|view|detail|download|rss|上一[页条篇]|下一[页条篇]|首\s?页|尾\s?页|末\s?页|前一页|后一页|登录|注册|无障碍|长者|繁體|English)[\s\S]{0,6}$/i
const SCRIPTED = /['"]((?:https?:\/|\.{0,2})\/[^'"\s]{2,300}|[\w/-]{1,100}\.(?:s?html?|jsp|aspx?|php)[^'"\s]{0,200})['"]/i
const PAGE = /^[[【(（]?第?\s?\d+\s?页?[\]】)）]?$/
/** [部门动态], 【转载】: the column of an item beside its title. */
const LABEL = /^[[【(（〔][^\]】)）〕]{0,12}[\]】)）〕]$/
/** A day set in two sizes is a link to its article as well, and no title. */
const LETTERS = /[\p{Script=Han}A-Za-z].*[\p{Script=Han}A-Za-z]/su
/** 示政〔2024〕8号 */
const NUMBER = /^[^\s〔[(（]{0,16}[〔[(（]\s?(?:19|20)\d\d\s?[〕\])）]\s?第?\s?\d{1,5}\s?号?$/
/** What a link says beside the title that it opens. */
const OPENS = /^[[【(（<《>»\s·]*(?:点击|立即|在线)?(?:查看|详情|详细|阅读|浏览|打开|下载|全文|预览)[\s\S]{0,4}$/
/** A row that a script fills in. */
const TEMPLATE = /\{\{|\}\}|<%|\$\{/
const [SHORTEST_CELL, LONGEST_CELL] = [6, 200]
const SHORTEST = 4
const MOST = 4000
/** A link around more than this was never closed; links in links would all be read again for each. */
const MOST_WITHIN = 200

/** The links of a page that may be titles of items, in its order. 查找标题链接 */
export function findTitleLinks(tree: PageTree): readonly TitleLink[] {
  const links: TitleLink[] = []
  for (const element of tree.elements) {
    if (element.name !== 'a') continue
    if (links.length >= MOST) break
    const given = destination(element)
    if (given === null || element.last - element.order > MOST_WITHIN) continue
    const text = lineOf(element.children, isDatePart) || attributeOf(element, 'title')
    if (
      text.replace(/\s/g, '').length < SHORTEST ||
      !LETTERS.test(text) ||
      ACTS.test(text) ||
      PAGE.test(text) ||
      LABEL.test(text) ||
      TEMPLATE.test(text) ||
      TEMPLATE.test(given) ||
      isDateText(text)
    )
      continue
    links.push({ element, shown: element, given, text })
  }
  const opened = openedFromCells(tree, links)
  const all = opened.length === 0 ? links : [...links, ...opened].sort((one, other) => one.element.order - other.element.order)
  return withoutNumbers(all)
}

/** A number of a document that leads where its title leads is no title. */
function withoutNumbers(links: readonly TitleLink[]): readonly TitleLink[] {
  if (!links.some(({ text }) => NUMBER.test(text))) return links
  const titled = new Set(links.flatMap(({ given, text }) => (NUMBER.test(text) ? [] : [given])))
  return links.filter(({ given, text }) => !NUMBER.test(text) || !titled.has(given))
}

/** Rows of a table that show the title in one cell and 查看 in another. */
function openedFromCells({ elements }: PageTree, links: readonly TitleLink[]): readonly TitleLink[] {
  const titled = new Set(links.map(({ element }) => rowOf(element)))
  const opened: TitleLink[] = []
  for (const element of elements) {
    if (element.name !== 'a' || opened.length >= MOST || element.last - element.order > MOST_WITHIN) continue
    const row = OPENS.test(lineOf(element.children)) ? rowOf(element) : null
    const given = row === null || titled.has(row) ? null : destination(element)
    const shown = row === null || given === null ? null : longestCell(row)
    if (row === null || given === null || shown === null) continue
    titled.add(row)
    opened.push({ element, shown, given, text: lineOf([shown]) })
  }
  return opened
}

function rowOf(link: PageElement): PageElement | null {
  for (let [at, level] = [link.parent, 0]; at && level < 4; at = at.parent, level++) if (at.name === 'tr') return at
  return null
}

/** The cell of a row that says most, and is neither a date nor a number of a document. */
function longestCell(row: PageElement): PageElement | null {
  let [longest, most] = [null as PageElement | null, SHORTEST_CELL - 1]
  for (const cell of row.children) {
    if (typeof cell === 'string' || cell.name !== 'td' || cell.last - cell.order > 10) continue
    const text = lineOf([cell])
    if (text.length <= most || text.length > LONGEST_CELL || isDateText(text) || NUMBER.test(text) || OPENS.test(text)) continue
    ;[longest, most] = [cell, text.length]
  }
  return longest
}

/** Where a link leads, also where a script opens it; null where it leads nowhere. */
function destination(element: PageElement): string | null {
  const href = attributeOf(element, 'href').trim()
  if (href !== '' && !href.startsWith('#') && !/^(?:javascript|mailto|tel):/i.test(href)) return href
  return SCRIPTED.exec(`${attributeOf(element, 'onclick')} ${href}`)?.[1] ?? null
}
