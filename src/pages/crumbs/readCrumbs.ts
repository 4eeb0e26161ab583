import { isBlock, lineOf } from '../tree/textOf.ts'
import { attributeOf, isHidden, isWithin, namesOf, type PageElement } from '../tree/PageElement.ts'
import type { PageTree } from '../tree/parseTree.ts'

/** What stands before a page's place in its site. */
const LABEL = /(?:当前|现在|所在|您的|你的|目前)的?(?:所在)?的?位置\s*(?:是|为|在)?\s*[：:]?/
const COLON = /位置\s*(?:是|为|在)?\s*[：:]/
/** How the element is called that holds it, where nothing stands before it. */
const NAMED = /(?:^|[\s_-])(?:crumbs?|breadcrumbs?|bread|location|position|dqwz|weizhi|wz|mbx|mianbaoxie|curpos|place)(?:$|[\s_-])/
const BETWEEN = /\s*(?:[>＞»›→]|&gt;|::|--|－|—|\s[-–|/\\]\s|[/\\|](?!\d))+\s*/u
const HOME = /^(?:[^\s]{0,14}(?:首\s?页|主\s?页|门户)|home)$/i
/** Not a column but the page itself. */
const OWN = /^(?:正文|列表|内容|详情|详细|全文|正文页|列表页|信息内容|详细内容|文章详情|内容页|文章内容|信息列表)$/
/** What else stands on the same line. */
const BEHIND = /^[【[（(]?(?:字[体号]|打印|分享|返回|关闭|来源|发布|浏览|点击|收藏|日期|时间|今天|搜索|\d{4}[-年/.]\d{1,2}[-月/.])/
const [MOST, LONGEST, LONGEST_LINE, CLIMB] = [12, 60, 300, 4] as const

/** Where the page says that it stands in its site, from below the front page down: 政务公开, 财政信息, 预决算; empty where it does not say. 面包屑 */
export function readCrumbs(tree: PageTree): readonly string[] {
  for (const element of tree.elements) {
    if (isHidden(element)) continue
    const label = element.children.find((child) => typeof child === 'string' && LABEL.test(child))
    if (label === undefined) continue
    const crumbs = afterLabel(element)
    if (crumbs.length > 0) return crumbs
  }
  for (const element of tree.elements) {
    if (element.name === 'a' || !NAMED.test(namesOf(element)) || isHidden(element)) continue
    const parts = partsOf(element)
    // Nothing but its first word says what it is.
    if (parts.length >= 2 && parts[0]?.isHome === true && lineOf(element.children).length <= LONGEST_LINE) return crumbsOf(parts)
  }
  return []
}

interface Part {
  readonly text: string
  readonly isHome: boolean
}

/** The label may stand in an element or a cell of its own. */
function afterLabel(labelled: PageElement): readonly string[] {
  let at: PageElement | null = labelled
  for (let level = 0; at && level < CLIMB; level++, at = at.parent) {
    const line = lineOf(at.children)
    if (line.length > LONGEST_LINE && isBlock(at)) return []
    const parts = partsOf(at, labelled)
    const crumbs = crumbsOf(parts)
    // Without a colon it may be a sentence.
    if (crumbs.length > 0 && (COLON.test(line) || parts.some(({ isHome }) => isHome))) return crumbs
  }
  return []
}

/** @param from only what comes with or after the label that stands in it */
function partsOf(element: PageElement, from: PageElement | null = null): readonly Part[] {
  const parts: Part[] = []
  let isBegun = from === null
  const add = (text: string, isHome: boolean) => {
    const tidy = text.replace(/\s+/g, ' ').trim()
    if (tidy !== '') parts.push({ text: tidy, isHome: isHome || HOME.test(tidy) })
  }
  const walk = (parent: PageElement) => {
    for (const child of parent.children) {
      if (typeof child !== 'string') {
        if (isHidden(child)) continue
        if (child.name === 'a' && isBegun) {
          const [text = ''] = lineOf(child.children).split(/\s*[>＞»›]\s*/u)
          add(text || attributeOf(child, 'title'), leadsHome(attributeOf(child, 'href')))
        } else if (isBegun || (from && isWithin(from, child))) walk(child)
        continue
      }
      let text: string = child
      if (!isBegun) {
        const label = parent === from ? LABEL.exec(child) : null
        if (!label) continue
        isBegun = true
        text = child.slice(label.index + label[0].length)
      }
      for (const piece of text.split(BETWEEN)) add(piece, false)
    }
  }
  walk(element)
  return parts
}

const leadsHome = (href: string): boolean => /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.s?html?)?$/i.test(href.trim()) && href.trim() !== ''

function crumbsOf(parts: readonly Part[]): readonly string[] {
  const end = parts.findIndex(({ text }) => BEHIND.test(text))
  const own = (end < 0 ? parts : parts.slice(0, end)).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const home = own.findLastIndex(({ isHome }) => isHome)
  const crumbs = own.slice(home + 1).map(({ text }) => text.replace(/^[>＞»›\-\s:：]+|[>＞»›\-\s:：]+$/gu, ''))
  while (OWN.test(crumbs.at(-1) ?? '')) crumbs.pop()
  return crumbs.filter((text) => text !== '' && text.length <= LONGEST).slice(0, MOST)
}
