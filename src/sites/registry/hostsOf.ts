import { bareHost } from '../../outgoing/bareHost.ts'
import { siteHosts } from '../siteHosts.ts'

/** Hosts that runs over a website visit: its own, and where it has columns. 网站要访问的主机 */
export const hostsOf = (front: string, ofColumns: readonly { readonly host: string }[]): readonly string[] => [
  ...new Set([...siteHosts(front), ...ofColumns.map(({ host }) => bareHost(host))]),
]
