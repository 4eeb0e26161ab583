import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** Under TLS the browser itself refuses it from elsewhere: `__Host-`. */
const nameOf = (c: Context) => (isOverTls(c) ? '__Host-mingjing' : 'mingjing')

/** What the connection is, as the guards found it out (a trusted proxy may say so). */
export const isOverTls = (c: Context): boolean => c.get('overTls') === true

/** The secret of the session by which a browser is signed in; null: it has none. 会话凭据 */
export const sessionSecret = (c: Context): string | null => getCookie(c, nameOf(c)) ?? null

/** Signs the browser in, with a new secret each time; it ends with the browser. */
export const giveSession = (c: Context, secret: string): void =>
  setCookie(c, nameOf(c), secret, { httpOnly: true, sameSite: 'Strict', secure: isOverTls(c), path: '/' })

/** Signs it out. */
export const dropSession = (c: Context): void =>
  setCookie(c, nameOf(c), '', { httpOnly: true, sameSite: 'Strict', secure: isOverTls(c), path: '/', maxAge: 0 })
