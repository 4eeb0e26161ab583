import type { PageTree } from '../tree/parseTree.ts'
import { isHidden, namesOf, type PageElement } from '../tree/PageElement.ts'

/** What scripts fill in, left as it was written. */
const TEMPLATE = /\{\{[^}]{1,200}\}\}|<%=?[^%]{1,200}%>/
const REPEATS = ['v-for', 'ng-repeat', 'x-for', 'ms-for', ':for', 'data-ng-repeat']
/** A script asks for data, and a script writes what it got into the page. */
const ASKS = /\$\.(?:ajax|get|post|getJSON)\s*\(|\bfetch\s*\(|\baxios\b|XMLHttpRequest|\.load\s*\(\s*["']/
const WRITES = /innerHTML|\.html\s*\(|\.append\s*\(|\.render\s*\(|laytpl|template\s*\(|createApp|new\s+Vue/
/** Where it writes it. */
const WAITING = new Set(['ul', 'ol', 'dl', 'tbody', 'table', 'div'])
const LISTLIKE = /(?:^|[\s_-])(?:[a-z]{0,10}list|list[a-z]{0,10}|news|datas?|items?|results?|rows?|app|root|contents?)(?:$|[\s_\-\d])/
const MOST_SCRIPT = 300_000

/**
 * Does a page leave room for a list that a script of its own fills with what it asks for? Then a reader sees more than it holds. 列表是否由脚本生成
 *
 * Asked only of pages on which no list was found.
 */
export function isDrawn({ elements }: PageTree): boolean {
  let [isWaiting, asks, writes, left] = [false, false, false, MOST_SCRIPT]
  for (const element of elements) {
    const { name, children } = element
    if (name === 'script') {
      const script = typeof children[0] === 'string' ? children[0].slice(0, left) : ''
      left -= script.length
      asks ||= ASKS.test(script)
      writes ||= WRITES.test(script)
      continue
    }
    if (REPEATS.some((attribute) => element.attributes[attribute] !== undefined)) return true
    if (isHidden(element)) continue
    if (children.some((child) => typeof child === 'string' && TEMPLATE.test(child))) return true
    isWaiting ||= WAITING.has(name) && isEmpty(element) && LISTLIKE.test(namesOf(element))
  }
  return isWaiting && asks && writes
}

const isEmpty = ({ children }: PageElement): boolean => children.every((child) => typeof child === 'string' && child.trim() === '')
