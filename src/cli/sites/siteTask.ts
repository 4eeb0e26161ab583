import { isIP } from 'node:net'
import { USUAL_RETRIES, type SiteTask } from '../../collectors/collectSite.ts'
import type { NamedColumn } from '../../collectors/columnLists.ts'
import { userAgentFor } from '../../collectors/crawl/CrawlTerms.ts'
import { siteTargets } from '../../collectors/siteTargets.ts'
import { programVersion } from '../../database/programVersion.ts'
import { bareHost } from '../../outgoing/bareHost.ts'
import { targetOfUrl, type Target } from '../../outgoing/Target.ts'
import { argument, option, texts, type Called, type Command } from '../Command.ts'
import type { Io } from '../Io.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { EXIT } from '../ExitCode.ts'
import { readColumns } from './readColumns.ts'
import { countOption, hoursOption, rateOption, siteAddress } from './siteOptions.ts'

/** What every command that visits a site is called with. 采集选项 */
export const SITE_ARGUMENT: Command['arguments'][number] = { name: '<url>', help: '网站首页，例如 https://www.example.gov.cn/' }

export const SITE_OPTIONS: Command['options'] = [
  { flags: '--columns <file>', help: '栏目表（xlsx、CSV，表头有“栏目”或各级栏目，和“网址”；或 JSON、YAML 列表），逐个核对' },
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
  const targets = allowedTargets(site, allowed)
  const task = {
    site,
    targets,
    columns: columns.map(({ url }) => url),
    maxPages: countOption(called, 'maxPages'),
    rate: rateOption(called),
    retryAfter: USUAL_RETRIES,
    hours: hoursOption(called),
    userAgent: userAgentFor(programVersion(), option(called, 'contact') ?? null),
  }
  return { task, columns, allowed }
}

/** Where the check may go. What nobody could have meant is said at once, not as an empty result. */
function allowedTargets(site: URL, allowed: readonly string[]): readonly Target[] {
  const wrong = allowed.find((host) => !isHost(host.trim()))
  if (wrong !== undefined)
    throw new CommandFailed(EXIT.usage, `--allow 只写主机名，例如 --allow www.example.gov.cn，不写 http:// 和端口，“${wrong}”不是`)
  const targets = siteTargets(site, allowed)
  if (targetOfUrl(targets, site)) return targets
  const why = `没有访问 ${site.href}：${site.hostname} 是本机、内网或保留的地址。确实要检查它的，加上 --allow ${bareHost(site.hostname)}`
  throw new CommandFailed(EXIT.refused, why)
}

const isHost = (text: string): boolean => isIP(bareHost(text)) !== 0 || /^[^\s:/?#@[\]\\]+$/u.test(text)

/** Tells, when asked, whether somebody wants the work to end. */
export function stopAsked(io: Io): () => boolean {
  let isStopped = false
  void io.stopped().then(() => {
    isStopped = true
  })
  return () => isStopped
}
