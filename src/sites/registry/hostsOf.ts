import { portOfUrl, USUAL_PORTS } from '../../outgoing/Target.ts'
import { hostOf, siteHosts } from '../siteHosts.ts'

/** A host that runs over a website visit. 网站要访问的主机 */
export interface VisitedHost {
  readonly host: string
  /** Where the site and its columns are there, besides where pages are as a rule. */
  readonly ports: readonly number[]
}

/** Hosts that runs over a website visit: its own, and where it has columns. 网站要访问的主机 */
export function hostsOf(front: string, ofColumns: readonly { readonly origin: string }[]): readonly VisitedHost[] {
  const ports = new Map<string, Set<number>>()
  const add = (host: string, url: string) => ports.set(host, (ports.get(host) ?? new Set<number>()).add(portOfUrl(new URL(url))))
  for (const host of siteHosts(front)) add(host, front)
  for (const { origin } of ofColumns) add(hostOf(origin) ?? '', origin)
  return [...ports].map(([host, at]) => ({ host, ports: [...at].filter(isUnusual).sort((one, other) => one - other) }))
}

const isUnusual = (port: number): boolean => USUAL_PORTS.every((usual) => usual !== port)
