import { daysAgo } from '../dates/daysAgo.ts'
import { isDateText } from '../dates/isDateText.ts'
import type { PageElement } from '../tree/PageElement.ts'
import { lineOf } from '../tree/textOf.ts'

/** A day set in two sizes, or the number of the row. */
const PART = /^(?:\d{1,2}\s?[日月]?|(?:19|20)\d\d(?:\s?[-/.年]\s?\d{1,2}\s?月?)?|\d{1,2}\s?[-/.]\s?\d{1,2})$/

/** Is an element inside a link its day, or half of it, or its number, and no part of its title? 是否日期部分 */
export function isDatePart(element: PageElement): boolean {
  if (element.last - element.order >= 5) return false
  const text = lineOf([element])
  return isDateText(text) || PART.test(text) || daysAgo(text) !== null
}
