import type { PageElement, PageNode } from '../tree/PageElement.ts'
import type { TitleLink } from './TitleLink.ts'

/** A title with what stands beside it up to the next: one item of a list, before it is read. 列表行 */
export interface Row {
  /** Name of the element that holds the title: rows of one list begin alike. */
  readonly head: string
  readonly link: TitleLink
  readonly nodes: readonly PageNode[]
}

/** Rows that follow each other in one element. 列表行组 */
export interface RowGroup {
  readonly parent: PageElement
  readonly rows: readonly Row[]
}
