import type { CalendarDate } from '../model/CalendarDate.ts'

/** One holiday of a notice: the days off, and the weekend days worked for them. 一个假日 */
export interface Holiday {
  readonly name: string
  /** The notice's own words. */
  readonly text?: string
  readonly off: readonly CalendarDate[]
  /** 调休上班 */
  readonly workdays: readonly CalendarDate[]
}

/** A notice that sets days off, with its source. 放假通知 */
export interface HolidayNotice {
  readonly title: string
  /** Official number: 国办发明电〔2025〕7号. */
  readonly number?: string
  readonly issued?: CalendarDate
  readonly url?: string
  readonly holidays: readonly Holiday[]
}

/** What one calendar file says. 日历文件 */
export interface CalendarPart {
  readonly file: string
  /** Years that it covers: clocks may run through them. A local holiday covers none. */
  readonly years: readonly number[]
  /** In the order in which they were issued. */
  readonly notices: readonly HolidayNotice[]
}
