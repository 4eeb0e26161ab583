/** What of a page is for readers' eyes only. */
const FOR_EYES = new Set(['Image', 'Font'])
/** What nothing on a page depends on, or what never ends. */
const NEVER = new Set([
  'Media',
  'Prefetch',
  'Manifest',
  'TextTrack',
  'Ping',
  'CSPViolationReport',
  'SignedExchange',
  'FedCM',
  'EventSource',
])
/** What changes nothing at a site, and questions that are too long for an address. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** One thing that a page wants to load, as the browser tells it. */
export interface Wish {
  readonly url: string
  readonly method: string
  /** The browser's word: `Document`, `Image`, `XHR`. */
  readonly type: string
}

/** The address a page may load it from, if hosts and robots.txt allow; null: not at all. 可加载的内容 */
export function mayLoad({ url, method, type }: Wish, isPictured: boolean): URL | null {
  if (NEVER.has(type) || (!isPictured && FOR_EYES.has(type)) || !METHODS.has(method) || !URL.canParse(url)) return null
  const address = new URL(url)
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : null
}
