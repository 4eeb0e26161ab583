import { isIP } from 'node:net'
import { bareHost } from '../outgoing/bareHost.ts'
import { reachOf } from '../outgoing/reachOf.ts'
import type { Target } from '../outgoing/Target.ts'
import { withWww } from '../outgoing/withWww.ts'

/**
 * Where the check of one site may connect: to the site, where it is public, and to every port of the hosts that were allowed by name. 允许访问的主机
 *
 * @param site its front page
 * @param allowed hosts as somebody wrote them; only these may lie on this machine or in the office's network
 */
export function siteTargets(site: URL, allowed: readonly string[]): readonly Target[] {
  const named = allowed.map((host) => ({ host: bareHost(host.trim()), port: null, privateAllowed: true }))
  const own = bareHost(site.hostname)
  if (named.some(({ host }) => host === own)) return named
  // Written as an address it would be meant; so an inside one has to be meant twice.
  if (isIP(own) !== 0 && reachOf(own) !== 'public') return named
  return [...named, ...withWww(own).map((host) => ({ host, port: null, privateAllowed: false }))]
}
