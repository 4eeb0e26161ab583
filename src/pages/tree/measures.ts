import { isDateText } from '../dates/isDateText.ts'
import type { PageTree } from './parseTree.ts'
import { isHidden } from './PageElement.ts'

/** How much of what stands in each element, by the element's number. 页面计量 */
export interface Measures {
  /** Characters that a reader sees, spaces not counted. */
  readonly text: Float64Array
  /** Of these, characters inside links. */
  readonly linked: Float64Array
  /** Pieces of text that are a date and little else. */
  readonly dates: Float64Array
}

/** Measures all elements in one pass from the last to the first, so that no walk is repeated. 计量 */
export function measure({ elements }: PageTree): Measures {
  const [text, linked, dates] = [new Float64Array(elements.length), new Float64Array(elements.length), new Float64Array(elements.length)]
  for (let at = elements.length - 1; at >= 0; at--) {
    const element = elements[at]
    if (!element) continue
    const { name, children, parent } = element
    for (const child of children) {
      if (typeof child !== 'string') continue
      const size = seen(child)
      if (size === 0 || name === 'script') continue
      text[at] = (text[at] ?? 0) + size
      if (isDateText(child)) dates[at] = (dates[at] ?? 0) + 1
    }
    if (name === 'a') linked[at] = text[at] ?? 0
    if (!parent || isHidden(element)) continue
    text[parent.order] = (text[parent.order] ?? 0) + (text[at] ?? 0)
    linked[parent.order] = (linked[parent.order] ?? 0) + (linked[at] ?? 0)
    dates[parent.order] = (dates[parent.order] ?? 0) + (dates[at] ?? 0)
  }
  return { text, linked, dates }
}

function seen(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code !== 0xa0 && code !== 0x3000) count++
  }
  return count
}
