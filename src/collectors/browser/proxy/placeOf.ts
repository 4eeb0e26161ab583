import type { IncomingMessage } from 'node:http'
import { bareHost } from '../../../outgoing/bareHost.ts'

/** Where a browser wants to go. 请求的地址 */
export interface Place {
  /** Lower case; an IPv6 address without its brackets. */
  readonly host: string
  readonly port: number
}

/** Of a plain request, which names its whole address; null: no browser asks so. */
export function placeOfUrl({ url: asked = '', headers }: IncomingMessage): (Place & { readonly url: URL }) | null {
  if (!/^http:\/\//iu.test(asked) || !URL.canParse(asked)) return null
  const url = new URL(asked)
  // Another name in the header than in the address is how one is passed off as the other.
  if (url.username !== '' || url.password !== '' || headers.host?.toLowerCase() !== url.host) return null
  return { url, host: bareHost(url.hostname), port: url.port === '' ? 80 : Number(url.port) }
}

/** Of a tunnel: `host:port` and nothing else. */
export function placeOfTunnel(asked: string): Place | null {
  const [, host, port] = /^([a-z\d.-]{1,253}|\[[\da-f:.]{2,45}\]):(\d{1,5})$/iu.exec(asked) ?? []
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535 || !URL.canParse(`http://${host}/`)) return null
  const { hostname } = new URL(`http://${host}/`)
  // An address spelled so that others read another one (0x7f.1) is none.
  return hostname === host.toLowerCase() ? { host: bareHost(hostname), port: Number(port) } : null
}
