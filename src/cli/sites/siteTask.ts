import { USUAL_RETRIES, type SiteTask } from '../../collectors/collectSite.ts'
import type { NamedColumn } from '../../collectors/columnLists.ts'
import { userAgentFor } from '../../collectors/crawl/CrawlTerms.ts'
import { siteTargets } from '../../collectors/siteTargets.ts'
import { programVersion } from '../../database/programVersion.ts'
import { argument, option, texts, type Called, type Command } from '../Command.ts'
import type { Io } from '../Io.ts'
import { readColumns } from './readColumns.ts'
import { countOption, hoursOption, rateOption, siteAddress } from './siteOptions.ts'

/** What every command that visits a site is called with. 采集选项 */
export const SITE_ARGUMENT: Command['arguments'][number] = { name: '<url>', help: '网站首页，例如 https://www.example.gov.cn/' }

export const SITE_OPTIONS: Command['options'] = [
  { flags: '--columns <file>', help: '栏目表（xlsx、CSV，表头有“栏目”和“网址”；或 JSON、YAML 列表），逐个核对' },
  { flags: '--max-pages <n>', help: '最多看多少页；不写时看完为止' },
  { flags: '--allow <host>', help: '另外允许访问的主机（所有端口），本机和内网的主机必须写明；可写多次', repeatable: true },
  { flags: '--rate <n>', help: '每秒访问每个主机几次，none 表示不限；不写时外网主机 2 次，写明允许的本机主机不限' },
  { flags: '--contact <contact>', help: '写进访问标识的联系网址或邮箱，让网站知道是谁在检查' },
  { flags: '--hours <from-until>', help: '只在这个时段访问（北京时间），例如 22:00-06:00；别的时候停着等' },
  { flags: '--browser', help: '由脚本生成的页面用本机的浏览器打开再看；site run 另存问题页面的截图。不能用 root 用户' },
]

/** A site to be visited, and what of it was named. 采集任务 */
export interface CalledSite {
  readonly task: SiteTask
  readonly columns: readonly NamedColumn[]
  /** Hosts as they were written. */
  readonly allowed: readonly string[]
}

/** @throws CommandFailed where an option or the file of columns is not as it should be */
export async function calledSite(called: Called, io: Io): Promise<CalledSite> {
  const site = siteAddress(argument(called, 'url'))
  const file = option(called, 'columns')
  const columns = file === undefined ? [] : await readColumns(io, file, site)
  const allowed = texts(called, 'allow')
  const task = {
    site,
    targets: siteTargets(site, allowed),
    columns: columns.map(({ url }) => url),
    maxPages: countOption(called, 'maxPages'),
    rate: rateOption(called),
    retryAfter: USUAL_RETRIES,
    hours: hoursOption(called),
    userAgent: userAgentFor(programVersion(), option(called, 'contact') ?? null),
  }
  return { task, columns, allowed }
}

/** Tells, when asked, whether somebody wants the work to end. */
export function stopAsked(io: Io): () => boolean {
  let isStopped = false
  void io.stopped().then(() => {
    isStopped = true
  })
  return () => isStopped
}
