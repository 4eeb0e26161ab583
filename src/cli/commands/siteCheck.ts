import { collectSite } from '../../collectors/collectSite.ts'
import { ColumnReader } from '../../collectors/ColumnReader.ts'
import { checkedColumns, type ColumnList } from '../../collectors/columnLists.ts'
import type { CrawledPage } from '../../collectors/crawl/crawlSite.ts'
import { flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { crawlProgress } from '../sites/crawlProgress.ts'
import { siteReportJson, siteReportText, type UndrawnPage } from '../sites/siteReport.ts'
import { calledSite, SITE_ARGUMENT, SITE_OPTIONS, stopAsked } from '../sites/siteTask.ts'
import { withBrowser } from '../sites/withBrowser.ts'

async function run(called: Called, io: Io): Promise<ExitCode> {
  const { task, columns } = await calledSite(called, io)
  const reader = new ColumnReader(columns)
  const lists = new Map<string, ColumnList>()
  const undrawn: UndrawnPage[] = []
  /** The entries of a column's page are counted as soon as it came. */
  const onPage = (page: CrawledPage) => {
    const read = reader.read(page)
    if (read) lists.set(read.url, read.list)
    if (page.undrawn) undrawn.push({ url: page.entry.url, fault: page.undrawn.fault })
  }
  const shown = crawlProgress(io)
  const isStopped = stopAsked(io)
  const collected = await withBrowser(called, io, task, (draw) =>
    collectSite({ now: () => Date.now(), onPage, onProgress: shown.step, isStopped, draw }, task),
  )
  shown.done()
  const report = { ...collected, undrawn, site: task.site.href, columns: checkedColumns(columns, collected.outcomes, lists) }
  if (flag(called, 'json')) printJson(io, siteReportJson(report))
  else io.out(siteReportText(report))
  return EXIT.fine
}

/** Visits a website politely and says what could be opened, what could not, and whose matter it is. 检查网站 */
export const siteCheck: Command = {
  name: 'site check',
  summary: '检查一个网站：逐页访问，列出失效链接和没有看到的内容；不需要数据文件夹。只访问这个网站和 --allow 允许的主机',
  arguments: [SITE_ARGUMENT],
  options: SITE_OPTIONS,
  run,
}
