import { lookup } from 'node:dns/promises'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { Refusal } from '../model/Refusal.ts'
import { checkedAddress, type Resolve } from './checkedAddress.ts'
import type { Target } from './Target.ts'

const TIMEOUT_MS = 10_000

const systemResolve: Resolve = async (host) => {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch {
    // Unknown and unreachable resolvers look alike; the caller's sentence covers both.
    return []
  }
}

/**
 * THE ONE DOOR OUT: a connection to a host that an administrator allowed, to the very address that was checked. 外联
 *
 * Proxies of the environment are not asked; redirects are the caller's, and come through here again.
 *
 * @throws Refusal where it may not or cannot connect
 */
export async function openOutgoing(
  targets: readonly Target[],
  { host, port, tls }: { readonly host: string; readonly port: number; readonly tls: boolean },
  resolve: Resolve = systemResolve,
): Promise<Socket> {
  const address = await checkedAddress(targets, host, port, resolve)
  const socket = tls
    ? connectTls({ host: address, port, ...(isIP(host) === 0 ? { servername: host } : {}) })
    : connectTcp({ host: address, port })
  return new Promise((resolveSocket, reject) => {
    const fail = (what: string) => {
      socket.destroy()
      reject(new Refusal('unavailable', 'outgoing-failed', `连不上 ${host}:${port}（${address}）：${what}。`))
    }
    socket.setTimeout(TIMEOUT_MS, () => fail(`${TIMEOUT_MS / 1000} 秒没有回应，请看对方是否开机、防火墙是否放行`))
    socket.on('error', (error: NodeJS.ErrnoException) => fail(reasonOf(error)))
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      socket.setTimeout(0)
      socket.removeAllListeners('timeout').removeAllListeners('error')
      resolveSocket(socket)
    })
  })
}

function reasonOf({ code = '', message }: NodeJS.ErrnoException): string {
  if (code === 'ECONNREFUSED') return '对方没有开放这个端口'
  if (code === 'ENETUNREACH' || code === 'EHOSTUNREACH') return '本机的网络到不了那里'
  if (code === 'ECONNRESET') return '对方中断了连接'
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/u.test(code)) return `对方的证书不被信任（${code}）`
  return code === '' ? message : code
}
