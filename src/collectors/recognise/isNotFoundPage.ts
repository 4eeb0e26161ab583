import type { ScannedPage } from '../../pages/ScannedPage.ts'

/** What a host answers for an address that nobody ever made. 不存在的页面的样子 */
export interface KnownAbsence {
  readonly fingerprint: string
  /** Where it led, if it led away. */
  readonly finalUrl: string | null
}

/** A page that says no more than this may be only its error. */
const SHORT = 400

const SAID =
  /页面不存在|页面没有找到|找不到(?:该|此|您|你|所)?.{0,8}(?:页面|网页|文件|内容)|(?:页面|网页|文件|内容|文章|信息|栏目)(?:已经?)?(?:不存在|已?被?删除|不见了|走丢了|丢失)|您?(?:访问|请求|查看|浏览)的.{0,12}(?:不存在|已删除|找不到|走丢|未找到)|(?:page|file|resource)\s+(?:you\s+\S+\s+\S+\s+\S+\s+)?(?:was\s+|could\s+|can)?not\s+(?:be\s+)?found|^\s*404\b|\b404\s*(?:not\s*found|error|错误|页面)|错误(?:代码)?[:：]?\s*404|http\s*404/iu
const TITLE =
  /^\s*(?:404\b|错误\s*(?:[-—_|:：]|页|提示|$)|出错了?\s*$|页面(?:不存在|未找到|没有找到|找不到)|(?:page\s+|file\s+)?not\s*found)|404\s*(?:错误|页面|not\s*found|error)|(?:404|页面不存在|页面未找到|not\s+found)\s*$/iu

/**
 * Does a page that came with “200 OK” say that it is not there? 软 404
 *
 * By its own words, where it says little else; or by being what the host answers for an address that never was.
 */
export function isNotFoundPage(page: ScannedPage, finalUrl: string, known: KnownAbsence | null): boolean {
  const ownText = page.textLength - page.linkTextLength
  if (TITLE.test(page.title) && ownText < SHORT * 3) return true
  if (ownText < SHORT && SAID.test(page.sample)) return true
  if (!known) return false
  if (known.finalUrl !== null && known.finalUrl === finalUrl) return true
  return known.finalUrl === null && known.fingerprint !== '' && known.fingerprint === page.fingerprint
}
