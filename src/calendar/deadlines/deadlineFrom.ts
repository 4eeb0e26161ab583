import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { addWorkdays, isWeekend, isWorkday, type WorkCalendar } from '../WorkCalendar.ts'
import { addMonths } from '../../model/addMonths.ts'
import { dayOf, END_OF_DAY, momentAt, timeOf, type DayOrMoment, type Moment, type TimeOfDay } from './Moment.ts'

/** “自收到之日起N个工作日内”, “30日内”, “1个月内”. 期限 */
export interface Term {
  /** The day of receipt or of the event, itself not counted. 起始日 */
  readonly from: CalendarDate
  readonly length: number
  readonly unit: 'workdays' | 'days' | 'months'
  /** The time of the last day at which it ends; the end of that day where nothing is said. */
  readonly at?: TimeOfDay | undefined
}

/** When a term ends, and how that comes about. 截止时间 */
export interface Deadline {
  readonly term: Term
  /** The day that the count reaches. */
  readonly counted: CalendarDate
  /** That day, or the next workday where it is one off. 最后一日 */
  readonly last: CalendarDate
  readonly due: Moment
  /** Days off from Monday to Friday that a count of workdays passed over. 其间放假 */
  readonly off: readonly CalendarDate[]
  /** Days of weekends that it counted. 其间调休上班 */
  readonly made: readonly CalendarDate[]
}

const nextDay = (day: CalendarDate): CalendarDate => dateFromDayNumber(dayNumber(day) + 1)

function countedTo(calendar: WorkCalendar, { from, length, unit }: Term): CalendarDate {
  if (unit === 'workdays') return addWorkdays(calendar, from, length)
  return unit === 'days' ? dateFromDayNumber(dayNumber(from) + length) : addMonths(from, length)
}

/**
 * When a term ends. The first day is not counted; workdays are those of the calendar; a term of days or months whose last day is off ends
 * on the next workday. 截止时间
 *
 * The Civil Code speaks of private law and leaves other rules their own say (第二百零四条); where a notice says nothing else, its way of
 * counting is taken for “日” and “个月” too. Weekends are days off (法定休假日) as holidays are.
 *
 * @source 民法典第二百零一条（开始的当日不计入）、第二百零二条（到期月的对应日）、第二百零三条（最后一日是法定休假日的顺延，截止时间为二十四时，
 * 有业务时间的为停止业务活动的时间）；2020年底以前为民法总则的同一条
 * @throws CalendarNotCovered when it ends beyond the covered years
 * @throws RangeError for a length that is no whole number above zero
 */
export function deadlineFrom(calendar: WorkCalendar, term: Term): Deadline {
  if (!Number.isSafeInteger(term.length) || term.length < 1) throw new RangeError(`not the length of a term: ${term.length}`)
  const counted = countedTo(calendar, term)
  let last = counted
  while (!isWorkday(calendar, last)) last = nextDay(last)
  const off: CalendarDate[] = []
  const made: CalendarDate[] = []
  if (term.unit === 'workdays') {
    for (let day = nextDay(term.from); day <= last; day = nextDay(day)) {
      if (isWorkday(calendar, day) === isWeekend(dayNumber(day))) (isWeekend(dayNumber(day)) ? made : off).push(day)
    }
  }
  return { term, counted, last, due: momentAt(last, term.at ?? END_OF_DAY), off, made }
}

/**
 * Did it happen after the deadline? On its last minute it is in time. Null: only the day is known, and the deadline lies within it. 是否逾期
 */
export function isLate(due: Moment, when: DayOrMoment): boolean | null {
  const [day, last] = [dayOf(when), dayOf(due)]
  if (day !== last) return day > last
  if (timeOf(when) !== null) return when > due
  return timeOf(due) === END_OF_DAY ? false : null
}
