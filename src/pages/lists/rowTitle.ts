import { attributeOf, namesOf, type PageElement } from '../tree/PageElement.ts'
import { lineOf } from '../tree/textOf.ts'
import { isDatePart } from './isDatePart.ts'
import type { Row } from './RowGroup.ts'

const HEADING = /^h[1-6]$/
const CUT = /\s*(?:\.{2,}|…+|⋯+)\s*$/
const MARKS = /^(?:\s*(?:[·•●■◆▪>»※★☆□○◇⊙-]|\d{1,3}[、.．](?!\d)|[[【(（](?:置顶|推荐|最新|热门|原创|图文|图|new|hot)[\]】)）]))+\s*/i
const NEW = /\s*(?:[[【(（]?(?:new|hot|置顶)!?[\]】)）]?)$/i
/** A date at the end of a title in brackets or after a gap is the item's, not the title's. */
const DATE_BEHIND = /\s*(?:[[(（【]\s*\d[\d\s年月日:./-]{3,24}[\])）】]|\s\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)$/
const DATE_BEFORE = /^[[(（【]\s*\d[\d\s年月日:./-]{3,24}[\])）】]\s*/

/** The title of a row as its page gives it in full: not cut, without marks, dates and summaries. 条目标题 */
export function rowTitle({ link: { element, shown: titled, text } }: Row): string {
  const heading =
    find(titled, ({ name }) => HEADING.test(name)) ??
    find(titled, (inner) => inner.name !== 'a' && /(?:^|[\s_-])(?:title|tit|bt)(?:$|[\s_-])/.test(namesOf(inner)))
  const shown = tidy((heading ? lineOf([heading], isDatePart) : lineOf(titled.children, isDatePart)) || text)
  const whole = tidy(
    (
      attributeOf(element, 'title')
        .trim()
        .split(/[\r\n]/)[0] ?? ''
    )
      .replace(/^(?:文章)?标题\s*[:：]\s*/, '')
      .replace(/\s+/g, ' '),
  )
  return isSameButWhole(shown, whole) ? whole : shown
}

/** The attribute says the same title as the text, which was cut for want of room. */
function isSameButWhole(shown: string, whole: string): boolean {
  const start = squeezed(shown.replace(CUT, ''))
  return squeezed(whole).length > start.length && squeezed(whole).startsWith(start)
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

const tidy = (text: string): string => text.replace(DATE_BEFORE, '').replace(DATE_BEHIND, '').replace(MARKS, '').replace(NEW, '').trim()

function find(within: PageElement, is: (element: PageElement) => boolean): PageElement | null {
  for (const child of within.children) {
    if (typeof child === 'string') continue
    if (is(child)) return child
    const found = find(child, is)
    if (found) return found
  }
  return null
}
