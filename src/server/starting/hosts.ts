import { networkInterfaces } from 'node:os'

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Does only this machine reach it? 仅本机 */
export const isLoopbackHost = (host: string): boolean => LOOPBACK.has(host.toLowerCase())

/** Where others find a server that listens everywhere: the first address of this machine that they may reach; else what was said. 对外地址 */
export function shownHost(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  return addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.1'
}
