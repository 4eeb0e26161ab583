import { findDates } from '../dates/findDates.ts'
import { infoWords } from './infoWords.ts'
import { LABELS_IN_LINE, metadataName } from './metadataNames.ts'
import { isBeside } from '../tree/isBeside.ts'
import type { Measures } from '../tree/measures.ts'
import type { PageTree } from '../tree/parseTree.ts'
import { isHidden, isWithin, namesOf, type PageElement } from '../tree/PageElement.ts'
import { isElement } from '../tree/isElement.ts'
import { isBlock, lineOf } from '../tree/textOf.ts'

/** Where the systems of the field put an article's text, by name. */
const BODY =
  /(?:^|[\s_-])(?:zoom|zoomcon|trs_editor|trs_ueditor|trs_web|ucap-content|v_news_content|vsb_content(?:_\d)?|articlecontent|article_?content|content_?(?:text|main|body)?|news_?content|conTxt|con_?text|text_?con|zw|zhengwen|pages_content|detail_?content|info_?content|mainText|article_?body|bodytext|nr|xl_?con|endtext)(?:$|[\s_-])/i
const PARAGRAPH = /[，。；！？、,;]/g
const SHORTEST = 10

/** The element that holds an article's own text, and how many letters of it stand outside links and lists. 正文 */
export interface Body {
  readonly element: PageElement
  readonly letters: number
}

/** The body of a page; null where no text is long enough to be one. 查找正文 */
export function findBody({ elements }: PageTree, { text, linked }: Measures, lists: readonly PageElement[]): Body | null {
  const scores = new Map<PageElement, number>()
  const add = (element: PageElement | null, score: number) => {
    if (element) scores.set(element, (scores.get(element) ?? 0) + score)
  }
  const cellBefore = besideEachOther()
  for (const [paragraph, { letters, marks }] of paragraphsOf(elements)) {
    if (letters < SHORTEST || isUnseen(paragraph) || isFact(paragraph, letters, cellBefore)) continue
    const score = 1 + marks + Math.min(letters / 50, 6)
    add(paragraph, score * 0.6)
    add(paragraph.parent, score)
    add(paragraph.parent?.parent ?? null, score / 2)
    add(paragraph.parent?.parent?.parent ?? null, score / 6)
  }
  let [best, most] = [null as PageElement | null, 0]
  for (const [element, score] of scores) {
    const size = text[element.order] ?? 0
    const share = size === 0 ? 1 : (linked[element.order] ?? 0) / size
    const weight = score * (1 - share) * (BODY.test(namesOf(element)) ? 1.6 : 1) * (isBeside(element) ? 0.4 : 1)
    if (weight > most) [best, most] = [element, weight]
  }
  if (!best) return null
  const element = widen(best, text, linked)
  const plain = ({ order }: PageElement) => (text[order] ?? 0) - (linked[order] ?? 0)
  const listed = lists.filter((list) => isWithin(list, element)).reduce((sum, list) => sum + plain(list), 0)
  return { element, letters: lists.some((list) => isWithin(element, list)) ? 0 : Math.max(0, plain(element) - listed) }
}

/** An article in several boxes: the box around them, as long as little else stands in it. */
function widen(element: PageElement, text: Float64Array, linked: Float64Array): PageElement {
  const { parent } = element
  if (!parent || parent.name === 'body' || parent.name === 'page') return element
  const [inner, outer] = [text[element.order] ?? 0, (text[parent.order] ?? 0) - (linked[parent.order] ?? 0)]
  return element.name === 'p' && outer > inner * 1.1 ? parent : element
}

/** The text of each block that is in no block within it and in no link, by its letters and its marks. */
function paragraphsOf(elements: readonly PageElement[]): ReadonlyMap<PageElement, { readonly letters: number; readonly marks: number }> {
  const found = new Map<PageElement, { letters: number; marks: number }>()
  for (const element of elements) {
    if (NO_TEXT.has(element.name)) continue
    const own = element.children.filter((child) => typeof child === 'string').join('')
    const letters = own.replace(/\s+/g, '').length
    if (letters === 0) continue
    const block = blockOf(element)
    const before = found.get(block) ?? { letters: 0, marks: 0 }
    found.set(block, { letters: before.letters + letters, marks: before.marks + (own.match(PARAGRAPH)?.length ?? 0) })
  }
  return found
}

const NO_TEXT = new Set(['a', 'script', 'style', 'title', 'option', 'textarea', 'noscript'])

const blockOf = (element: PageElement): PageElement => (isBlock(element) || !element.parent ? element : blockOf(element.parent))

/** A cell of the table of facts over an article, a line of them, or the line of date and source. */
function isFact(block: PageElement, letters: number, cellBefore: (cell: PageElement) => PageElement | null): boolean {
  if (letters <= LONGEST_FACT) {
    const text = lineOf([block])
    const label = text.search(LABELS_IN_LINE)
    if ((label >= 0 && label <= 1) || (infoWords(text) > 0 && findDates(text).length > 0)) return true
  }
  if (!/^(?:t[dh]|d[dt])$/.test(block.name)) return false
  const before = cellBefore(block)
  return before !== null && before.last - before.order < 6 && metadataName(lineOf([before])) !== null
}

/** Tells the element before another, looking through those of one parent once: a row may have any number of cells. */
function besideEachOther(): (element: PageElement) => PageElement | null {
  const looked = new Set<PageElement>()
  const before = new Map<PageElement, PageElement>()
  return (element) => {
    const { parent } = element
    if (parent && !looked.has(parent)) {
      looked.add(parent)
      let last: PageElement | null = null
      for (const child of parent.children) {
        if (!isElement(child)) continue
        if (last) before.set(child, last)
        last = child
      }
    }
    return before.get(element) ?? null
  }
}

const LONGEST_FACT = 120

function isUnseen(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (isHidden(at) || at.name === 'a') return true
  return false
}
