import type { MiddlewareHandler } from 'hono'

const OURS = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Answers only who asks for this machine by name.
 *
 * A page elsewhere may point its own name at 127.0.0.1 and then read what we serve (DNS rebinding); its requests carry that name.
 */
export const onlyThisMachine: MiddlewareHandler = (c, next) => {
  const name = (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
  if (!OURS.has(name))
    return Promise.resolve(c.json({ code: 'wrong-host', message: '只回答本机的访问。请用 http://127.0.0.1 加端口打开。' }, 421))
  return next()
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Nothing is loaded from elsewhere, nothing is framed, nothing is guessed, no address is handed on. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
}
