import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'
import { LawNotInForce } from '../../calendar/law/InformationLaw.ts'
import { completionAskedBy, replyClock, type ReplyClock } from '../../calendar/law/replyClock.ts'
import { replyClockInWords } from '../../calendar/law/replyClockInWords.ts'
import { addWorkdays, workdaysBetween, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { LetterStep } from '../../model/FieldTest.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { FieldTestEvent } from '../../store/queries/fieldTests.ts'

/** What is to happen until when. 下一个时限 */
export interface LetterDue {
  readonly kind: 'completion-ask' | 'third-answer' | 'reply'
  readonly on: CalendarDate
  /** The day is over, and it has not happened. */
  readonly overdue: boolean
}

/** How a letter stands with its legal clock. 信函的法定期限 */
export interface LetterClock {
  /** For what one waits. */
  readonly waits: 'sending' | 'receipt' | 'completion' | 'reply' | 'nothing'
  /** Open ones, the next first. */
  readonly dues: readonly LetterDue[]
  /** Last day for the reply; null: it is not known yet, or stands still. */
  readonly due: CalendarDate | null
  readonly replied: CalendarDate | null
  /** From the start of the clock to the reply, opinions not counted; null: no reply. */
  readonly workdaysUsed: number | null
  readonly pausedWorkdays: number
  /** Whether the reply came in time, or is still in time; null: nothing to judge yet. */
  readonly kept: boolean | null
  /** The number of the regulation that counts. */
  readonly law: string | null
  /** How the last day comes about, and what was not as the law has it. */
  readonly words: readonly string[]
}

const NOTHING = { dues: [], due: null, replied: null, workdaysUsed: null, pausedWorkdays: 0, kept: null, law: null, words: [] } as const

/** Computes what the law in force on the day of receipt says of a request by letter. 推算信函期限 */
export function letterClock(standing: readonly FieldTestEvent[], calendar: WorkCalendar, today: CalendarDate): LetterClock {
  const dayOf = (kind: LetterStep): CalendarDate | undefined => {
    const found = standing.find((one) => one.kind === kind)
    return found && beijingDate(found.on)
  }
  if (dayOf('sent') === undefined) return { ...NOTHING, waits: 'sending' }
  const received = dayOf('received')
  if (received === undefined) return { ...NOTHING, waits: dayOf('returned') === undefined ? 'receipt' : 'nothing' }
  const replied = dayOf('replied') ?? null
  try {
    return running({ received, replied, dayOf, standing }, calendar, today)
  } catch (error) {
    // A year without a calendar, or a day before the law: said, and not guessed at.
    if (!(error instanceof CalendarNotCovered || error instanceof LawNotInForce)) throw error
    return { ...NOTHING, replied, waits: replied === null ? 'reply' : 'nothing', words: [`${error.message}。期限没有推算。`] }
  }
}

interface Received {
  readonly received: CalendarDate
  readonly replied: CalendarDate | null
  readonly dayOf: (kind: LetterStep) => CalendarDate | undefined
  readonly standing: readonly FieldTestEvent[]
}

function running({ received, replied, dayOf, standing }: Received, calendar: WorkCalendar, today: CalendarDate): LetterClock {
  const until = replied ?? today
  const [asked, completed] = [dayOf('completion-asked'), dayOf('completed')]
  const plain = { received, completed }
  const first = replyClock(calendar, plain)
  const paused = pausedIn({ dayOf, until }, first, calendar)
  const unextended = replyClock(calendar, { ...plain, pausedWorkdays: paused })
  const told = dayOf('extended')
  const isExtended = told !== undefined && told <= unextended.due
  const extensionWorkdays = Number(standing.find(({ kind }) => kind === 'extended')?.fields.workdays ?? Number.NaN)
  const clock = replyClock(calendar, {
    ...plain,
    pausedWorkdays: paused,
    extended: isExtended,
    ...(Number.isNaN(extensionWorkdays) ? {} : { extensionWorkdays }),
  })
  const stands = asked !== undefined && completed === undefined && replied === null
  const due = stands ? null : clock.due
  const askBy = completionAskedBy(calendar, first)
  const thirdAsked = dayOf('third-asked')
  const { thirdParty } = clock.law
  const dues: LetterDue[] = []
  const add = (kind: LetterDue['kind'], on: CalendarDate) => void dues.push({ kind, on, overdue: today > on })
  if (replied === null) {
    if (askBy !== null && asked === undefined && completed === undefined && today <= askBy) add('completion-ask', askBy)
    if (thirdAsked !== undefined && dayOf('third-answered') === undefined && thirdParty !== null)
      add('third-answer', addWorkdays(calendar, thirdAsked, thirdParty))
    if (due !== null) add('reply', due)
  }
  return {
    waits: replied !== null ? 'nothing' : stands ? 'completion' : 'reply',
    dues: dues.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    due,
    replied,
    workdaysUsed: replied === null ? null : Math.max(0, workdaysBetween(calendar, clock.start, replied) - paused),
    pausedWorkdays: paused,
    kept: due === null ? null : replied !== null ? replied <= due : today > due ? false : null,
    law: clock.law.number,
    words: [
      ...replyClockInWords(clock),
      ...(stands ? [`${asked}要求补正，收到补正以前期限不走`] : []),
      ...(asked !== undefined && askBy !== null && asked > askBy ? [`补正应当在${askBy}以前一次性告知，${asked}才告知`] : []),
      ...(told !== undefined && !isExtended ? [`${told}才告知延期，答复期限${unextended.due}已经过了，不算延期`] : []),
    ],
  }
}

/** Workdays that third parties took or are taking; no more than the law gives them. */
function pausedIn(
  { dayOf, until }: Pick<Received, 'dayOf'> & { readonly until: CalendarDate },
  { law }: ReplyClock,
  calendar: WorkCalendar,
): number {
  const asked = dayOf('third-asked')
  if (asked === undefined) return 0
  const took = Math.max(0, workdaysBetween(calendar, asked, dayOf('third-answered') ?? until))
  return law.thirdParty === null ? took : Math.min(took, law.thirdParty)
}
