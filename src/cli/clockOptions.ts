import { CalendarNotCovered } from '../calendar/CalendarNotCovered.ts'
import { isMoment, type DayOrMoment, type Moment } from '../calendar/deadlines/Moment.ts'
import { remainingInWords, remainingUntil, type Remaining } from '../calendar/deadlines/remaining.ts'
import { LawNotInForce } from '../calendar/law/InformationLaw.ts'
import type { WorkCalendar } from '../calendar/WorkCalendar.ts'
import { isCalendarDate, type CalendarDate } from '../model/CalendarDate.ts'
import { CommandFailed } from './CommandFailed.ts'
import { option, type Called } from './Command.ts'
import { EXIT } from './ExitCode.ts'

/** A command called otherwise than it asks. */
export const wrongUse = (message: string): CommandFailed => new CommandFailed(EXIT.usage, message)

/** @throws CommandFailed where it is missing or no day */
export function dayOption(called: Called, name: string): CalendarDate {
  const text = option(called, name) ?? ''
  const exists: boolean = isCalendarDate(text)
  if (!exists)
    throw wrongUse(text === '' ? `请写 --${name}，如 --${name} 2026-11-22` : `--${name} 的“${text}”不是日期，写成 2026-11-22 的样子`)
  return text
}

/**
 * A moment or a day; undefined where it is not given.
 *
 * @throws CommandFailed where it is neither
 */
export function whenOption(called: Called, name: string): DayOrMoment | undefined {
  const text = option(called, name)
  if (text === undefined) return undefined
  const exists: boolean = isCalendarDate(text) || isMoment(text)
  if (!exists) throw wrongUse(`--${name} 的“${text}”不是日期或时刻，写成 2026-11-22 或 2026-11-22T09:30`)
  return text
}

/**
 * Counts over the calendar; what it does not cover is the user's to add.
 *
 * @throws CommandFailed where a year is not covered, or no law was in force
 */
export function counted<Result>(count: () => Result): Result {
  try {
    return count()
  } catch (error) {
    if (error instanceof CalendarNotCovered) throw new CommandFailed(EXIT.mistakes, `${error.message}（这里用 --calendar 文件）`)
    if (error instanceof LawNotInForce) throw new CommandFailed(EXIT.mistakes, error.message)
    throw error
  }
}

/** What is said of a day that the next year's notice may still move. */
export const NOT_SETTLED = '提醒：这一天在日历最后一年的年末，下一年的放假通知可能还会改动'

/**
 * What is left until a deadline, with its sentence; null where nobody said what time it is. 剩余时间
 *
 * @throws CommandFailed where a year is not covered
 */
export function remainingAt(
  now: DayOrMoment | undefined,
  due: Moment,
  calendar: WorkCalendar,
  unit: 'workdays' | 'days',
): (Remaining & { readonly sentence: string }) | null {
  if (now === undefined) return null
  const left = counted(() => remainingUntil(calendar, due, now))
  return { ...left, sentence: remainingInWords(left, due, now, unit) }
}
