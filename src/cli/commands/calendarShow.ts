import type { Holiday } from '../../calendar/HolidayNotice.ts'
import { isWorkday, workCalendarFrom, workdaysBetween } from '../../calendar/WorkCalendar.ts'
import { dayOfMonth } from '../../model/dayOfMonth.ts'
import { CALENDAR_OPTION, openCalendars } from '../calendars.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { flag, printJson, texts, type Called, type Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import type { Io } from '../Io.ts'

/** `2026-02-15 至 2026-02-23`. */
const span = (days: readonly string[]): string => (days.length > 1 ? `${days[0]} 至 ${days.at(-1)}` : (days[0] ?? ''))

function holidayLine({ name, text, off, workdays }: Holiday): string {
  const rest = off.length === 0 ? '' : ` 放假 ${span(off)}`
  const worked = workdays.length === 0 ? '' : ` 上班 ${workdays.join('、')}`
  return `    ${name}${rest}${worked}\n${text === undefined ? '' : `      “${text}”\n`}`
}

function run(called: Called, io: Io) {
  const text = typeof called.arguments['year'] === 'string' ? called.arguments['year'] : undefined
  if (text !== undefined && !/^\d{4}$/.test(text)) throw new CommandFailed(EXIT.usage, `“${text}”不是年份，写成 2026`)
  const { calendar: data, parts } = openCalendars(io, texts(called, 'calendar'))
  const year = text === undefined ? data.years.at(-1) : Number(text)
  if (year === undefined || !data.years.includes(year))
    throw new CommandFailed(
      EXIT.mistakes,
      `日历没有${text ?? ''}年的放假安排（现有 ${data.years.join('、')}），用 --calendar 加上那一年的日历文件`,
    )
  const calendar = workCalendarFrom(data)
  const within = (day: string): boolean => day.startsWith(String(year))
  const notices = parts
    .flatMap((part) => part.notices)
    .map((notice) => ({ ...notice, holidays: notice.holidays.filter(({ off, workdays }) => [...off, ...workdays].some(within)) }))
    .filter(({ holidays }) => holidays.length > 0)
  const months = Array.from({ length: 12 }, (_, at) => {
    const [from, to] = [dayOfMonth(`${year}-01-01`, at + 1, 1), dayOfMonth(`${year}-01-01`, at + 1, 31)]
    return workdaysBetween(calendar, from, to) + (isWorkday(calendar, from) ? 1 : 0)
  })
  const count = months.reduce((sum, one) => sum + one, 0)
  const [holidays, workdays] = [data.holidays.filter(within), data.workdays.filter(within)]
  if (flag(called, 'json')) {
    printJson(io, { year, notices, holidays, workdays, count, months })
    return EXIT.fine
  }
  io.out(`${year}年  工作日 ${count} 天（各月 ${months.join('、')}）\n`)
  for (const { title, number, issued, url, holidays: shown } of notices) {
    const source = [number, issued].filter((one) => one !== undefined).join('，')
    io.out(
      `  ${title}${source === '' ? '' : `（${source}）`}\n${url === undefined ? '' : `    ${url}\n`}${shown.map(holidayLine).join('')}`,
    )
  }
  return EXIT.fine
}

/** Shows a year's holidays with the words and sources of their notices. 显示日历 */
export const calendarShow: Command = {
  name: 'calendar show',
  summary: '显示一年的放假安排：通知原文、文号、放假日、调休上班日和工作日数',
  arguments: [{ name: '[year]', help: '年份；不写时是最近一年' }],
  options: [CALENDAR_OPTION],
  run,
}
