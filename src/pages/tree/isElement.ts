import type { PageElement, PageNode } from './PageElement.ts'

/** Is it an element, and no text? */
export const isElement = (node: PageNode): node is PageElement => typeof node === 'object'
