import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import ipaddr from 'ipaddr.js'
import type { Exposure } from './Exposure.ts'

/** From where and how a request came. 连接 */
export interface Connection {
  /** Of the browser, behind a trusted proxy too; empty where there is no wire. */
  readonly address: string
  /** The browser's own line is TLS. */
  readonly secure: boolean
}

const KEY = 'connection'

/** As the first guard found it out. */
export function connectionOf(c: Context): Connection {
  return (c.get(KEY) as Connection | undefined) ?? { address: '', secure: false }
}

/**
 * Finds out who is at the other end; what a header says of it counts only from a proxy that is trusted.
 *
 * Of X-Forwarded-For the last address that is no trusted proxy: what stands before it, anybody may have written.
 */
export const findConnection =
  ({ tls, trustedProxies }: Exposure): MiddlewareHandler =>
  (c, next) => {
    const peer = plain((c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? '')
    const believed = isTrusted(peer, trustedProxies)
    const forwarded = believed ? (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => plain(one.trim())) : []
    const address = forwarded.findLast((one) => ipaddr.isValid(one) && !isTrusted(one, trustedProxies)) ?? peer
    const secure = tls || (believed && c.req.header('x-forwarded-proto') === 'https')
    c.set(KEY, { address, secure } satisfies Connection)
    return next()
  }

/** An IPv4 address that came over an IPv6 socket is the IPv4 address. */
const plain = (address: string): string => (ipaddr.isValid(address) ? ipaddr.process(address).toString() : address)

function isTrusted(address: string, proxies: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false
  const one = ipaddr.process(address)
  return proxies.some((proxy) => {
    const [network, bits] = proxy.includes('/') ? ipaddr.parseCIDR(proxy) : [ipaddr.process(proxy), null]
    if (network.kind() !== one.kind()) return false
    return one.match(network, bits ?? (network.kind() === 'ipv4' ? 32 : 128))
  })
}
