import { bareHost } from '../outgoing/bareHost.ts'
import { withWww } from '../outgoing/withWww.ts'

/** The host of an address; null: it is none. 主机名 */
export const hostOf = (url: string): string | null => (URL.canParse(url) ? bareHost(new URL(url).hostname) : null)

/** Hosts at which a site answers, by its front page. 网站的主机 */
export function siteHosts(front: string): readonly string[] {
  const host = hostOf(front)
  return host === null ? [] : withWww(host)
}
