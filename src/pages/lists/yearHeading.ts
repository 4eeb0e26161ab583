import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { PageLine } from '../tree/linesOf.ts'
import type { PageElement } from '../tree/PageElement.ts'

const YEAR = /^[[【（(]?((?:19|20)\d\d)\s?年?度?[\]】）)]?$/
const LINES_ABOVE = 6

/** The last day of the year that stands alone over a list (2024年); null where none does. 列表上方的年份 */
export function yearHeading(lines: readonly PageLine[], list: PageElement | undefined): CalendarDate | null {
  if (!list) return null
  const first = lines.findIndex(({ element }) => element.order >= list.order)
  const above = lines.slice(Math.max(0, first - LINES_ABOVE), Math.max(0, first)).reverse()
  const year = above.flatMap(({ text, isLink }) => (isLink ? [] : (YEAR.exec(text)?.[1] ?? [])))[0]
  return year === undefined ? null : `${year}-12-31`
}
