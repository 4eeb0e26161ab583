import type { PageTree } from './parseTree.ts'
import { isHidden, type PageElement } from './PageElement.ts'
import { isBlock } from './textOf.ts'

/** What a reader sees on one line, as far as blocks make lines. 页面的一行 */
export interface PageLine {
  readonly text: string
  /** The innermost element that begins it: a heading, a cell, a paragraph. */
  readonly element: PageElement
  /** All of it is a link. */
  readonly isLink: boolean
}

const LONGEST = 2000
const MOST_LINES = 6000

/** The lines of a page in its order, without empty ones. 页面各行 */
export function linesOf({ root }: PageTree): readonly PageLine[] {
  const lines: PageLine[] = []
  let [text, linked, element] = ['', 0, root]
  const flush = () => {
    const line = text.replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ').trim()
    if (line !== '' && lines.length < MOST_LINES) lines.push({ text: line, element, isLink: linked >= line.replace(/\s/g, '').length })
    ;[text, linked] = ['', 0]
  }
  const walk = (parent: PageElement, isInLink: boolean) => {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        if (text.trim() === '') element = parent
        // A date and its time in two elements: 2024-05-06 and 10:20.
        if (text.length < LONGEST) text += isDigit(text.at(-1)) && isDigit(child[0]) ? ` ${child}` : child
        if (isInLink) linked += child.replace(/\s/g, '').length
      } else if (!isHidden(child)) {
        const breaks = isBlock(child)
        if (breaks) flush()
        walk(child, isInLink || child.name === 'a')
        if (breaks) flush()
      }
    }
  }
  walk(root, false)
  flush()
  return lines
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9'
