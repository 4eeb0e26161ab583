import { isBeside } from '../tree/isBeside.ts'
import type { PageLine } from '../tree/linesOf.ts'
import type { Measures } from '../tree/measures.ts'
import type { PageElement } from '../tree/PageElement.ts'

/** So much the path of the page and its name alone do not say. */
const SOMETHING = 60
const MOST = 0.8

/** Does a page say anything itself, outside links and what stands on all pages? 有无自己的文字 */
export const saysSomething = (lines: readonly PageLine[]): boolean => ownLetters(lines) >= SOMETHING

/** The element around a part that holds most of what the page says itself: tables of offices are many parts. 机构信息全文 */
export function wholeText(part: PageElement, lines: readonly PageLine[], { text, linked }: Measures): PageElement {
  const wanted = ownLetters(lines) * MOST
  let at = part
  while (at.parent && at.parent.name !== 'body' && at.parent.name !== 'page' && (text[at.order] ?? 0) - (linked[at.order] ?? 0) < wanted)
    at = at.parent
  return at
}

function ownLetters(lines: readonly PageLine[]): number {
  const own = lines.filter(({ isLink, element }) => !isLink && !isBeside(element))
  return own.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
}
