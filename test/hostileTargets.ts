import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Target } from '../src/outgoing/Target.ts'

/** Where names lead, as a resolver that somebody else holds may say it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'site.gov.cn': ['127.0.0.1'],
  'public.gov.cn': ['127.0.0.1'],
  'public6.gov.cn': ['::1'],
  'private.gov.cn': ['10.0.0.8', '172.16.0.1', '192.168.3.4'],
  'carrier.gov.cn': ['100.64.0.1'],
  'unique.gov.cn': ['fd12:3456::1'],
  'link.gov.cn': ['169.254.169.254', 'fe80::1'],
  'cloud.gov.cn': ['100.100.100.200', '168.63.129.16', 'fd00:ec2::254'],
  'mapped.gov.cn': ['::ffff:127.0.0.1'],
  'compatible.gov.cn': ['::127.0.0.1'],
  'translated.gov.cn': ['64:ff9b::7f00:1'],
  'sixtofour.gov.cn': ['2002:7f00:1::1'],
  'teredo.gov.cn': ['2001:0:7f00:1::1'],
  'many.gov.cn': ['224.0.0.1', 'ff02::1'],
  'all.gov.cn': ['255.255.255.255'],
  'none.gov.cn': ['0.0.0.0', '::'],
  'odd.gov.cn': ['127.1', '0x7f000001', '2130706433', '0177.0.0.1', 'localhost'],
}

export const resolveHostile = (host: string): Promise<readonly string[]> => Promise.resolve(NAMES[host] ?? [])

/** What an administrator allowed: one host of the office’s own by name, one port of another, and all the rest as hosts out there. */
export const ALLOWED: readonly Target[] = [
  { host: 'site.gov.cn', port: null, privateAllowed: true },
  { host: 'one-port.gov.cn', port: 443, privateAllowed: true },
  ...Object.keys(NAMES)
    .filter((host) => host !== 'site.gov.cn')
    .map((host) => ({ host, port: null, privateAllowed: false })),
]

/** Hosts as links, redirects and scripts may name them, and what comes of each. 恶意目标 */
export const HOSTILE: readonly (readonly [what: string, host: string, status: 'not-allowed' | 'inside'])[] = [
  ['a host that nobody allowed', '127.0.0.1', 'not-allowed'],
  ['loopback by its name', 'localhost', 'not-allowed'],
  ['loopback written short', '127.1', 'not-allowed'],
  ['loopback written as a number', '2130706433', 'not-allowed'],
  ['loopback written in hex', '0x7f.0.0.1', 'not-allowed'],
  ['loopback written in octal', '0177.0.0.1', 'not-allowed'],
  ['loopback in wide digits', '１２７.０.０.１', 'not-allowed'],
  ['no address at all', '0.0.0.0', 'not-allowed'],
  ['loopback of IPv6', '[::1]', 'not-allowed'],
  ['loopback mapped into IPv6', '[::ffff:127.0.0.1]', 'not-allowed'],
  ['loopback translated into IPv6', '[64:ff9b::127.0.0.1]', 'not-allowed'],
  ['cloud metadata', '169.254.169.254', 'not-allowed'],
  ['a name with a dot behind', 'site.gov.cn.', 'not-allowed'],
  ['a name that ends like an allowed one', 'x.site.gov.cn', 'not-allowed'],
  ['a name that begins like an allowed one', 'site.gov.cn.example.com', 'not-allowed'],
  ['another port than the one allowed', 'one-port.gov.cn', 'not-allowed'],
  ['a name that nobody has', 'nobody.gov.cn', 'not-allowed'],
  ...Object.keys(NAMES)
    .filter((host) => host !== 'site.gov.cn')
    .map((host) => [`a public name that leads to ${NAMES[host]?.[0] ?? ''}`, host, 'inside'] as const),
]

/** An address as it may stand in a header. */
export const asSent = (url: string): string => url.replace(/[^\u{21}-\u{7e}]/gu, encodeURIComponent)

/** A listener on this machine that nobody should reach, and how many did. */
export async function newTrap(): Promise<{ readonly port: number; readonly came: () => number }> {
  let came = 0
  const server = createServer((socket) => {
    came += 1
    socket.on('error', () => socket.destroy()).end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { port: (server.address() as AddressInfo).port, came: () => came }
}
