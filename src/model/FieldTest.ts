import type { CalendarDate } from './CalendarDate.ts'
import type { TestMethod } from './Settling.ts'

/** How tests of a plan are done, besides by which method. 实测要求 */
export interface TestTerms {
  /** So many tries before anybody may say that nobody could be reached. */
  readonly tries: number
  /** A try counts that came so many hours after the one that counted before it. */
  readonly hoursApart: number
  /** Those that count lie on at least so many days. */
  readonly days: number
  /** First and last day of the window; null: none set. */
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
}

/** What is asked for where a plan says nothing else. 默认实测要求 */
export const USUAL_TERMS: TestTerms = { tries: 3, hoursApart: 2, days: 2, from: null, until: null }

/** How a call or a visit ended. 拨打或到访结果 */
export const TRY_OUTCOMES = [
  'connected',
  'busy',
  'no-answer',
  'no-such-number',
  'switched-off',
  'declined',
  'served',
  'closed',
  'nobody',
  'turned-away',
] as const

export type TryOutcome = (typeof TRY_OUTCOMES)[number]

interface OutcomeWords {
  readonly word: string
  readonly of: TestMethod
  /** Somebody was there to answer. */
  readonly reached: boolean
}

const OUTCOMES: Readonly<Record<TryOutcome, OutcomeWords>> = {
  connected: { word: '接通', of: 'telephone', reached: true },
  busy: { word: '占线', of: 'telephone', reached: false },
  'no-answer': { word: '无人接听', of: 'telephone', reached: false },
  'no-such-number': { word: '空号', of: 'telephone', reached: false },
  'switched-off': { word: '关机或停机', of: 'telephone', reached: false },
  declined: { word: '拒接', of: 'telephone', reached: false },
  served: { word: '有人接待', of: 'visit', reached: true },
  closed: { word: '没有开门', of: 'visit', reached: false },
  nobody: { word: '无人在岗', of: 'visit', reached: false },
  'turned-away': { word: '拒绝接待', of: 'visit', reached: false },
}

export const outcomeInWords = (outcome: TryOutcome): string => OUTCOMES[outcome].word

/** Was somebody there to answer? 是否联系上 */
export const isReached = (outcome: TryOutcome): boolean => OUTCOMES[outcome].reached

/** How a try by a method may end. */
export const outcomesOf = (method: TestMethod): readonly TryOutcome[] => TRY_OUTCOMES.filter((one) => OUTCOMES[one].of === method)

/** What happens to a letter, in the order in which it does. 信函的经过 */
export const LETTER_STEPS = [
  'sent',
  'returned',
  'received',
  'completion-asked',
  'completed',
  'third-asked',
  'third-answered',
  'extended',
  'replied',
] as const

export type LetterStep = (typeof LETTER_STEPS)[number]

/** What is noted of a test. 实测记录的种类 */
export const EVENT_KINDS = ['try', ...LETTER_STEPS, 'taken-back'] as const

export type TestEventKind = (typeof EVENT_KINDS)[number]

const KINDS: Readonly<Record<TestEventKind, string>> = {
  try: '联系',
  sent: '寄出或提交申请',
  returned: '信件退回',
  received: '对方签收',
  'completion-asked': '对方要求补正',
  completed: '对方收到补正',
  'third-asked': '对方告知征求第三方意见',
  'third-answered': '第三方答复意见',
  extended: '对方告知延期',
  replied: '收到答复',
  'taken-back': '撤回一条记录',
}

export const eventInWords = (kind: TestEventKind): string => KINDS[kind]

/** What must have happened before; null: nothing. */
export const STEP_AFTER: Readonly<Record<LetterStep, LetterStep | null>> = {
  sent: null,
  returned: 'sent',
  received: 'sent',
  'completion-asked': 'received',
  completed: 'completion-asked',
  'third-asked': 'received',
  'third-answered': 'third-asked',
  extended: 'received',
  replied: 'received',
}

/** What is noted with an event, as far as it is: texts, so that what was written stays what it was. 记录内容 */
export interface EventFields {
  readonly outcome?: TryOutcome
  /** What was asked and said. */
  readonly said?: string
  /** Until somebody answered. */
  readonly seconds?: string
  /** By how many workdays the answer is put off. */
  readonly workdays?: string
  /** In which form the answer came, and whether form and content are as they should be. */
  readonly form?: string
  readonly formFit?: '是' | '否'
  readonly contentFit?: '是' | '否'
  /** Number of a registered letter, of an application. */
  readonly number?: string
  /** Why something is taken back. */
  readonly why?: string
}
