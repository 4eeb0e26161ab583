import { dateFromDayNumber, dayNumber, isCalendarDate, yearOf, type CalendarDate } from '../model/CalendarDate.ts'
import type { CalendarData } from '../model/RoundFacts.ts'
import { CalendarContradicts } from './CalendarContradicts.ts'
import { CalendarNotCovered } from './CalendarNotCovered.ts'

interface CoveredYear {
  /** Its place among the covered years: neighbours in time are neighbours here unless a year is missing. */
  readonly index: number
  /** Day number of its first of January. */
  readonly first: number
  /** Workdays of all covered years up to and including each day of this one; at 0, those before it. */
  readonly worked: Uint32Array
}

/** Which days are worked, for the years it covers. 工作日历 */
export interface WorkCalendar {
  readonly years: readonly number[]
  readonly holidays: ReadonlySet<CalendarDate>
  /** Make-up days on weekends. 调休上班日 */
  readonly workdays: ReadonlySet<CalendarDate>
  readonly covered: ReadonlyMap<number, CoveredYear>
}

/** From 0, a Monday, to 6, for the day of that number; 1970-01-01, day 0, was a Thursday. 星期 */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** Is the day of that number a Saturday or a Sunday? 周末 */
export const isWeekend = (day: number): boolean => weekdayOf(day) >= 5

const firstOf = (year: number): number => dayNumber(`${String(year).padStart(4, '0')}-01-01`)

/**
 * Lays out the days of the years that the data covers, so that counting is a subtraction. 建立工作日历
 *
 * @throws CalendarContradicts for days that do not exist or are both off and worked
 */
export function workCalendarFrom({ years, holidays, workdays }: CalendarData): WorkCalendar {
  const off = new Set(holidays)
  const worked = new Set(workdays)
  for (const day of [...off, ...worked]) if (!isCalendarDate(day)) throw new CalendarContradicts(day, 'no-such-day')
  for (const day of off) if (worked.has(day)) throw new CalendarContradicts(day, 'both')
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const covered = new Map<number, CoveredYear>()
  let sum = 0
  for (const [index, year] of sorted.entries()) {
    const first = firstOf(year)
    const counts = new Uint32Array(firstOf(year + 1) - first + 1)
    counts[0] = sum
    for (let day = 1; day < counts.length; day++) {
      const number = first + day - 1
      const date = dateFromDayNumber(number)
      if (!off.has(date) && (worked.has(date) || !isWeekend(number))) sum++
      counts[day] = sum
    }
    covered.set(year, { index, first, worked: counts })
  }
  return { years: sorted, holidays: off, workdays: worked, covered }
}

function coveredYear(calendar: WorkCalendar, year: number): CoveredYear {
  const found = calendar.covered.get(year)
  if (!found) throw new CalendarNotCovered(year)
  return found
}

/** Workdays of the covered years up to and including a day. */
const workedUntil = (year: CoveredYear, day: number): number => year.worked[day - year.first + 1] ?? 0

/**
 * Is the day worked: no weekend and no holiday, or made up? 是否工作日
 *
 * @throws CalendarNotCovered
 */
export function isWorkday(calendar: WorkCalendar, date: CalendarDate): boolean {
  const year = coveredYear(calendar, yearOf(date))
  const day = dayNumber(date)
  return workedUntil(year, day) > workedUntil(year, day - 1)
}

/**
 * Workdays after `from` up to and including `to`: the first day is not counted. When `to` lies before `from`, the same count
 * with a minus, so that counts add up along a line of days. 工作日数（起始日不计）
 *
 * @throws CalendarNotCovered when either day, or a year between them, is not covered
 */
export function workdaysBetween(calendar: WorkCalendar, from: CalendarDate, to: CalendarDate): number {
  const [start, end] = [yearOf(from), yearOf(to)]
  const first = coveredYear(calendar, start)
  const last = start === end ? first : coveredYear(calendar, end)
  if (last.index - first.index !== end - start) {
    const step = end > start ? 1 : -1
    for (let year = start; year !== end; year += step) coveredYear(calendar, year)
  }
  return workedUntil(last, dayNumber(to)) - workedUntil(first, dayNumber(from))
}

/** Days after `from` up to and including `to`; negative when `to` lies before. 日数（起始日不计） */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from)

/**
 * The `count`th workday after a day; the day itself for none. 截止日
 *
 * @throws CalendarNotCovered when it lies beyond the covered years
 * @throws RangeError for a negative or broken count: a deadline lies ahead
 */
export function addWorkdays(calendar: WorkCalendar, from: CalendarDate, count: number): CalendarDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of workdays: ${count}`)
  let date = from
  for (let left = count; left > 0;) {
    date = dateFromDayNumber(dayNumber(date) + 1)
    if (isWorkday(calendar, date)) left--
  }
  return date
}
