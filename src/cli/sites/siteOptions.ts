import { readHours, type AllowedHours } from '../../collectors/crawl/allowedHours.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { option, type Called } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'

/** The address of a site as somebody typed it; `www.example.gov.cn` is meant as one. 网址 */
export function siteAddress(text: string): URL {
  const written = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `http://${text}`
  const url = URL.canParse(written) ? new URL(written) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new CommandFailed(EXIT.usage, `“${text}”不是网址。请写成 https://www.example.gov.cn/ 的样子`)
  if (url.username !== '' || url.password !== '') throw new CommandFailed(EXIT.usage, '网址里不要写用户名和密码')
  url.hash = ''
  return url
}

/** A whole number from 1 on; null where the option was not given. */
export function countOption(called: Called, name: string): number | null {
  const text = option(called, name)
  if (text === undefined) return null
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new CommandFailed(EXIT.usage, `--max-pages 要写 1 以上的整数，“${text}”不是`)
  return Number(text)
}

/** Visits a second; null: no limit was asked for; undefined: nothing was said. */
export function rateOption(called: Called): number | null | undefined {
  const text = option(called, 'rate')
  if (text === undefined) return undefined
  if (text === 'none') return null
  const rate = /^\d{1,4}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : 0
  if (rate > 0) return rate
  throw new CommandFailed(EXIT.usage, `--rate 要写每秒几次（例如 2 或 0.5），或者 none 表示不限，“${text}”不是`)
}

/** When a site may be visited; null: at any time. */
export function hoursOption(called: Called): AllowedHours | null {
  const text = option(called, 'hours')
  if (text === undefined) return null
  const hours = readHours(text)
  if (hours) return hours
  throw new CommandFailed(EXIT.usage, `--hours 要写从几点到几点（北京时间，例如 22:00-06:00），“${text}”不是`)
}
