import type { Check } from '../../model/Check.ts'
import type { AnswerValue } from '../../model/Facts.ts'
import type { EventFields, TestEventKind, TestTerms } from '../../model/FieldTest.ts'
import type { TestMethod } from '../../model/Settling.ts'
import type { ProposedAnswer } from './proposeAnswer.ts'
import type { LetterClock } from './letterClock.ts'
import type { TestStands } from './TestState.ts'

/** A plan as it is listed. 清单里的实测计划 */
export interface TestPlanLine {
  readonly id: string
  readonly check: string
  /** The question of the check. */
  readonly ask: string
  readonly method: TestMethod
  readonly title: string
  readonly script: string
  readonly terms: TestTerms
  readonly droppedWhy: string | null
  /** Something was noted of one of its tests: its words stay. */
  readonly tried: boolean
}

/** A test as it is listed. 清单里的实测 */
export interface TestLine {
  readonly id: string
  readonly plan: string
  readonly unit: string
  readonly unitName: string
  readonly object: string
  readonly target: string
  readonly method: TestMethod
  readonly person: string | null
  /** Null: anyone who may. */
  readonly personName: string | null
  readonly stands: TestStands
  readonly next: string
  readonly due: string | null
  /** Due today, or at any time from now on. */
  readonly isToday: boolean
  readonly tries: number
}

/** The tests of a round that somebody sees. 实测清单 */
export interface TestList {
  readonly plans: readonly TestPlanLine[]
  readonly tests: readonly TestLine[]
  /** Who reads: which of them are his to do. */
  readonly reader: { readonly person: string; readonly may: TestPage['may'] }
}

/** Something that was noted. 一条实测记录 */
export interface TestEventLine {
  readonly id: string
  readonly kind: TestEventKind
  readonly on: string
  readonly fields: EventFields
  readonly proof: readonly string[]
  /** Who noted it; null where that is not the reader's to know. */
  readonly by: string | null
  readonly isTakenBack: boolean
}

/** What stands in the lane of tests at the cell. */
export interface StandingAnswer {
  readonly id: number
  readonly state: string
  readonly value: AnswerValue | null
  readonly why: string | null
}

/** A test with all that was noted of it. 实测页 */
export interface TestPage {
  readonly line: TestLine
  readonly plan: Omit<TestPlanLine, 'tried'>
  readonly check: Check
  /** The row of the card that asks it; null: the whole programme does. */
  readonly row: { readonly code: string; readonly name: string } | null
  readonly events: readonly TestEventLine[]
  readonly letter: LetterClock | null
  /** What is missing for a conclusion; null: nothing. */
  readonly missing: string | null
  readonly proposed: ProposedAnswer
  /** What a conclusion says that it saw; the first is the newest. */
  readonly standing: readonly StandingAnswer[]
  readonly concluded: { readonly at: string; readonly why: string; readonly by: string | null } | null
  /** What the reader may do with it. */
  readonly may: { readonly record: boolean; readonly plan: boolean }
}

/** What a unit reads of a test once its result was fed back: times, and nobody's name. 单位看到的实测 */
export interface TestShown {
  readonly id: string
  readonly title: string
  readonly ask: string
  readonly method: TestMethod
  readonly target: string
  readonly object: string
  readonly events: readonly Pick<TestEventLine, 'kind' | 'on' | 'fields'>[]
  readonly why: string
}

/** All that a unit reads of its tests. 单位看到的全部实测 */
export interface TestsShown {
  readonly tests: readonly TestShown[]
}
