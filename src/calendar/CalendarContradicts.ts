import type { CalendarDate } from '../model/CalendarDate.ts'

/** The calendar's data cannot be meant: a day that does not exist, or one that is both off and worked. 工作日历有误 */
export class CalendarContradicts extends Error {
  override readonly name = 'CalendarContradicts'
  readonly day: CalendarDate

  constructor(day: CalendarDate, fault: 'no-such-day' | 'both') {
    super(
      fault === 'both'
        ? `工作日历中${day}既是放假日又是调休上班日。请只保留一种`
        : `工作日历中的“${day}”不是存在的日期。请写成2020-10-01这样的日期`,
    )
    this.day = day
  }
}
