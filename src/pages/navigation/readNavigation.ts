import { findRowGroups } from '../lists/findRowGroups.ts'
import { findTitleLinks } from '../lists/findTitleLinks.ts'
import { rowLists } from '../lists/rowLists.ts'
import { PageAddresses } from '../PageAddresses.ts'
import { isElement } from '../tree/isElement.ts'
import { measure } from '../tree/measures.ts'
import { attributeOf, isHidden, isWithin, namesOf, type PageElement } from '../tree/PageElement.ts'
import { parseTree, type PageTree } from '../tree/parseTree.ts'
import { lineOf } from '../tree/textOf.ts'
import { isColumnName } from './isColumnName.ts'

/** A link of a menu with what stands over it. 导航链接 */
export interface NavigationLink {
  readonly url: string
  /** What stands over it in the menu, the outermost first, and its own name last: 政务公开, 法定主动公开内容, 规划计划. */
  readonly path: readonly string[]
}

const MOST = 2000
const CLIMB = 14
const HEAD = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'p', 'span', 'strong', 'b', 'div', 'i', 'em', 'label'])
const BLOCK = new Set(['ul', 'ol', 'dl', 'dd', 'div', 'table', 'nav', 'section', 'p'])
const LISTS = new Set(['ul', 'ol', 'dl', 'table', 'li', 'dd'])
/** They stand over everything, and are no column. */
const NO_LEVEL = /位置[：:]|[>＞»›→]|^(?:(?:网站|栏目|站点|快速)?导航|菜单|网站首页|首\s?页)$|(?:人民政府|门户)(?:门户)?(?:网站?)?$/
const MORE = /(?:更多|more)\s*[>＞»+]*$/i

/** The menus of a page with their nesting: what is named like a column and is no entry of a dated list. 网站导航 */
export function readNavigation(text: string, address: string): readonly NavigationLink[] {
  const tree = parseTree(text)
  const addresses = new PageAddresses(tree, text, address)
  const listed = rowLists(findRowGroups(tree, findTitleLinks(tree), measure(tree)), measure(tree))
    .filter(({ rows, dated }) => dated >= 2 || rows.reduce((sum, { link }) => sum + link.text.length, 0) / rows.length > 14)
    .flatMap(({ parents }) => parents)
  const linksIn = countLinks(tree)
  const found: NavigationLink[] = []
  for (const element of tree.elements) {
    if (element.name !== 'a' || found.length >= MOST) continue
    const name = nameOf(element)
    if (!isColumnName(name) || listed.some((list) => isWithin(element, list))) continue
    const url = addresses.resolve(attributeOf(element, 'href'))
    if (url !== null) found.push({ url, path: [...headsOver(element, linksIn), name] })
  }
  return found
}

function nameOf(link: PageElement): string {
  const image = link.children.find((child) => isElement(child) && child.name === 'img')
  const alt = image !== undefined && isElement(image) ? attributeOf(image, 'alt') : ''
  return (lineOf(link.children) || attributeOf(link, 'title') || alt).replace(/\s+/g, '')
}

/** How many links stand before each element, so that those within it are one subtraction. */
function countLinks({ elements }: PageTree): (element: PageElement) => number {
  const before = new Uint32Array(elements.length + 1)
  for (const { name, order } of elements) before[order + 1] = (before[order] ?? 0) + (name === 'a' ? 1 : 0)
  return ({ order, last }) => (before[last + 1] ?? 0) - (before[order] ?? 0)
}

/** Whatever stands directly before a block of links, or before the block around it, is over them. */
function headsOver(link: PageElement, linksIn: (element: PageElement) => number): readonly string[] {
  const heads: string[] = []
  let at: PageElement = link
  for (let level = 0; at.parent && level < CLIMB; level++, at = at.parent) {
    if (!BLOCK.has(at.name) || linksIn(at) < 1) continue
    const head = headBefore(at, at.parent, linksIn)
    if (head !== null && head !== heads[0]) heads.unshift(head)
  }
  return heads
}

function headBefore(block: PageElement, parent: PageElement, linksIn: (element: PageElement) => number): string | null {
  const place = parent.children.indexOf(block)
  for (let at = place - 1; at >= 0; at--) {
    const before = parent.children[at]
    if (before === undefined || (typeof before === 'string' && before.trim() === '')) continue
    if (typeof before === 'string') return headFrom(before)
    if (isHidden(before) || (block.name === 'dd' && before.name === 'dd')) continue
    const isAlike = before.name === block.name && firstClass(before) === firstClass(block)
    if (isAlike || !HEAD.has(before.name) || linksIn(before) > 2 || !isHeading(before)) return null
    return headFrom(lineOf(before.name === 'a' ? [before] : before.children))
  }
  return null
}

/** A line of text, and no list of its own. */
const isHeading = (element: PageElement): boolean =>
  element.last - element.order <= 12 && element.children.every((child) => !isElement(child) || (!LISTS.has(child.name) && isHeading(child)))

const firstClass = (element: PageElement): string => namesOf(element).trim().split(/\s+/)[0] ?? ''

function headFrom(text: string): string | null {
  const head = text.replace(/\s+/g, '').replace(MORE, '')
  return isColumnName(head) && !NO_LEVEL.test(head) ? head : null
}
