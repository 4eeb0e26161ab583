import { collectSite, USUAL_RETRIES, type CollectedSite } from '../../collectors/collectSite.ts'
import type { CrawledPage } from '../../collectors/crawl/crawlSite.ts'
import { userAgentFor } from '../../collectors/crawl/CrawlTerms.ts'
import { normalUrl } from '../../collectors/crawl/normalUrl.ts'
import { siteTargets } from '../../collectors/siteTargets.ts'
import { programVersion } from '../../database/programVersion.ts'
import { beijingDate } from '../../model/Instant.ts'
import { withoutUnseen } from '../../model/unseen.ts'
import { reachabilityOf, VISIT_STATUSES, visitStatusInWords, type Reachability, type VisitStatus } from '../../model/VisitStatus.ts'
import { readPage } from '../../pages/readPage.ts'
import { argument, flag, option, printJson, texts, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { crawlProgress } from '../sites/crawlProgress.ts'
import { readColumns, type NamedColumn } from '../sites/readColumns.ts'
import { countOption, rateOption, siteAddress } from '../sites/siteOptions.ts'

/** What the list of a column holds. */
interface ColumnList {
  /** Null: it could not be read. */
  readonly items: number | null
  /** Day of the newest dated entry. */
  readonly latest: string | null
}

/** A column as the check saw it. */
interface CheckedColumn extends ColumnList {
  readonly path: string
  readonly url: string
  readonly outcome: Reachability
}

const OUTCOMES: Readonly<Record<Reachability, string>> = { passed: '能打开', failed: '打不开', cantTell: '无法判断' }

async function run(called: Called, io: Io): Promise<ExitCode> {
  const site = siteAddress(argument(called, 'url'))
  const file = option(called, 'columns')
  const columns = file === undefined ? [] : await readColumns(io, file, site)
  const contact = option(called, 'contact') ?? null
  const wanted = new Set(columns.flatMap(({ url }) => normalUrl(url) ?? []))
  const lists = new Map<string, ColumnList>()
  let isStopped = false
  void io.stopped().then(() => {
    isStopped = true
  })
  const shown = crawlProgress(io)
  const collected = await collectSite(
    { now: () => Date.now(), onPage: (page) => keepList(page, wanted, lists), onProgress: shown.step, isStopped: () => isStopped },
    {
      site,
      targets: siteTargets(site, texts(called, 'allow')),
      columns: columns.map(({ url }) => url),
      maxPages: countOption(called, 'maxPages'),
      rate: rateOption(called),
      retryAfter: USUAL_RETRIES,
      userAgent: userAgentFor(programVersion(), contact),
    },
  )
  shown.done()
  const checked = columns.map((column) => checkedColumn(column, collected, lists))
  if (flag(called, 'json')) printJson(io, { ...asJson(collected), columns: checked, findings: [] })
  else io.out(told(site, collected, checked))
  return EXIT.fine
}

/** The entries of a column's page are counted as soon as it came. */
function keepList({ entry, visited, judged }: CrawledPage, wanted: ReadonlySet<string>, lists: Map<string, ColumnList>): void {
  if (!wanted.has(entry.url) || !judged.page || reachabilityOf(judged.status) !== 'passed') return
  const readOn = beijingDate(new Date(visited.visit.at).toISOString())
  const { items } = readPage(visited.body, { address: visited.visit.finalUrl, contentType: visited.contentType, readOn })
  const days = items.flatMap(({ date }) => date ?? []).sort()
  lists.set(entry.url, { items: items.length, latest: days.at(-1) ?? null })
}

function checkedColumn({ path, url }: NamedColumn, { outcomes }: CollectedSite, lists: ReadonlyMap<string, ColumnList>): CheckedColumn {
  const address = normalUrl(url) ?? url
  const list = lists.get(address) ?? { items: null, latest: null }
  return { path, url, ...list, outcome: reachabilityOf(outcomes.get(address)?.status ?? 'not-visited') }
}

const asJson = ({ pages, brokenLinks, statuses }: CollectedSite): object => ({ pages, brokenLinks, statuses: Object.fromEntries(statuses) })

function told(site: URL, { pages, brokenLinks, statuses, isStopped }: CollectedSite, columns: readonly CheckedColumn[]): string {
  const lines = [
    `${site.href}：看了 ${pages} 页${isStopped ? '（中途停止，没有看完）' : ''}`,
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

/** Visits a website politely and says what could be opened, what could not, and whose matter it is. 检查网站 */
export const siteCheck: Command = {
  name: 'site check',
  summary: '检查一个网站：逐页访问，列出失效链接和没有看到的内容；不需要数据文件夹。只访问这个网站和 --allow 允许的主机',
  arguments: [{ name: '<url>', help: '网站首页，例如 https://www.example.gov.cn/' }],
  options: [
    { flags: '--columns <file>', help: '栏目表（xlsx、CSV，表头有“栏目”和“网址”；或 JSON、YAML 列表），逐个核对' },
    { flags: '--max-pages <n>', help: '最多看多少页；不写时看完为止' },
    { flags: '--allow <host>', help: '另外允许访问的主机（所有端口），本机和内网的主机必须写明；可写多次', repeatable: true },
    { flags: '--rate <n>', help: '每秒访问每个主机几次，none 表示不限；不写时外网主机 2 次，写明允许的本机主机不限' },
    { flags: '--contact <contact>', help: '写进访问标识的联系网址或邮箱，让网站知道是谁在检查' },
  ],
  run,
}
