import type { CalendarDate } from './CalendarDate.ts'
import type { Instant } from './Instant.ts'
import type { Updates } from './Node.ts'
import type { Reachability, VisitStatus } from './VisitStatus.ts'

/** When a site may be visited, in Beijing time; `to` may lie behind midnight. 允许采集的时段 */
export interface VisitHours {
  /** `22:00`. */
  readonly from: string
  readonly to: string
}

/** When a site is checked by itself. 定时检查 */
export interface SiteSchedule {
  readonly every: 'day' | 'week' | 'month'
  /** `22:00`, Beijing time. */
  readonly at: string
}

/** How a site is visited. 采集设置 */
export interface SiteTerms {
  /** Visits a second; null: as fast as it answers, which only hosts inside may be; `usual`: two for public hosts. */
  readonly rate: number | null | 'usual'
  readonly hours: VisitHours | null
  /** Null: all there are. */
  readonly maxPages: number | null
  /** Pages that only a script draws are opened in a browser, and problems are photographed. */
  readonly browser: boolean
}

/** What a column must hold and how often it must change, as a table or a programme says. 栏目任务 */
export interface ColumnTask {
  /** From the first level to its own: 信息公开, 重点领域公开, 财政预决算. */
  readonly levels: readonly string[]
  /** What it must hold, in the words of the table; null: the table does not say. */
  readonly content: string | null
  /** Null: nobody said how often, so 及时 cannot be checked. */
  readonly updates: Updates | null
}

/** The state of a run over a site. 检查进展 */
export const RUN_STATES = ['waiting', 'running', 'taking', 'done', 'stopped', 'failed'] as const
export type RunState = (typeof RUN_STATES)[number]

/** How a run came to be. 检查的由来 */
export const RUN_ORIGINS = ['asked', 'scheduled', 'imported'] as const
export type RunOrigin = (typeof RUN_ORIGINS)[number]

/** What a run visits, as it was asked for. 检查任务 */
export interface RunTask {
  readonly front: string
  readonly columns: readonly { readonly column: string; readonly path: string; readonly url: string }[]
  /** Hosts that an administrator had allowed for it. */
  readonly hosts: readonly string[]
}

/** How many columns ended how. 栏目结果统计 */
export interface ColumnCounts {
  readonly all: number
  readonly passed: number
  readonly failed: number
  readonly cantTell: number
}

/** How far a run is. 检查进度 */
export interface RunProgress {
  readonly known: number
  readonly visited: number
  readonly pages: number
  readonly statuses: Readonly<Partial<Record<VisitStatus, number>>>
  /** Of the columns that it has looked at so far. */
  readonly columns: ColumnCounts
}

/** One page of a site as a wizard and a later run recognise it. 网站导航 */
export interface MappedPage {
  readonly url: string
  readonly title: string
  /** From the front page down, as the page itself shows them; empty where it shows none. 面包屑 */
  readonly crumbs: readonly string[]
  /** What the links to it say, the commonest first; at most three. */
  readonly names: readonly string[]
  /** Its place in the menus of the front page and of what that leads to, its own name last; empty: it is in none. */
  readonly menu: readonly string[]
  readonly kind: 'list' | 'article' | 'other'
  readonly items: number
  readonly latest: CalendarDate | null
}

/** A column as one run saw it. 栏目检查结果 */
export interface SeenColumn {
  readonly outcome: Reachability
  readonly status: VisitStatus
  readonly items: number | null
  readonly latest: CalendarDate | null
  readonly at: Instant
}

/** Signs that a site was rebuilt: asked about, never guessed. 改版迹象 */
export interface RevampSigns {
  /** Columns that were there in the last run and are not now. */
  readonly columnsGone: number
  readonly columnsBefore: number
  /** Of the addresses in the navigation before, how many are there still. */
  readonly navigationKept: number
  readonly navigationBefore: number
}
