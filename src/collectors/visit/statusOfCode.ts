import type { VisitStatus } from '../../model/VisitStatus.ts'

const BY_CODE: Readonly<Record<number, VisitStatus>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  407: 'unauthorized',
  410: 'gone',
  429: 'rate-limited',
}

/** What a status code of HTTP says, before anybody looked at the page. 状态码 */
export function statusOfCode(code: number): VisitStatus {
  if (code >= 200 && code < 300) return 'ok'
  return BY_CODE[code] ?? (code >= 500 && code < 600 ? 'server-error' : 'bad-answer')
}

/** For how long a server asks to be left alone: seconds, or a date as HTTP writes it. 重试等待 */
export function waitAsked(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null) return null
  if (/^\d{1,9}$/u.test(retryAfter.trim())) return Number(retryAfter) * 1000
  const moment = Date.parse(retryAfter)
  return Number.isNaN(moment) ? null : Math.max(0, moment - now)
}
