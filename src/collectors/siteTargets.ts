import { isIP } from 'node:net'
import { reachOf } from '../outgoing/reachOf.ts'
import type { Target } from '../outgoing/Target.ts'

/**
 * Where the check of one site may connect: to the site, where it is public, and to every port of the hosts that were allowed by name. 允许访问的主机
 *
 * @param site its front page
 * @param allowed hosts as somebody wrote them; only these may lie on this machine or in the office's network
 */
export function siteTargets(site: URL, allowed: readonly string[]): readonly Target[] {
  const named = allowed.map((host) => ({ host: plain(host), port: null, privateAllowed: true }))
  const own = plain(site.hostname)
  if (named.some(({ host }) => host === own)) return named
  // Written as an address it would be meant; so an inside one has to be meant twice.
  if (isIP(own) !== 0 && reachOf(own) !== 'public') return named
  return [...named, { host: own, port: null, privateAllowed: false }, ...alsoWithWww(own)]
}

/** Most sites answer with and without www, and send visitors from one to the other. */
const alsoWithWww = (host: string): readonly Target[] =>
  isIP(host) === 0 ? [{ host: host.startsWith('www.') ? host.slice(4) : `www.${host}`, port: null, privateAllowed: false }] : []

const plain = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$/gu, '')
