import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { connectionOf } from '../connection.ts'

/** Under TLS with the prefix by which a browser refuses it from elsewhere. */
const named = (c: Context, name: string) => (connectionOf(c).secure ? `__Host-${name}` : name)

const SESSION = 'mingjing'
const BROWSER = 'mingjing-browser'

const give = (c: Context, name: string, value: string, maxAge?: number): void =>
  setCookie(c, named(c, name), value, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: connectionOf(c).secure,
    path: '/',
    ...(maxAge === undefined ? {} : { maxAge }),
  })

/** The secret of the session by which a browser is signed in; null: it has none. 会话凭据 */
export const sessionSecret = (c: Context): string | null => getCookie(c, named(c, SESSION)) ?? null

/** Signs the browser in, with a new secret each time; it ends with the browser. */
export const giveSession = (c: Context, secret: string): void => give(c, SESSION, secret)

/** Signs it out. */
export const dropSession = (c: Context): void => give(c, SESSION, '', 0)

/** A year: how long a browser is known that was signed in once. */
const KNOWN_SECONDS = 31_536_000

/** By which it is known that somebody signed in with this browser before; it signs nobody in. 浏览器标识 */
export const browserSecret = (c: Context): string | null => getCookie(c, named(c, BROWSER)) ?? null

export const giveBrowser = (c: Context, secret: string): void => give(c, BROWSER, secret, KNOWN_SECONDS)

const PERSONA = 'mingjing-as'

/** As which of the invented people somebody looks at a demonstration; null: as the one who keeps it. 演示角色 */
export const chosenPersona = (c: Context): string | null => getCookie(c, named(c, PERSONA)) ?? null

export const givePersona = (c: Context, id: string | null): void => give(c, PERSONA, id ?? '', id === null ? 0 : undefined)
