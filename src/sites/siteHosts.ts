import { isIP } from 'node:net'

/** Names of hosts are compared as the network writes them; an IPv6 address without its brackets. */
const plain = (host: string): string => host.toLowerCase().replace(/^\[|\]$/gu, '')

/** The host of an address; null: it is none. 主机名 */
export const hostOf = (url: string): string | null => (URL.canParse(url) ? plain(new URL(url).hostname) : null)

/** Hosts at which a site answers: its front page's, and the same with or without www, for most send visitors from one to the other. 网站的主机 */
export function siteHosts(front: string): readonly string[] {
  const host = hostOf(front)
  if (host === null) return []
  if (isIP(host) !== 0 || !host.includes('.')) return [host]
  return [host, host.startsWith('www.') ? host.slice(4) : `www.${host}`]
}
