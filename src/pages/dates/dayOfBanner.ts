import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { PageLine } from '../tree/linesOf.ts'
import { findDates } from './findDates.ts'

const TODAY = /(?:今天是?|今日|现在是|当前(?:日期|时间))\s?[:：]?\s*$/
const LONGEST = 200

/** The day on which a page says that it was shown (今天是2024年5月10日); null where it does not. 页面所示的今天 */
export function dayOfBanner(lines: readonly PageLine[]): CalendarDate | null {
  for (const { text } of lines) {
    if (text.length > LONGEST) continue
    const found = findDates(text).find(({ at }) => TODAY.test(text.slice(0, at)))
    if (found) return found.date
  }
  return null
}
