/** An element of a page, or a piece of its text. 页面节点 */
export type PageNode = PageElement | string

/** An element with what stands in it, in the order of the page. 页面元素 */
export interface PageElement {
  /** Lower case. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: PageElement | null
  readonly children: readonly PageNode[]
  /** Its number in the page, and that of the last element within it: what lies in an element has a number between them. */
  readonly order: number
  readonly last: number
}

export const attributeOf = (element: PageElement, name: string): string => element.attributes[name] ?? ''

/** Its id and classes, as rules look for words in them. */
export const namesOf = (element: PageElement): string => `${attributeOf(element, 'id')} ${attributeOf(element, 'class')}`.toLowerCase()

export const isWithin = (inner: PageElement, outer: PageElement): boolean => inner.order >= outer.order && inner.order <= outer.last

/** Nobody sees it, wherever it stands. */
export const isHidden = ({ name, attributes }: PageElement): boolean =>
  UNSEEN.has(name) ||
  (attributes['style'] !== undefined && /display\s*:\s*none/i.test(attributes['style'])) ||
  attributes['hidden'] !== undefined

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'title', 'head', 'object', 'iframe'])
