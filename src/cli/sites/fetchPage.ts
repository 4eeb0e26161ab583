import { userAgentFor } from '../../collectors/crawl/CrawlTerms.ts'
import { openClient } from '../../collectors/net/openClient.ts'
import { siteTargets } from '../../collectors/siteTargets.ts'
import { keepCookies } from '../../collectors/visit/cookies.ts'
import { isPageType, USUAL_VISIT, visitAddress } from '../../collectors/visit/visitAddress.ts'
import { programVersion } from '../../database/programVersion.ts'
import { VISIT_STATUSES, visitStatusInWords, type VisitStatus } from '../../model/VisitStatus.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { EXIT } from '../ExitCode.ts'

/** A page as it came, and where from. 取回的页面 */
export interface FetchedPage {
  readonly bytes: Uint8Array
  readonly address: string
  readonly contentType: string | null
  /** What was amiss though something came; null where nothing was. */
  readonly amiss: string | null
}

/** Something came that can be read, if not all of it. */
const PARTLY: ReadonlySet<VisitStatus> = new Set(['ok', 'too-large', 'cut-short', 'bad-encoding'])

/**
 * Fetches one page that somebody asked for by its address, over checked connections. 取回页面
 *
 * @param allowed hosts that may be visited beside the page's own, also on this machine
 * @throws CommandFailed where no page could be had
 */
export async function fetchPage(url: URL, allowed: readonly string[]): Promise<FetchedPage> {
  const targets = siteTargets(url, allowed)
  const client = openClient(() => targets)
  try {
    const terms = { ...USUAL_VISIT, userAgent: userAgentFor(programVersion(), null) }
    const { visit, body, contentType } = await visitAddress({ client, cookies: keepCookies(), now: () => Date.now() }, url, 'page', terms)
    const { status } = visit
    if (!PARTLY.has(status) || body.length === 0) throw new CommandFailed(codeOf(status), told(visit.finalUrl, status))
    if (!isPageType(visit.type))
      throw new CommandFailed(EXIT.mistakes, `${visit.finalUrl} 是文件（${visit.type}），不是网页。请下载以后查看`)
    return { bytes: body, address: visit.finalUrl, contentType, amiss: status === 'ok' ? null : visitStatusInWords(status) }
  } finally {
    await client.close()
  }
}

const codeOf = (status: VisitStatus) => (status === 'not-allowed' || status === 'inside' ? EXIT.refused : EXIT.file)

function told(address: string, status: VisitStatus): string {
  if (status === 'not-allowed' || status === 'inside')
    return `没有访问 ${address}：${visitStatusInWords(status)}。确实要读它的，加上 --allow ${new URL(address).hostname}`
  return `读不到 ${address}：${visitStatusInWords(status)}。${VISIT_STATUSES[status].remedy}`
}
