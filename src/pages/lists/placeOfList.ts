import { isElement } from '../tree/isElement.ts'
import type { PageElement, PageNode } from '../tree/PageElement.ts'
import { lineOf } from '../tree/textOf.ts'

/** What is written over a list that is beside what the page is for. */
const BESIDE_TITLE =
  /^(?:.{0,4}(?:热点|热门|推荐|排行|相关|猜你|点击榜|浏览榜|延伸阅读|往期|精彩|图片新闻).{0,6}|最新(?:更新|发布|信息|文章|动态)?)[:：]?(?:\s*更多.{0,3})?$/
const PAGER = /下一?页|尾页|末页|后一页|共\s?\d+\s?[页条]|createPageHTML|\d\s+2\s+3/
const LEVELS = 3
const NEAR = 3
const LONGEST = 60

/** What stands around a list: a pager below it, which columns have, or a title above it that parts beside them have. 列表上下文 */
export function placeOfList(list: PageElement): 'paged' | 'beside' | 'plain' {
  for (let at = list, level = 0; level < LEVELS && at.parent; at = at.parent, level++) {
    const siblings = at.parent.children.filter(isElement)
    const place = siblings.indexOf(at)
    const below = siblings.slice(place + 1, place + 1 + NEAR)
    if (below.some((one) => PAGER.test(shortText(one)))) return 'paged'
    const above = siblings[place - 1]
    if (above && BESIDE_TITLE.test(shortText(above))) return 'beside'
  }
  return 'plain'
}

/** The text of a small element, also what its script would write; empty for a large one. */
function shortText(element: PageElement): string {
  if (element.last - element.order > 40) return ''
  const text = lineOf([element])
  const written =
    element.name === 'script' || element.children.some((child) => isElement(child) && child.name === 'script') ? scriptsOf(element) : ''
  return text.length > LONGEST * 3 ? '' : `${text.length > LONGEST ? text.slice(0, LONGEST * 3) : text}${written}`
}

const scriptsOf = ({ name, children }: PageElement): string =>
  children
    .map((child: PageNode) => (typeof child === 'string' ? (name === 'script' ? child.slice(0, 300) : '') : scriptsOf(child)))
    .join('')
