/** Parameters that name a visitor, not a page. */
const SESSION =
  /^(?:jsessionid|phpsessid|aspsessionid\w*|sessionid|session_id|sid|cfid|cftoken|zenid|_t|_ts|timestamp|random|rnd|utm_\w+|spm|from_source)$/iu
/** Sessions that servers write into the path. */
const PATH_SESSION = /;(?:jsessionid|sid|phpsessid)=[^/?#]*|\/\(S\([a-z0-9]{24}\)\)/giu

/** Longer addresses are made by a loop, not by a person. 网址最大长度 */
export const LONGEST_URL = 2000

/**
 * One spelling for one page: no fragment, no visitor's session, no default port, percent signs alike. 规范网址
 *
 * Null: too long to be anybody's page. The path's case stays: most servers tell it apart.
 */
export function normalUrl(url: string): string | null {
  if (url.length > LONGEST_URL) return null
  const hash = url.indexOf('#')
  const whole = withoutUser(hash < 0 ? url : url.slice(0, hash))
  // Most addresses need nothing of the below, and a crawl asks this of every link.
  if (!whole.includes('?') && !whole.includes(';') && !whole.includes('%') && !whole.includes('(')) return whole
  const question = whole.indexOf('?')
  const path = (question < 0 ? whole : whole.slice(0, question)).replaceAll(PATH_SESSION, '').replaceAll(/%[0-9a-f]{2}/giu, upper)
  if (question < 0) return path
  const kept = whole
    .slice(question + 1)
    .split('&')
    .filter((pair) => pair !== '' && !SESSION.test(pair.split('=', 1)[0] ?? ''))
  return kept.length === 0 ? path : `${path}?${kept.join('&').replaceAll(/%[0-9a-f]{2}/giu, upper)}`
}

/** Who signs in by an address reaches the same pages; taken for hosts of their own, the names would be as many hosts to visit at once. */
function withoutUser(url: string): string {
  const start = url.indexOf('//') + 2
  const end = url.indexOf('/', start)
  const at = url.lastIndexOf('@', end < 0 ? undefined : end)
  return at < start ? url : url.slice(0, start) + url.slice(at + 1)
}

const upper = (code: string): string => code.toUpperCase()
