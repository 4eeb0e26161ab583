import type { ScannedPage } from '../../pages/ScannedPage.ts'

/** A page of a firewall says little else. */
const SHORT = 800
const MOST_LINKS = 15

const SAID =
  /(?:访问|请求|操作).{0,6}(?:过于|太)频繁|(?:您的|当前|本次)(?:访问|请求).{0,10}(?:被(?:拦截|阻断|拒绝|禁止)|存在(?:风险|威胁|异常)|不合法|疑似)|(?:拦截|阻断)(?:了|您的|此)|网站防火墙|云防护|安全(?:验证|检测|检查).{0,12}(?:完成|通过|继续|中)|(?:请|需要?)(?:先)?(?:完成|进行|输入|点击|拖动).{0,10}(?:验证码?|滑块|拼图)|人机(?:验证|识别)|滑动(?:滑块|验证)|checking your browser|just a moment|verify (?:that )?you are (?:a )?human|enable javascript and cookies|access denied|request blocked|captcha/iu
const TITLE =
  /验证码|安全(?:验证|检测|拦截)|访问(?:验证|拦截|受限|被拒绝|禁止)|防火墙|云防护|人机验证|just a moment|attention required|access denied|captcha/iu

/** Codes that firewalls like. */
const CODES = new Set([403, 405, 412, 418, 429, 503, 521])

/**
 * Is it a firewall's page or a captcha in the place of the site's? Such a page says nothing of the site. 拦截页
 *
 * @param code with which it came; an ordinary 200 has to say it more clearly
 */
export function isBlockPage(page: ScannedPage, code: number): boolean {
  const ownText = page.textLength - page.linkTextLength
  if (ownText > SHORT || hasManyLinks(page)) return false
  if (TITLE.test(page.title)) return true
  if (SAID.test(page.sample)) return true
  // A challenge: a page of nothing but script, under a code that no page has.
  return CODES.has(code) && ownText < 20 && page.scripts > 0 && page.links.every(({ kind }) => kind !== 'a')
}

/** More than a firewall's page has. */
function hasManyLinks({ links }: ScannedPage): boolean {
  let count = 0
  for (let at = 0; at < links.length && count <= MOST_LINKS; at++) if (links[at]?.kind === 'a') count++
  return count > MOST_LINKS
}

/** Nothing to read and nowhere to go, but scripts: a page that a browser would draw. 脚本生成的页面 */
export function needsBrowser(page: ScannedPage): boolean {
  return (
    page.scripts > 0 &&
    page.textLength < 60 &&
    page.frames === 0 &&
    page.links.every(({ kind }) => kind !== 'a' && kind !== 'refresh' && kind !== 'frame')
  )
}
