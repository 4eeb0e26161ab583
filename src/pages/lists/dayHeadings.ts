import type { CalendarDate } from '../../model/CalendarDate.ts'
import { findDates, monthDayAlone, realDay, type MonthDay } from '../dates/findDates.ts'
import { isDateText } from '../dates/isDateText.ts'
import { plainDigits } from '../dates/plainDigits.ts'
import type { PageLine } from '../tree/linesOf.ts'
import type { PageElement, PageNode } from '../tree/PageElement.ts'
import { isWithin } from '../tree/PageElement.ts'
import { isYearOrMonth, monthHeading } from './monthHeading.ts'
import type { Row } from './RowGroup.ts'
import type { RowDate } from './rowDate.ts'

/** What stands over rows and says their day, month or year: 2024-05-06, 2024年5月, 2024年. 日期标题 */
export interface DayHeading {
  readonly element: PageElement
  /** Its number among the lines. */
  readonly line: number
  readonly day: CalendarDate | MonthDay | null
  /** Of a heading that names no day. */
  readonly month: number | null
  readonly year: number | null
}

const WEEKDAY = /\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?$/
const LONGEST = 24
/** More dates than this are no headings. */
const MOST = 500
/** So many lines above its first row a list may have its heading. */
const LINES_ABOVE = 6
const TAG = /^(?:h[1-6]|dt|th|caption|legend|summary)$/
const DAY_ALONE = /^\s*[[(（【]?(\d{1,2})\s?日[\])）】]?\s*$/

/** The lines of a page that are a day, a month or a year and nothing else. 查找日期标题 */
export function dayHeadings(lines: readonly PageLine[]): readonly DayHeading[] {
  const found = lines.flatMap(({ text, element, isLink }, line): readonly DayHeading[] => {
    if (isLink || text.length > LONGEST || !/\d|年/.test(text)) return []
    const named = monthHeading(text)
    if (named) return [{ element, line, day: null, ...named }]
    if (isYearOrMonth(text)) return [{ element, line, day: null, month: null, year: Number(text) }]
    const bare = text.replace(WEEKDAY, '')
    const day = isDateText(bare) ? (findDates(bare)[0]?.date ?? monthDayAlone(bare)) : null
    return day === null ? [] : [{ element, line, day, month: null, year: null }]
  })
  return found.slice(0, MOST)
}

/** A row with its day, as far as it is known. */
export type DatedRow = Row & { readonly day: RowDate }

/**
 * Rows of one list with what the headings among them add: the day of rows that have none, the year of those that show month and day. 按日期标题补日期
 *
 * A single date above a list may be today's or anything's; headings stand between rows too, and each over several, or are marked as headings.
 */
export function underHeadings(
  rows: readonly DatedRow[],
  headings: readonly DayHeading[],
  lines: readonly PageLine[],
  parents: readonly PageElement[],
): readonly DatedRow[] {
  const [first, last] = [rows[0]?.link.element, rows.at(-1)?.link.element]
  if (!first || !last || headings.length === 0 || rows.every(({ day }) => typeof day === 'string')) return rows
  const firstLine = lines.findIndex(({ element }) => element.order >= first.order)
  const own = headings.filter(
    ({ element, line }) =>
      element.order < last.order &&
      (element.order > first.order || (firstLine >= 0 && line >= firstLine - LINES_ABOVE)) &&
      !rows.some(({ nodes, link }) => nodes.some((node) => isIn(element, node) && isIn(link.element, node))),
  )
  const between = own.filter(({ element }) => element.order > first.order)
  // What stands outside the boxes of the rows is over a whole box.
  const isMarked = own.every(({ element }) => isTag(element) || !parents.some((parent) => isWithin(element, parent)))
  if (between.length === 0 || (!isMarked && own.length * 2 > rows.length)) return rows
  return rows.map((row) => {
    const heading = own.findLast(({ element }) => element.order < row.link.element.order)
    return heading ? { ...row, day: dayUnder(row, heading) } : row
  })
}

/** A heading by its tag, or set within one. */
const isTag = ({ name, parent }: PageElement): boolean =>
  TAG.test(name) || TAG.test(parent?.name ?? '') || TAG.test(parent?.parent?.name ?? '')

const isIn = (element: PageElement, node: PageNode): boolean => typeof node === 'object' && isWithin(element, node)

function dayUnder({ day, nodes }: DatedRow, heading: DayHeading): RowDate {
  if (day === null) {
    if (heading.day !== null) return heading.day
    const alone = heading.month === null ? null : dayAlone(nodes)
    return alone === null || heading.year === null || heading.month === null ? null : realDay(heading.year, heading.month, alone)
  }
  if (typeof day === 'string' || !('month' in day) || heading.year === null) return day
  // The last days of December may stand under January.
  const after = heading.month === null ? 0 : day.month - heading.month
  return realDay(heading.year + (after > 6 ? -1 : after < -6 ? 1 : 0), day.month, day.day) ?? day
}

/** The 6日 of a row. */
function dayAlone(nodes: readonly PageNode[]): number | null {
  for (const node of nodes) {
    const found = typeof node === 'string' ? Number(DAY_ALONE.exec(plainDigits(node))?.[1] ?? 0) : (dayAlone(node.children) ?? 0)
    if (found > 0) return found
  }
  return null
}
