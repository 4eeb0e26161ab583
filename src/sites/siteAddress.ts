import { isIP } from 'node:net'
import { Refusal } from '../model/Refusal.ts'
import { reachOf } from '../outgoing/reachOf.ts'
import { hostOf } from './siteHosts.ts'

/** Longer addresses are made by a loop, not by a person. */
const LONGEST = 2_000

/** An address as it is kept: http or https, nobody's name and password in it, no fragment; null: it is none. 规范网址 */
export function normalAddress(written: string): string | null {
  const text = written.trim()
  if (text.length > LONGEST || /\s/u.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return null
  url.hash = ''
  // `http://0x7f.1/` would be read as 127.0.0.1: what was not written as an address is none.
  const host = hostOf(url.href) ?? ''
  if (isIP(host) !== 0 && !text.toLowerCase().includes(host)) return null
  return url.href
}

/**
 * A front page as it is kept. 首页网址
 *
 * @throws Refusal where it is no address, or one at which no site can be
 */
export function siteFront(written: string): string {
  const front = normalAddress(written)
  if (front === null) {
    throw new Refusal(
      'invalid',
      'site-address',
      `“${written.trim().slice(0, 100)}”不是网址。请填写完整的首页网址，例如 https://www.example.gov.cn/ 。`,
    )
  }
  refuseReserved(hostOf(front) ?? '')
  return front
}

/** Stops at addresses that no office has, metadata of clouds among them. */
export function refuseReserved(host: string): void {
  if (isIP(host) === 0 || reachOf(host) !== 'never') return
  throw new Refusal('invalid', 'site-reserved', `${host} 是保留的地址，不会有网站在那里，不能检查。请填写网站对外的网址。`)
}
