import { mayStillChange } from '../../calendar/mayStillChange.ts'
import { deadlineFrom, type Term } from '../../calendar/deadlines/deadlineFrom.ts'
import { deadlineInWords } from '../../calendar/deadlines/deadlineInWords.ts'
import { isTimeOfDay } from '../../calendar/deadlines/Moment.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { CALENDAR_OPTION, openCalendars } from '../calendars.ts'
import { counted, dayOption, NOT_SETTLED, remainingAt, whenOption, wrongUse } from '../clockOptions.ts'
import { flag, option, printJson, texts, type Called, type Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import type { Io } from '../Io.ts'

const LENGTHS = ['workdays', 'days', 'months'] as const

function termOf(called: Called): Term {
  const given = LENGTHS.flatMap((unit) => {
    const text = option(called, unit)
    return text === undefined ? [] : [{ unit, text }]
  })
  const [only] = given
  if (!only || given.length > 1) throw wrongUse('期限写一种：--workdays 5、--days 30 或 --months 1')
  if (!/^[1-9]\d{0,3}$/.test(only.text)) throw wrongUse(`--${only.unit} 的“${only.text}”不是数目，写成1到9999的整数`)
  const at = option(called, 'at')
  if (at !== undefined && !isTimeOfDay(at)) throw wrongUse(`--at 的“${at}”不是钟点，写成 17:30`)
  return { from: dayOption(called, 'from'), length: Number(only.text), unit: only.unit, at }
}

function run(called: Called, io: Io) {
  const term = termOf(called)
  const now = whenOption(called, 'now')
  const { calendar: data } = openCalendars(io, texts(called, 'calendar'))
  const calendar = workCalendarFrom(data)
  const deadline = counted(() => deadlineFrom(calendar, term))
  const { due, last } = deadline
  const because = deadlineInWords(deadline)
  const remaining = remainingAt(now, due, calendar, term.unit === 'workdays' ? 'workdays' : 'days')
  const settled = !mayStillChange(data, last)
  if (flag(called, 'json')) {
    const { off, made } = deadline
    printJson(io, { due, last, because, off, made, settled, ...(remaining && { remaining }) })
  } else {
    const shown = term.at === undefined ? last : `${last} ${term.at}`
    io.out(`截止 ${shown}\n${because.map((line) => `  ${line}\n`).join('')}${remaining ? `${remaining.sentence}\n` : ''}`)
    if (!settled) io.err(`${NOT_SETTLED}\n`)
  }
  return EXIT.fine
}

/** When a term ends, and why. 截止日 */
export const calendarDeadline: Command = {
  name: 'calendar deadline',
  summary: '算截止日：从某日起若干工作日、日或个月，起始日当天不算；写了 --now 就说还剩几天',
  arguments: [],
  options: [
    { flags: '--from <date>', help: '起始日（收到之日、事情发生之日）' },
    { flags: '--workdays <count>', help: '几个工作日' },
    { flags: '--days <count>', help: '几日（最后一日是休息日的顺延）' },
    { flags: '--months <count>', help: '几个月（到期月的对应日）' },
    { flags: '--at <time>', help: '最后一日的钟点，如 17:30（有业务时间的，写停止办公的时间）' },
    { flags: '--now <when>', help: '现在是哪天，或几点：2026-11-24 或 2026-11-24T09:30' },
    CALENDAR_OPTION,
  ],
  run,
}
