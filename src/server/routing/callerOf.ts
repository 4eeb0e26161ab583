import type { Context } from 'hono'
import type { Caller } from '../../people/Caller.ts'
import { connectionOf } from '../connection.ts'
import { browserSecret, sessionSecret } from './cookie.ts'

/** What sign-in knows of who tries it. 来访 */
export const callerOf = (c: Context): Caller => ({
  address: connectionOf(c).address,
  agent: c.req.header('user-agent') ?? '',
  browser: browserSecret(c),
  session: sessionSecret(c),
})
