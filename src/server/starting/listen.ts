import { createServer as createTlsServer } from 'node:https'
import { isIPv6 } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { NoPortError } from './NoPortError.ts'

/** How many ports are tried before we give up. */
const TRIES = 20

/**
 * A connection that asks for nothing is kept so long: longer than a reader takes between two clicks, and than a proxy before us keeps its own (60 s as a rule).
 * Who closes first may close on a request that is on its way.
 */
const KEPT_MS = 75_000

/** Where to listen. 监听地址 */
export interface Place {
  readonly host: string
  readonly port: number
  /** The next free port will do where this one is taken. */
  readonly orNext: boolean
  /** Certificate and key as PEM: https. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
}

/** A server that answers, and where. */
export interface Listening {
  readonly server: ServerType
  readonly port: number
}

/** Listens on one address of this machine. 监听 */
export async function listen(app: Hono, place: Place): Promise<Listening> {
  const { host, port: asked, orNext } = place
  const last = orNext ? Math.min(asked + TRIES - 1, 65_535) : asked
  for (let port = asked; port <= last; port += 1) {
    const server = await tryPort(app, { ...place, port })
    if (server) return { server, port }
  }
  const ports = last === asked ? `端口 ${asked}` : `端口 ${asked} 到 ${last} `
  const other = last < 60_000 ? last + 1_000 : 8_090
  throw new NoPortError(
    orNext
      ? `${ports}都已被占用。请换一个端口再启动，例如：npm start -- --port ${other}`
      : `${host} 的${ports}已被别的程序占用（也可能是明镜已经在运行）。请先停掉它，或者换一个端口，例如：--port ${other}`,
  )
}

/** The address as a browser is given it. */
export const urlOf = ({ host, tls }: Pick<Place, 'host' | 'tls'>, port: number): string =>
  `${tls ? 'https' : 'http'}://${isIPv6(host) ? `[${host}]` : host}:${port}`

function tryPort(app: Hono, { host, port, tls }: Place): Promise<ServerType | null> {
  return new Promise((resolve, reject) => {
    const options = { keepAliveTimeout: KEPT_MS }
    const how = tls
      ? { createServer: createTlsServer, serverOptions: { ...tls, ...options, minVersion: 'TLSv1.2' as const } }
      : { serverOptions: options }
    const server = serve({ fetch: app.fetch, hostname: host, port, ...how }, () => {
      server.off('error', refused)
      resolve(server)
    })
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else if (error.code === 'EACCES') reject(new NoPortError(`没有权限使用端口 ${port}。请用 1024 以上的端口，例如：--port 8090`))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
        reject(new NoPortError(`本机没有“${host}”这个网络地址。请核对 --host 后面的地址；要在所有地址上打开，写 --host 0.0.0.0`))
      else reject(error)
    }
    server.once('error', refused)
  })
}
