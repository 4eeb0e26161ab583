import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { IssueList } from '../IssueList.ts'
import { KeyReader } from './KeyReader.ts'
import type { Source } from '../yaml/Source.ts'

function readDays(keys: KeyReader, key: string, issues: IssueList): readonly CalendarDate[] {
  return keys.list(key).flatMap((item) => {
    const text = item.kind === 'text' ? item.text : ''
    const exists: boolean = isCalendarDate(text)
    if (!exists) issues.add(item.place, 'date', `“${text}”不是日期`, '写成 2020-10-01 的样子')
    return exists ? [text] : []
  })
}

/** Holidays and make-up days as data. Years that nobody states are those given. 工作日历 */
export function readCalendar(value: Source, years: readonly number[], issues: IssueList): CalendarData {
  const keys = new KeyReader(value, '工作日历', issues)
  const stated = keys.texts('years').flatMap((text) => {
    if (/^\d{4}$/.test(text)) return [Number(text)]
    issues.add(keys.placeOf('years'), 'number', `“${text}”不是年份`, '写成 [2020, 2021]')
    return []
  })
  const holidays = readDays(keys, 'holidays', issues)
  const workdays = readDays(keys, 'workdays', issues)
  keys.finish()
  const both = holidays.find((day) => workdays.includes(day))
  if (both !== undefined) issues.add(value.place, 'calendar', `${both} 既写成放假又写成上班`, '留下一处')
  return { years: stated.length > 0 ? stated : years, holidays, workdays: workdays.filter((day) => day !== both) }
}
