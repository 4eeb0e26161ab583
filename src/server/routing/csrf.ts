import type { Context } from 'hono'
import { Refusal } from '../../model/Refusal.ts'

/** What the web client sends with every request that changes something; a form or a link of another page cannot. */
export const CLIENT_HEADER = 'x-mingjing'

const FROM_US = new Set(['same-origin', 'none'])

/**
 * Refuses a change that another page sends in a browser's name. 防跨站请求
 *
 * Everywhere but where a token is sent, which no browser does by itself: at sign-in too, and in a demonstration, where nobody signs in.
 */
export function refuseForeignPages(c: Context): void {
  if (c.req.header('authorization') !== undefined) return
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const ours = c.req.header(CLIENT_HEADER) !== undefined && (site === undefined || FROM_US.has(site)) && isOwn(origin, c.req.header('host'))
  if (!ours)
    throw new Refusal(
      'forbidden',
      'foreign-page',
      '这个请求不是从明镜的页面发出的，没有执行。请回到明镜的页面再操作；程序调用请用访问令牌。',
    )
}

/** Host and port: whether a proxy ends TLS before us, the browser's scheme does not say. */
function isOwn(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}
