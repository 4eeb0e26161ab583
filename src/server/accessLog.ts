import type { MiddlewareHandler } from 'hono'
import { connectionOf } from './connection.ts'
import type { Log } from './log/Log.ts'

/** A line for each request of the interface: no query, no header, no body, which may hold what nobody should read later. 访问日志 */
export const accessLog =
  (log: Log): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now()
    await next()
    const { address } = connectionOf(c)
    const ms = Math.round(performance.now() - began)
    log.info('request', { method: c.req.method, path: c.req.path, status: c.res.status, ms, address })
  }
