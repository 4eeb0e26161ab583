import { formatMoment } from '../../model/Instant.ts'
import { readSites, type SiteSummary } from '../../sites/registry/readSites.ts'
import { listSites } from '../../store/queries/sites.ts'
import { flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'

function run(called: Called, io: Io): Promise<ExitCode> {
  return withData(called, io, async ({ store }) => {
    const sites = await readSites(store.db, await listSites(store.db))
    if (flag(called, 'json')) printJson(io, { sites })
    else if (sites.length === 0) io.out('还没有登记网站。请在“网站测评”页登记。\n')
    else io.out(sites.map(words).join(''))
    return EXIT.fine
  })
}

function words({ id, name, unitName, front, columns, last, running, hosts, dueAt, retired }: SiteSummary): string {
  const closed = hosts.filter(({ allowed }) => !allowed).map(({ host }) => host)
  const lines = [
    `${name}（${unitName}）${retired ? '，已停用' : ''}`,
    `  首页 ${front}，编号 ${id}`,
    `  栏目 ${columns.all} 个，确认了位置的 ${columns.placed} 个`,
    ...(closed.length === 0 || retired ? [] : [`  还没有允许访问：${closed.join('、')}`]),
    last === null
      ? '  还没有检查过'
      : `  最近一次检查 ${formatMoment(last.at)}：网页 ${last.pages} 页，失效链接 ${last.brokenLinks} 个；栏目打得开 ${last.passed} 个，没有成功 ${last.failed} 个，没能看到 ${last.cantTell} 个`,
    ...(running === null ? [] : [`  正在检查：看过 ${running.progress?.visited ?? 0} 个网址，发现 ${running.progress?.known ?? 0} 个`]),
    ...(dueAt === null ? [] : [`  下一次定时检查 ${formatMoment(dueAt)}`]),
  ]
  return `${lines.join('\n')}\n`
}

/** Lists the registered websites with how each did last. 网站清单 */
export const siteList: Command = {
  name: 'site list',
  summary: '列出登记了的网站：首页、编号、栏目、最近一次检查',
  arguments: [],
  options: [DATA_OPTION],
  run,
}
