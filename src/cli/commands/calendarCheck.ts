import type { OverruledDay } from '../../calendar/combineParts.ts'
import { openCalendars } from '../calendars.ts'
import { flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import type { Io } from '../Io.ts'

const wordOf = ({ off, notice }: OverruledDay['later']): string => `${notice.number ?? notice.title} ${off ? '放假' : '上班'}`

function run(called: Called, io: Io) {
  const named = called.arguments['file']
  const paths = Array.isArray(named) ? (named as readonly string[]) : []
  const { calendar, overruled, parts } = openCalendars(io, paths)
  const { years } = calendar
  const uncovered = [
    ...new Set(
      parts.flatMap(({ notices }) => notices).flatMap(({ holidays }) => holidays.flatMap(({ off, workdays }) => [...off, ...workdays])),
    ),
  ]
    .filter((day) => !years.includes(Number(day.slice(0, 4))))
    .sort()
  if (flag(called, 'json')) {
    printJson(io, {
      years,
      holidays: calendar.holidays.length,
      workdays: calendar.workdays.length,
      overruled: overruled.map(({ day, earlier, later }) => ({ day, earlier: wordOf(earlier), later: wordOf(later) })),
      uncovered,
    })
    return EXIT.fine
  }
  io.out(`没有错误\n所含年份：${years.join('、')}；放假日 ${calendar.holidays.length} 天，调休上班日 ${calendar.workdays.length} 天\n`)
  for (const { day, earlier, later } of overruled) io.out(`  ${day}  ${wordOf(earlier)} → ${wordOf(later)}（以后写的为准）\n`)
  for (const day of uncovered) io.out(`  ${day}  所在年份没有装入，这一天不起作用\n`)
  const last = years.at(-1)
  if (last !== undefined)
    io.out(`  ${last}年最后几天，${last + 1}年的通知可能还会改动；${last + 1}年的放假安排公布后，写成日历文件加进来\n`)
  return EXIT.fine
}

/** Reads calendar files together with those that come with the program. 检查日历 */
export const calendarCheck: Command = {
  name: 'calendar check',
  summary: '检查日历文件：逐条与通知原文核对天数、星期和上班日，再看与自带的放假安排合起来怎样',
  arguments: [{ name: '[file...]', help: '日历文件，可写几个；不写时只检查自带的' }],
  options: [],
  run,
}
