import type { PageElement } from '../tree/PageElement.ts'

/** A link that may be the title of an item. 标题链接 */
export interface TitleLink {
  readonly element: PageElement
  /** Shows the title: the link itself, or the cell beside one that only says 查看. */
  readonly shown: PageElement
  /** As it was written, or found in its script. */
  readonly given: string
  /** Its text on one line. */
  readonly text: string
}
