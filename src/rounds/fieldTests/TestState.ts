import type { TestTerms } from '../../model/FieldTest.ts'
import { beijingDate, formatMoment, type Instant } from '../../model/Instant.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { TestMethod } from '../../model/Settling.ts'
import type { FieldTestEvent, FieldTestRow } from '../../store/queries/fieldTests.ts'
import { countedTries, type CountedTries } from './countedTries.ts'
import { letterClock, type LetterClock, type LetterDue } from './letterClock.ts'
import { standingEvents } from './standingEvents.ts'

/** How far a test is. 实测的进度 */
export const TEST_STANDS = ['ready', 'waiting', 'to-conclude', 'overdue', 'concluded', 'dropped'] as const

export type TestStands = (typeof TEST_STANDS)[number]

/** Where a test stands at a moment, and what comes next. 实测状态 */
export interface TestState {
  readonly stands: TestStands
  /** What is to be done or waited for, as a sentence. */
  readonly next: string
  /** Until when; null: no day. */
  readonly due: CalendarDate | null
  readonly tries: CountedTries | null
  readonly letter: LetterClock | null
  /** Enough is known for a conclusion; else what is missing, as a sentence. */
  readonly missing: string | null
}

/** What is looked at. */
export interface LookedAt {
  readonly method: TestMethod
  readonly terms: TestTerms
  readonly test: Pick<FieldTestRow, 'concludedAt' | 'droppedAt'>
  readonly events: readonly FieldTestEvent[]
}

/** When one looks, and by which calendar legal clocks run. */
export interface Looking {
  readonly calendar: WorkCalendar
  readonly now: Instant
}

/** Where a test stands. 判断实测状态 */
export function testState({ method, terms, test, events }: LookedAt, { calendar, now }: Looking): TestState {
  const standing = standingEvents(events)
  const today = beijingDate(now)
  const open =
    method === 'letter'
      ? ofLetter(letterClock(standing, calendar, today), terms, today)
      : ofTries(countedTries(standing, terms), { terms, method, now })
  if (test.droppedAt !== null) return { ...open, stands: 'dropped', next: '已经取消', due: null }
  if (test.concludedAt !== null) return { ...open, stands: 'concluded', next: '已有结论', due: null }
  return open
}

interface Trying {
  readonly terms: TestTerms
  readonly method: TestMethod
  readonly now: Instant
}

function ofTries(tries: CountedTries, { terms, method, now }: Trying): TestState {
  const word = method === 'visit' ? '到访' : '拨打'
  const due = terms.until
  const common = { due, tries, letter: null }
  if (tries.reached || tries.enough) {
    const next = tries.reached ? '已经联系上，请写结论' : '联系次数已够，可以写结论'
    return { ...common, stands: 'to-conclude', next, missing: null }
  }
  const missing =
    `还没有联系上，也没有达到“联系不上”所要求的次数：要在${String(terms.days)}天里${word}${String(terms.tries)}次，` +
    `每次至少隔${String(terms.hoursApart)}小时；现在算数的有${String(tries.counted)}次，在${String(tries.days)}天里。`
  const today = beijingDate(now)
  if (terms.until !== null && today > terms.until)
    return { ...common, stands: 'overdue', next: `已经过了${terms.until}，还没有做完`, missing }
  if (terms.from !== null && today < terms.from) return { ...common, stands: 'waiting', next: `${terms.from}以后再${word}`, missing }
  if (tries.nextFrom !== null && now < tries.nextFrom)
    return { ...common, stands: 'waiting', next: `${formatMoment(tries.nextFrom)}以后再${word}才算一次`, missing }
  return { ...common, stands: 'ready', next: `现在可以${word}（第${String(tries.counted + 1)}次）`, missing }
}

const DUE_WORDS: Readonly<Record<LetterDue['kind'], string>> = {
  'completion-ask': '对方要求补正的期限',
  'third-answer': '第三方答复意见的期限',
  reply: '对方答复的期限',
}

function ofLetter(letter: LetterClock, { from, until }: TestTerms, today: CalendarDate): TestState {
  const common = { tries: null, letter }
  const [first] = letter.dues
  const due = first?.on ?? null
  switch (letter.waits) {
    case 'sending': {
      const missing = '还没有寄出申请，不能写结论。'
      if (until !== null && today > until) return { ...common, stands: 'overdue', next: `应当在${until}以前寄出`, due: until, missing }
      if (from !== null && today < from) return { ...common, stands: 'waiting', next: `${from}以后寄出`, due: until, missing }
      return { ...common, stands: 'ready', next: '可以寄出申请', due: until, missing }
    }
    case 'receipt':
      return { ...common, stands: 'waiting', next: '等对方签收', due, missing: '信件还没有签收，也没有退回，不能写结论。' }
    case 'completion':
      return {
        ...common,
        stands: 'ready',
        next: '对方要求补正，请寄出补正材料',
        due,
        missing: '补正还没有交给对方，答复期限还没有开始，不能写结论。',
      }
    case 'nothing':
      return {
        ...common,
        stands: 'to-conclude',
        next: letter.replied === null ? '信件被退回，请写结论' : '已经收到答复，请写结论',
        due: null,
        missing: null,
      }
    case 'reply': {
      if (letter.kept === false)
        return { ...common, stands: 'overdue', next: `对方${letter.due ?? ''}以前应当答复，没有收到`, due, missing: null }
      const next = first ? `${DUE_WORDS[first.kind]}：${first.on}` : '等对方答复'
      return { ...common, stands: 'waiting', next, due, missing: '答复期限还没有到，也没有收到答复，不能写结论。' }
    }
  }
}
