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
const SHORTEST = 4
const MOST = 4000

/** The links of a page that may be titles of items, in its order. 查找标题链接 */
export function findTitleLinks({ elements }: PageTree): readonly TitleLink[] {
  const links: TitleLink[] = []
  for (const element of elements) {
    if (element.name !== 'a') continue
    if (links.length >= MOST) break
    const given = destination(element)
    if (given === null || element.last - element.order > 200) continue
    const text = lineOf(element.children, isDatePart) || attributeOf(element, 'title')
    if (
      text.replace(/\s/g, '').length < SHORTEST ||
      !LETTERS.test(text) ||
      ACTS.test(text) ||
      PAGE.test(text) ||
      LABEL.test(text) ||
      isDateText(text)
    )
      continue
    links.push({ element, given, text })
  }
  return links
}

/** Where a link leads, also where a script opens it; null where it leads nowhere. */
function destination(element: PageElement): string | null {
  const href = attributeOf(element, 'href').trim()
  if (href !== '' && !href.startsWith('#') && !/^(?:javascript|mailto|tel):/i.test(href)) return href
  return SCRIPTED.exec(`${attributeOf(element, 'onclick')} ${href}`)?.[1] ?? null
}
