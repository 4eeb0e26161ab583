import { beijingDate } from '../../model/Instant.ts'
import type { Page } from '../../pages/Page.ts'
import { readPage } from '../../pages/readPage.ts'
import { dayOption } from '../clockOptions.ts'
import { argument, flag, option, printJson, texts, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import { readBytes } from '../files.ts'
import type { Io } from '../Io.ts'
import { printPage } from '../print/page.ts'
import { fetchPage } from '../sites/fetchPage.ts'
import { siteAddress } from '../sites/siteOptions.ts'

async function run(called: Called, io: Io): Promise<ExitCode> {
  const given = argument(called, 'page')
  const on = option(called, 'on') === undefined ? null : dayOption(called, 'on')
  if (!/^https?:\/\//iu.test(given)) {
    const address = option(called, 'address')
    const from = address === undefined ? null : siteAddress(address).href
    return tell(called, io, readPage(readBytes(io, given), { address: from, contentType: null, readOn: on }))
  }
  const { bytes, address, contentType, amiss } = await fetchPage(siteAddress(given), texts(called, 'allow'))
  if (amiss !== null) io.err(`提醒：${amiss}，下面是读到的部分\n`)
  return tell(called, io, readPage(bytes, { address, contentType, readOn: on ?? beijingDate(new Date().toISOString()) }))
}

function tell(called: Called, io: Io, page: Page): ExitCode {
  if (flag(called, 'json')) printJson(io, asJson(page))
  else io.out(printPage(page))
  return EXIT.fine
}

const asJson = ({ kind, title, publishedOn, source, metadata, items, attachments, links, text }: Page): object => ({
  kind,
  title,
  publishedOn,
  source,
  metadata,
  items,
  attachments,
  links,
  text,
})

/** Reads one page: what it lists, or what it says and when. 读取页面 */
export const pageRead: Command = {
  name: 'page read',
  summary: '读一个网页：栏目列表的条目和日期，或者文章的标题、发布日期、来源、文号等和附件；不需要数据文件夹',
  arguments: [{ name: '<page>', help: '存下来的网页文件，或者网址（以 http:// 或 https:// 开头）' }],
  options: [
    { flags: '--allow <host>', help: '另外允许访问的主机（所有端口），本机和内网的主机必须写明；可写多次', repeatable: true },
    { flags: '--address <url>', help: '读文件时，这个网页原来的网址：链接从它算起' },
    { flags: '--on <date>', help: '读文件时，网页是哪天存下的：只写月日的日期按它补年份。读网址时是今天' },
  ],
  run,
}
