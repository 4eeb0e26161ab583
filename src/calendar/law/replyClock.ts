import type { CalendarDate } from '../../model/CalendarDate.ts'
import { addWorkdays, type WorkCalendar } from '../WorkCalendar.ts'
import { informationLawOn, type InformationLaw } from './InformationLaw.ts'

/** What is known of a request for information, as far as its clock asks. 依申请公开的一件申请 */
export interface ReplyRequest {
  readonly received: CalendarDate
  /** The day whose law applies, where it is not that of receipt: a round that plays in another year keeps the law of its notice. */
  readonly lawOn?: CalendarDate | undefined
  /** The day on which the completed request came in; before the receipt, it changes nothing. 收到补正之日 */
  readonly completed?: CalendarDate | undefined
  /** The answer was put off, with consent and notice. 延期 */
  readonly extended?: boolean | undefined
  /** By how many workdays, where the notice of it says fewer than the law allows. */
  readonly extensionWorkdays?: number | undefined
  /** Workdays that third parties and other bodies took for their opinions. 征求意见所用工作日 */
  readonly pausedWorkdays?: number | undefined
}

/** One stretch of the clock: its workdays and the day on which it ends. 期限的一段 */
export interface ReplyStep {
  readonly kind: 'reply' | 'extension' | 'opinions'
  readonly workdays: number
  readonly until: CalendarDate
  readonly article: string
}

/** Until when a request must be answered, and how that comes about. 答复期限 */
export interface ReplyClock {
  readonly law: InformationLaw
  readonly received: CalendarDate
  /** The day from which it runs, itself not counted. 起算之日 */
  readonly start: CalendarDate
  readonly steps: readonly ReplyStep[]
  readonly due: CalendarDate
}

/**
 * Until when a request for information must be answered, by the version of the law in force when it was received: 15 workdays and at
 * most 15 more before 2019-05-15, 20 and at most 20 more since. The day of receipt is not counted; a completed request counts from the
 * day on which it came in; what third parties and other bodies took for their opinions is added. 依申请公开答复期限
 *
 * The version of 2007 does not say what a completed request does to the clock; it is counted alike, as the applicant's delay is not the
 * office's.
 *
 * @source 国务院令第492号第二十四条；国务院令第711号第三十条、第三十二条、第三十三条
 * @throws CalendarNotCovered, LawNotInForce
 * @throws RangeError for a number of workdays that is negative or not whole
 */
export function replyClock(calendar: WorkCalendar, request: ReplyRequest): ReplyClock {
  const { received, completed, lawOn = received, extended = false, extensionWorkdays = Infinity, pausedWorkdays = 0 } = request
  const law = informationLawOn(lawOn)
  const start = completed !== undefined && completed > received ? completed : received
  const stretches = [
    { kind: 'reply', workdays: law.reply, article: law.replyArticle },
    { kind: 'extension', workdays: extended ? Math.min(extensionWorkdays, law.extension) : 0, article: law.replyArticle },
    { kind: 'opinions', workdays: pausedWorkdays, article: law.thirdPartyArticle },
  ] as const
  let due = start
  const steps: ReplyStep[] = []
  for (const stretch of stretches) {
    if (stretch.workdays === 0) continue
    due = addWorkdays(calendar, due, stretch.workdays)
    steps.push({ ...stretch, until: due })
  }
  return { law, received, start, steps, due }
}

/** The last day on which a request for information is answered in time. 答复截止日 */
export const replyDue = (calendar: WorkCalendar, request: ReplyRequest): CalendarDate => replyClock(calendar, request).due

/**
 * Until when the applicant is told, once, what to complete. 补正告知期限
 *
 * @source 国务院令第711号第三十条：自收到申请之日起7个工作日内一次性告知；2007年的条例没有规定时间
 * @returns null where the law sets no time
 * @throws CalendarNotCovered
 */
export const completionAskedBy = (calendar: WorkCalendar, { law, received }: ReplyClock): CalendarDate | null =>
  law.askCompletion === null ? null : addWorkdays(calendar, received, law.askCompletion)
