import { namesOf, type PageElement } from './PageElement.ts'

/** Where a page keeps what is on all pages. */
const BESIDE =
  /(?:^|[\s_-])(?:nav|menu|footer|foot|bottom|crumbs?|breadcrumb|location|dqwz|yqlj|share|hot|rank|phb|related|xgwd|xgxw|xgyd|tuijian|recommend|sidebar|aside|pager|pagination|login|friend)(?:$|[\s_-])|(?:^|\s)(?:header|head|top)(?:$|\s)/
const BESIDE_NAMES = new Set(['nav', 'header', 'footer', 'aside'])
const LEVELS = 8

/** Is it in a part that stands on all pages, or beside what the page is for? 是否边栏 */
export function isBeside(element: PageElement): boolean {
  let at: PageElement | null = element
  for (let level = 0; at && level < LEVELS; level++, at = at.parent) {
    if (BESIDE_NAMES.has(at.name) || BESIDE.test(namesOf(at))) return true
  }
  return false
}
