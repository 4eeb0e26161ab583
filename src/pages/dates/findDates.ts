import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import { chineseNumber, chineseYear, YEAR_DIGITS } from './chineseNumber.ts'
import { plainDigits } from './plainDigits.ts'

/** A day that a text names, and where. 文中的日期 */
export interface FoundDate {
  readonly date: CalendarDate
  readonly at: number
  readonly end: number
}

/** A month and a day without their year. 月日 */
export interface MonthDay {
  readonly month: number
  readonly day: number
}

const FULL =
  /(?<!\d)(?<!\d[-/.])((?:19|20)\d\d)(?:\s{0,3}年\s{0,3}(\d{1,2})\s{0,3}月\s{0,3}(\d{1,2})(?!\d)(?:\s?[日号])?|\s?([-/.])\s?(\d{1,2})\s?\4\s?(\d{1,2})(?!\d))/g
const CHINESE = new RegExp(
  `([一二][${YEAR_DIGITS}]{3})\\s?年\\s?([元正一二三四五六七八九十]{1,2})\\s?月\\s?([初一二三四五六七八九十廿卅]{1,3})\\s?[日号]?`,
  'g',
)
const TOGETHER = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g
const ENGLISH = /\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s+(\d{1,2}),?\s+((?:19|20)\d\d)\b/gi
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const padded = (number: number): string => String(number).padStart(2, '0')

/** The day of three numbers; null for one that no calendar has. 日期 */
export function realDay(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1900 || year > 2100) return null
  const text = `${year}-${padded(month)}-${padded(day)}`
  return isCalendarDate(text) ? text : null
}

/**
 * The days that a text names with their year, in its order: 2024-05-06, 2024/5/6, 2024.5.6, 2024年5月6日, 二〇二四年五月六日, May 6, 2024. 查找日期
 *
 * A day that no calendar has is not found: 2024-02-30 names nothing.
 */
export function findDates(given: string): readonly FoundDate[] {
  if (!/\d{4}|年|[a-z]{3}/i.test(given)) return []
  const text = plainDigits(given)
  const found: FoundDate[] = []
  const add = (match: RegExpExecArray, date: CalendarDate | null) => {
    if (date !== null) found.push({ date, at: match.index, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(FULL)) {
    const [, year, chineseMonth, chineseDay, , month, day] = match
    add(match, realDay(Number(year), Number(chineseMonth ?? month), Number(chineseDay ?? day)))
  }
  for (const match of text.matchAll(CHINESE)) {
    const [year, month, day] = [chineseYear(match[1] ?? ''), chineseNumber(match[2] ?? ''), chineseNumber(match[3] ?? '')]
    add(match, year === null || month === null || day === null ? null : realDay(year, month, day))
  }
  for (const match of text.matchAll(ENGLISH)) {
    add(match, realDay(Number(match[3]), MONTHS.indexOf((match[1] ?? '').slice(0, 3).toLowerCase()) + 1, Number(match[2])))
  }
  return found.sort((one, other) => one.at - other.at)
}

/** The first day that a text names with its year; null where it names none. */
export const firstDate = (text: string): CalendarDate | null => findDates(text)[0]?.date ?? null

/** The day of eight digits that stand alone, as addresses and numbers of documents write it: t20240506_123. */
export function dateOfEightDigits(text: string): CalendarDate | null {
  for (const [, year, month, day] of text.matchAll(TOGETHER)) {
    const date = realDay(Number(year), Number(month), Number(day))
    if (date !== null) return date
  }
  return null
}

const ALONE =
  /^[[(（【〔<\s·•|]*(\d{1,2})\s?(?:([-/.])\s?(\d{1,2})|月\s?(\d{1,2})\s?[日号]?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?[\])）】〕>\s|]*$/
const SHORT_YEAR = /^[[(（【\s]*(\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?[\])）】\s]*$/

/** A month and a day that are all there is of a text: [05-06], 5月6日, 05/06 10:20. Inside a sentence the same signs mean anything. 单独的月日 */
export function monthDayAlone(given: string): MonthDay | null {
  if (given.length > 40) return null
  const match = ALONE.exec(plainDigits(given))
  if (!match) return null
  const [month, day] = [Number(match[1]), Number(match[3] ?? match[4])]
  return realDay(2000, month, day) === null ? null : { month, day }
}

/** A day with a year of two digits that is all there is of a text: 24-05-06. */
export function shortYearAlone(given: string): CalendarDate | null {
  const match = given.length > 40 ? null : SHORT_YEAR.exec(plainDigits(given))
  return match === null ? null : realDay(2000 + Number(match[1]), Number(match[3]), Number(match[4]))
}
