import type { CheckedColumn } from '../../collectors/columnLists.ts'
import { DRAW_FAULTS, type DrawFault } from '../../collectors/crawl/DrawPage.ts'
import type { BrokenLink, UnseenAddress } from '../../collectors/crawl/readRun.ts'
import type { LinkedKind } from '../../collectors/crawl/wantedOf.ts'
import { withoutUnseen } from '../../model/unseen.ts'
import {
  reachabilityOf,
  VISIT_STATUSES,
  visitStatusInWords,
  type Reachability,
  type VisitFault,
  type VisitStatus,
} from '../../model/VisitStatus.ts'

/** A page that a browser opened in vain, and why. */
export interface UndrawnPage {
  readonly url: string
  readonly fault: DrawFault
}

/** What a run over a site has to say. 检查结果 */
export interface SiteReport {
  readonly site: string
  readonly pages: number
  readonly columns: readonly CheckedColumn[]
  readonly brokenLinks: readonly BrokenLink[]
  /** The first of each status. */
  readonly unseen: readonly UnseenAddress[]
  /** What a browser that was there did not show either. */
  readonly undrawn: readonly UndrawnPage[]
  readonly statuses: ReadonlyMap<VisitStatus, number>
  readonly isStopped: boolean
}

const OUTCOMES: Readonly<Record<Reachability, string>> = { passed: '能打开', failed: '打不开', cantTell: '无法判断' }

const FAULTS: Readonly<Record<VisitFault, string>> = {
  site: '网站一方的原因',
  network: '可能是网络的原因',
  ours: '检查一方的原因',
  none: '不是谁的过错',
}

const KINDS: readonly (readonly [LinkedKind, string])[] = [
  ['page', '失效链接'],
  ['attachment', '失效附件'],
  ['other', '失效的图片等资源'],
]

/** Nobody meant to visit these, or there is no end of them: their number says enough on a screen. */
const COUNTED_ONLY = new Set<VisitStatus>(['not-allowed', 'trap', 'not-visited'])

/** For another program. */
export const siteReportJson = (report: SiteReport): object => ({
  pages: report.pages,
  columns: report.columns.map(({ path, url, items, latest, outcome }) => ({ path, url, items, latest, outcome })),
  brokenLinks: report.brokenLinks.map(({ url, from, status, kind, pages, alsoFrom }) => ({ url, from, status, kind, pages, alsoFrom })),
  findings: [],
  statuses: Object.fromEntries(report.statuses),
  unseen: unseenGroups(report).map(({ status, count, addresses }) => ({
    status,
    word: visitStatusInWords(status),
    fault: VISIT_STATUSES[status].fault,
    remedy: VISIT_STATUSES[status].remedy,
    count,
    addresses: addresses.map(({ url, from }) => ({ url, from })),
  })),
  undrawn: report.undrawn.map(({ url, fault }) => ({ url, fault, word: DRAW_FAULTS[fault] })),
})

/** For a person at a terminal. */
export function siteReportText(report: SiteReport): string {
  const { site, pages, columns, brokenLinks, isStopped } = report
  const lines = [
    `${site}：看了 ${pages} 页${isStopped ? '（中途停止，没有看完）' : ''}`,
    ...columns.map((column) => `  栏目 ${column.path}：${inWords(column)}`),
    ...(brokenLinks.length === 0 ? ['没有发现失效链接'] : KINDS.flatMap(([kind, word]) => brokenLines(word, linksOf(report, kind), site))),
    ...unseenLines(unseenGroups(report)),
    ...undrawnLines(report),
    ...partlySeenLines(report),
  ]
  // What a page of somebody's says may be anything, also what moves a terminal.
  return `${lines.map(withoutUnseen).join('\n')}\n`
}

function inWords({ outcome, items, latest }: CheckedColumn): string {
  if (items === null) return outcome === 'passed' ? `${OUTCOMES[outcome]}，但没能看到列表（由脚本生成，或者在框架里）` : OUTCOMES[outcome]
  return `${OUTCOMES[outcome]}，本页 ${items} 条，${latest === null ? '没有带日期的条目' : `最新 ${latest}`}`
}

const linksOf = ({ brokenLinks }: SiteReport, kind: LinkedKind) => brokenLinks.filter((link) => link.kind === kind)

/** What was given to the check was not met on a page. */
const whereSeen = ({ url, from }: BrokenLink, site: string): string =>
  url === site ? '这是网站首页' : url === from ? '写在栏目表里' : `见于 ${from}`

const brokenLines = (word: string, links: readonly BrokenLink[], site: string): readonly string[] =>
  links.length === 0
    ? []
    : [
        `${word} ${links.length} 个（同一次检查里再试过仍然如此）：`,
        ...links.map(
          (link) =>
            `  ${link.url}\n    ${visitStatusInWords(link.status)}，${whereSeen(link, site)}${link.pages > 1 ? `，共 ${link.pages} 个页面指向它` : ''}`,
        ),
      ]

interface UnseenGroup {
  readonly status: VisitStatus
  readonly count: number
  readonly addresses: readonly UnseenAddress[]
}

const unseenGroups = ({ statuses, unseen }: SiteReport): readonly UnseenGroup[] =>
  [...statuses]
    .filter(([status, count]) => count > 0 && reachabilityOf(status) === 'cantTell')
    .map(([status, count]) => ({ status, count, addresses: unseen.filter((one) => one.status === status) }))

/** What the run cannot say anything of: why, whose matter it is, what to do, and where. */
function unseenLines(groups: readonly UnseenGroup[]): readonly string[] {
  if (groups.length === 0) return []
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  return [
    `没能看到的地址 ${count} 个，不能说有问题，也不能说没有问题：`,
    ...groups.flatMap(({ status, count: all, addresses }) => {
      const shown = COUNTED_ONLY.has(status) ? [] : addresses.slice(0, SHOWN)
      const more = shown.length > 0 && shown.length < all ? [`    还有 ${all - shown.length} 个`] : []
      const { fault, remedy } = VISIT_STATUSES[status]
      return [
        `  ${visitStatusInWords(status)}：${all} 个，${FAULTS[fault]}。${remedy}`,
        ...shown.map(({ url, from }) => (url === from ? `    ${url}` : `    ${url}（见于 ${from}）`)),
        ...more,
      ]
    }),
  ]
}

/** So many stand on a screen. */
const SHOWN = 20

const undrawnLines = ({ undrawn }: SiteReport): readonly string[] =>
  undrawn.length === 0
    ? []
    : [
        `用浏览器打开也没能看到的页面 ${undrawn.length} 个，请人工查看：`,
        ...undrawn.slice(0, SHOWN).map(({ url, fault }) => `  ${url}\n    ${DRAW_FAULTS[fault]}`),
        ...(undrawn.length > SHOWN ? [`  还有 ${undrawn.length - SHOWN} 个`] : []),
      ]

/** What was there, but was not read to its end. */
const partlySeenLines = ({ statuses }: SiteReport): readonly string[] =>
  [...statuses]
    .filter(([status, count]) => count > 0 && status !== 'ok' && reachabilityOf(status) === 'passed')
    .map(([status, count]) => `${visitStatusInWords(status)}：${count} 个地址。${VISIT_STATUSES[status].remedy}`)
