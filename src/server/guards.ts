import type { Context, MiddlewareHandler } from 'hono'
import { connectionOf } from './connection.ts'
import type { Exposure } from './Exposure.ts'
import type { ApiError } from './api.ts'

/**
 * Answers only who asks for us by a name that is ours. 主机名检查
 *
 * A page elsewhere may point its own name at this address and then read what we serve (DNS rebinding); its requests carry that name. A demonstration has
 * no sign-in to stop it. An installation without configured names answers to any: there, cookies are bound to the name, so that such a page has none.
 */
export const onlyOurNames =
  ({ hosts, loopback }: Exposure): MiddlewareHandler =>
  async (c, next) => {
    const name = (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
    if (hosts === null ? name !== '' : hosts.includes(name)) return next()
    const message = loopback ? '只回答本机的访问。请用 http://127.0.0.1 加端口打开。' : '没有这个网址。请用管理员公布的网址打开。'
    return c.json<ApiError>({ code: 'wrong-host', message, details: [] }, 421)
  }

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Half a year: long enough to be kept, short enough to go back. */
const TLS_SECONDS = 15_552_000

/** Nothing is loaded from elsewhere, nothing is framed, nothing is guessed, no address is handed on. 安全响应头 */
export const securityHeaders: MiddlewareHandler = async (c: Context, next) => {
  await next()
  // Somebody's file is sent with a stricter one of its own.
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  if (connectionOf(c).secure) c.header('Strict-Transport-Security', `max-age=${TLS_SECONDS}`)
}
