import type { CalendarDate } from '../model/CalendarDate.ts'

/** What a page is for. 页面类型 */
export type PageKind = 'list' | 'article' | 'other'

/** A title that a list shows, with the day it shows; null where it shows none. 列表条目 */
export interface PageItem {
  readonly title: string
  /** Absolute where the page's own address is known; else as it is written. */
  readonly url: string
  readonly date: CalendarDate | null
}

/** A file that a page offers. 附件 */
export interface PageAttachment {
  readonly title: string
  readonly url: string
}

/** What a page says of its document, under the names of the regulation; null where a name stands there with nothing behind it. 元数据 */
export type PageMetadata = Readonly<Record<string, string | null>>

/** A page as it was read. 采集到的页面 */
export interface Page {
  readonly kind: PageKind
  readonly title: string
  /** Where it says that it stands, from below the front page down; empty where it does not say. 面包屑 */
  readonly crumbs: readonly string[]
  readonly publishedOn: CalendarDate | null
  readonly source: string | null
  readonly metadata: PageMetadata
  readonly items: readonly PageItem[]
  readonly attachments: readonly PageAttachment[]
  /** Different addresses that it links to. */
  readonly links: number
  /** An article's own text; of other pages all that they show. */
  readonly text: string
  /** False where the page is larger or deeper than any page is, and was read up to there only. */
  readonly isWhole: boolean
  /** It lists nothing, and a script of its own draws a list with data from elsewhere: what a reader sees was not read. 列表由脚本生成 */
  readonly isDrawn: boolean
}
