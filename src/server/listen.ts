import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'

/** How many ports are tried before we give up. */
const TRIES = 20

/** No port was free; the message is for the person who started us. */
export class NoPortError extends Error {
  override readonly name = 'NoPortError'
}

/** Listens on the loopback address only, on the asked port or the next free one. */
export async function listen(app: Hono, asked: number): Promise<{ readonly server: ServerType; readonly port: number }> {
  const last = Math.min(asked + TRIES - 1, 65_535)
  for (let port = asked; port <= last; port += 1) {
    const server = await tryPort(app, port)
    if (server) return { server, port }
  }
  throw new NoPortError(
    `端口 ${asked} 到 ${last} 都已被占用。请换一个端口再启动，例如：npm start -- --port ${last < 60_000 ? last + 1_000 : 8_090}`,
  )
}

function tryPort(app: Hono, port: number): Promise<ServerType | null> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => {
      server.off('error', refused)
      resolve(server)
    })
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else if (error.code === 'EACCES')
        reject(new NoPortError(`没有权限使用端口 ${port}。请用 1024 以上的端口，例如：npm start -- --port 8090`))
      else reject(error)
    }
    server.once('error', refused)
  })
}
