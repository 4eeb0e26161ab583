import { hostname } from 'node:os'
import type pg from 'pg'

/** Where a database is reached: the address of a server, or the socket folder of our own. 数据库地址 */
export type Address = string | { readonly socket: string; readonly database: string }

/** The one role and the one database of our own server; who reaches its socket folder is trusted. */
export const OWN_NAME = 'mingjing'

/** No answer within this time is an answer too: the page has long given up. */
const STATEMENT_MS = 60_000
/** Waiting for a row that somebody else is changing. */
const LOCK_MS = 20_000
/** A transaction that nobody goes on with holds what others wait for; a backup fetches more often than this. */
const IDLE_IN_TRANSACTION_MS = 300_000
const CONNECT_MS = 10_000

const OPTIONS = [
  'TimeZone=UTC',
  `statement_timeout=${STATEMENT_MS}`,
  `lock_timeout=${LOCK_MS}`,
  `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`,
  // A machine that lost its power says no goodbye; its locks shall not outlive it for hours.
  'tcp_keepalives_idle=30',
  'tcp_keepalives_interval=10',
  'tcp_keepalives_count=3',
]
  .map((option) => `-c ${option}`)
  .join(' ')

/** What the driver needs to connect there, with our time zone and our limits on waiting. 连接参数 */
export function clientConfig(address: Address, purpose = 'work'): pg.ClientConfig {
  // The server cuts names at 63 bytes.
  const base = {
    application_name: `mingjing ${purpose} ${process.pid}@${hostname()}`.slice(0, 60),
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  }
  if (typeof address !== 'string') {
    return { ...base, host: address.socket, port: 5432, database: address.database, user: OWN_NAME, options: OPTIONS }
  }
  const theirs = urlOf(address)?.searchParams.get('options') ?? null
  // The driver takes the last of several.
  const options = theirs === null ? '' : `&options=${encodeURIComponent(`${OPTIONS} ${theirs}`)}`
  return { ...base, connectionString: `${address}${options}`, options: OPTIONS }
}

/** The driver also takes addresses without a host, whose host stands among the options: a socket's folder. */
function urlOf(address: string): URL | null {
  const spelled = [address, address.replace('@/', '@localhost/')].find((text) => URL.canParse(text))
  return spelled === undefined ? null : new URL(spelled)
}

/** The place without user and password, as a person may read it: 10.1.2.3:5432/mingjing. 数据库地址的说法 */
export function addressInWords(address: Address): string {
  if (typeof address !== 'string') return address.socket
  const url = urlOf(address)
  if (!url) return '（地址写法不对）'
  const host = url.searchParams.get('host') ?? url.hostname
  return `${host === '' ? '本机' : host}${url.port === '' ? '' : `:${url.port}`}${readable(url.pathname)}`
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // What cannot be decoded is shown as it was written.
    return path
  }
}
