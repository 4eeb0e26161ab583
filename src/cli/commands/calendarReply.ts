import { mayStillChange } from '../../calendar/mayStillChange.ts'
import { momentAt, END_OF_DAY } from '../../calendar/deadlines/Moment.ts'
import { completionAskedBy, replyClock, type ReplyRequest } from '../../calendar/law/replyClock.ts'
import { replyClockInWords } from '../../calendar/law/replyClockInWords.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { CALENDAR_OPTION, openCalendars } from '../calendars.ts'
import { counted, dayOption, NOT_SETTLED, remainingAt, whenOption, wrongUse } from '../clockOptions.ts'
import { flag, option, printJson, texts, type Called, type Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import type { Io } from '../Io.ts'

function requestOf(called: Called): ReplyRequest {
  const received = dayOption(called, 'received')
  const completed = option(called, 'completed') === undefined ? undefined : dayOption(called, 'completed')
  if (completed !== undefined && completed < received)
    throw wrongUse(`--completed ${completed} 在 --received ${received} 之前：补正在收到申请之后`)
  const paused = option(called, 'paused')
  if (paused !== undefined && !/^\d{1,3}$/.test(paused)) throw wrongUse(`--paused 的“${paused}”不是工作日数，写成0到999的整数`)
  return { received, completed, extended: flag(called, 'extended'), pausedWorkdays: Number(paused ?? '0') }
}

function run(called: Called, io: Io) {
  const request = requestOf(called)
  const now = whenOption(called, 'now')
  const { calendar: data } = openCalendars(io, texts(called, 'calendar'))
  const calendar = workCalendarFrom(data)
  const clock = counted(() => replyClock(calendar, request))
  const { law, start, steps, due } = clock
  const because = replyClockInWords(clock)
  const askedBy = counted(() => completionAskedBy(calendar, clock))
  const remaining = remainingAt(now, momentAt(due, END_OF_DAY), calendar, 'workdays')
  const settled = !mayStillChange(data, due)
  if (flag(called, 'json')) {
    const version = { number: law.number, inForce: law.inForce }
    printJson(io, {
      due,
      law: version,
      start,
      steps,
      because,
      askCompletionBy: askedBy,
      settled,
      ...(remaining && { remaining }),
    })
  } else {
    const asking = askedBy === null || request.completed !== undefined ? '' : `  如需补正，最迟${askedBy}一次性告知申请人（第三十条）\n`
    io.out(`最迟 ${due} 答复\n${because.map((line) => `  ${line}\n`).join('')}${asking}${remaining ? `${remaining.sentence}\n` : ''}`)
    if (!settled) io.err(`${NOT_SETTLED}\n`)
  }
  return EXIT.fine
}

/** Until when a request for information must be answered, by the law of its day. 答复期限 */
export const calendarReply: Command = {
  name: 'calendar reply',
  summary: '算依申请公开的答复期限：按收到申请那天施行的条例（2019年5月15日以前15个工作日，以后20个）',
  arguments: [],
  options: [
    { flags: '--received <date>', help: '收到申请之日（必写）' },
    { flags: '--completed <date>', help: '收到补正之日' },
    { flags: '--extended', help: '已经同意延长并告知申请人' },
    { flags: '--paused <count>', help: '征求第三方和其他机关意见用去的工作日' },
    { flags: '--now <when>', help: '现在是哪天，或几点' },
    CALENDAR_OPTION,
  ],
  run,
}
