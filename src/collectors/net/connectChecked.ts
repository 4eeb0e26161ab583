import { constants } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { buildConnector } from 'undici'
import { checkedAddress, type Resolve } from '../../outgoing/checkedAddress.ts'
import { bareHost } from '../../outgoing/bareHost.ts'
import type { Target } from '../../outgoing/Target.ts'

/** Addresses of a name; IPv4 first, for many offices' lines know nothing else. The system's error where there are none. */
export const resolveForVisits: Resolve = async (host) =>
  (await lookup(host, { all: true })).sort((one, other) => one.family - other.family).map(({ address }) => address)

/**
 * Connects to the very address that was checked, for each connection anew; the environment's proxies are not asked. 受控连接
 *
 * Old servers are spoken to in their own TLS: what they publish is public. Certificates are verified all the same.
 *
 * @param targets where it may connect, asked at each connection
 */
export function connectChecked(targets: () => readonly Target[], resolve: Resolve, connectMs: number): buildConnector.connector {
  return ({ hostname, protocol, port }, done) => {
    const host = bareHost(hostname)
    const tls = protocol === 'https:'
    const at = port === '' ? (tls ? 443 : 80) : Number(port)
    checkedAddress(targets(), host, at, resolve).then(
      (address) => opened(address, at, tls ? host : null, connectMs, done),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    )
  }
}

const OLD_SERVERS = {
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT@SECLEVEL=0',
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  ALPNProtocols: ['http/1.1'],
} as const

function opened(address: string, port: number, tlsFor: string | null, connectMs: number, done: buildConnector.Callback): void {
  const socket: Socket =
    tlsFor === null
      ? connectTcp({ host: address, port })
      : connectTls({ host: address, port, ...(isIP(tlsFor) === 0 ? { servername: tlsFor } : {}), ...OLD_SERVERS })
  const timer = setTimeout(() => socket.destroy(Object.assign(new Error('connect'), { code: 'UND_ERR_CONNECT_TIMEOUT' })), connectMs)
  socket.setNoDelay(true)
  const failed = (error: Error) => {
    clearTimeout(timer)
    done(error, null)
  }
  socket.once('error', failed)
  socket.once(tlsFor === null ? 'connect' : 'secureConnect', () => {
    clearTimeout(timer)
    socket.off('error', failed)
    done(null, socket)
  })
}
