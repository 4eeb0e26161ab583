import { Parser } from 'htmlparser2'
import type { PageElement } from './PageElement.ts'

/** A page as elements. 页面树 */
export interface PageTree {
  readonly root: PageElement
  /** All elements, each at its own number. */
  readonly elements: readonly PageElement[]
  /** False where the page is larger or deeper than any page is, and was read up to there only. */
  readonly isWhole: boolean
}

interface Growing {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Growing | null
  readonly children: (Growing | string)[]
  readonly order: number
  last: number
}

/** What stands deeper is put here, so that whoever walks the tree may call himself. */
const DEEPEST = 200
/** Deeper than this is nobody's page: reading ends. */
const MOST_DEPTH = 3000
const MOST_ELEMENTS = 80_000
const MOST_CHARACTERS = 6_000_000
const CHUNK = 16_384

/** Rows that a page keeps in a script to draw them page by page, as JCMS writes them. */
const KEPT_ROWS = /<record(?:set)?\b/i
const [CDATA, CDATA_END] = ['<![CDATA[', ']]>']

class Grower {
  readonly elements: Growing[] = []
  readonly open: Growing[] = []

  constructor() {
    this.onopentag('page', {})
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.open[Math.min(this.open.length, DEEPEST) - 1] ?? null
    const order = this.elements.length
    const element: Growing = { name, attributes, parent, children: [], order, last: order }
    parent?.children.push(element)
    this.elements.push(element)
    this.open.push(element)
  }

  ontext(text: string): void {
    const children = this.open[Math.min(this.open.length, DEEPEST) - 1]?.children ?? []
    const before = children.at(-1)
    if (typeof before === 'string') children[children.length - 1] = before + text
    else children.push(text)
  }

  onclosetag(): void {
    // The page itself is nobody's to close.
    if (this.open.length < 2) return
    const element = this.open.pop()
    if (!element) return
    element.last = this.elements.length - 1
    const script = element.name === 'script' ? element.children[0] : undefined
    if (typeof script === 'string' && KEPT_ROWS.test(script)) this.growKept(script)
  }

  private growKept(script: string): void {
    const rows = keptRows(script)
    this.onopentag('div', {})
    const depth = this.open.length
    feed(this, rows.join('\n'), depth + 100)
    while (this.open.length >= depth && depth > 1) {
      const closed = this.open.pop()
      if (closed) closed.last = this.elements.length - 1
    }
  }
}

/** What stands between the marks; once through, also where the marks are not closed. */
function keptRows(script: string): readonly string[] {
  const rows: string[] = []
  for (let at = script.indexOf(CDATA); at >= 0; at = script.indexOf(CDATA, at)) {
    const end = script.indexOf(CDATA_END, at)
    if (end < 0) break
    rows.push(script.slice(at + CDATA.length, end))
    at = end
  }
  return rows
}

/** True where all of the text was read. */
function feed(grower: Grower, text: string, depth: number): boolean {
  const parser = new Parser(grower)
  let at = 0
  while (at < text.length && grower.open.length <= depth && grower.elements.length < MOST_ELEMENTS) {
    parser.write(text.slice(at, at + CHUNK))
    at += CHUNK
  }
  // What was left open is closed here: the parser would tell of each.
  if (grower.open.length <= depth) parser.end()
  return at >= text.length
}

/** Text of a page → its tree; whatever the text is, within limits. 解析页面 */
export function parseTree(text: string): PageTree {
  const grower = new Grower()
  const isRead = feed(grower, text.slice(0, MOST_CHARACTERS), MOST_DEPTH)
  for (const element of grower.open) element.last = grower.elements.length - 1
  const elements: readonly PageElement[] = grower.elements
  const [root] = grower.elements
  if (!root) throw new Error('a tree has a root')
  return { root, elements, isWhole: isRead && text.length <= MOST_CHARACTERS }
}
