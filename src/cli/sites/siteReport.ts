import type { CheckedColumn } from '../../collectors/columnLists.ts'
import type { BrokenLink } from '../../collectors/crawl/readRun.ts'
import { withoutUnseen } from '../../model/unseen.ts'
import { VISIT_STATUSES, visitStatusInWords, type Reachability, type VisitStatus } from '../../model/VisitStatus.ts'

/** What a run over a site has to say. 检查结果 */
export interface SiteReport {
  readonly site: string
  readonly pages: number
  readonly columns: readonly CheckedColumn[]
  readonly brokenLinks: readonly BrokenLink[]
  readonly statuses: ReadonlyMap<VisitStatus, number>
  readonly isStopped: boolean
}

const OUTCOMES: Readonly<Record<Reachability, string>> = { passed: '能打开', failed: '打不开', cantTell: '无法判断' }

/** For another program. */
export const siteReportJson = ({ pages, columns, brokenLinks, statuses }: SiteReport): object => ({
  pages,
  columns: columns.map(({ path, url, items, latest, outcome }) => ({ path, url, items, latest, outcome })),
  brokenLinks: brokenLinks.map(({ url, from, status }) => ({ url, from, status })),
  findings: [],
  statuses: Object.fromEntries(statuses),
})

/** For a person at a terminal. */
export function siteReportText({ site, pages, columns, brokenLinks, statuses, isStopped }: SiteReport): string {
  const lines = [
    `${site}：看了 ${pages} 页${isStopped ? '（中途停止，没有看完）' : ''}`,
    ...columns.map((column) => `  栏目 ${column.path}：${inWords(column)}`),
    ...(brokenLinks.length === 0 ? ['没有发现失效链接'] : [`失效链接 ${brokenLinks.length} 条（同一次检查里再试过仍然如此）：`]),
    ...brokenLinks.map(({ url, from, status }) => `  ${url}\n    ${visitStatusInWords(status)}，见于 ${from}`),
    ...statusLines(statuses),
  ]
  // What a page of somebody's says may be anything, also what moves a terminal.
  return `${lines.map(withoutUnseen).join('\n')}\n`
}

function inWords({ outcome, items, latest }: CheckedColumn): string {
  if (items === null) return OUTCOMES[outcome]
  return `${OUTCOMES[outcome]}，本页 ${items} 条，${latest === null ? '没有带日期的条目' : `最新 ${latest}`}`
}

/** How many visits ended how, and who can do what about it. */
function statusLines(statuses: ReadonlyMap<VisitStatus, number>): readonly string[] {
  return [...statuses]
    .filter(([status, count]) => count > 0 && status !== 'ok')
    .map(([status, count]) => `  ${visitStatusInWords(status)}：${count} 个地址。${VISIT_STATUSES[status].remedy}`)
}
