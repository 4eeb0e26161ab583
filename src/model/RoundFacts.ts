import type { CalendarDate } from './CalendarDate.ts'
import type { EarlierResult, Facts, GradeDecision, Unit } from './Facts.ts'

/** Working days as data: weekends are off, `workdays` are the make-up days on them. 工作日历 */
export interface CalendarData {
  /** Years that it covers; a clock that runs into another is an error, never a guess. */
  readonly years: readonly number[]
  readonly holidays: readonly CalendarDate[]
  readonly workdays: readonly CalendarDate[]
}

/** Everything a round knows, apart from its programme: enough to compute every result again. 考核批次的事实 */
export interface RoundFacts {
  readonly id: string
  readonly title: string
  /** It shows invented units and answers. */
  readonly demonstration: boolean
  readonly asOf: CalendarDate
  /** Its programme's dates are moved by so many years. 日期整体后移 */
  readonly shift?: number
  /** The part of the programme's period that it covers; absent: all of it. 本批次的期间 */
  readonly period?: { readonly from: CalendarDate; readonly to: CalendarDate }
  readonly calendar: CalendarData
  readonly units: readonly { readonly unit: Unit; readonly facts: Facts }[]
  readonly history: readonly EarlierResult[]
  readonly decisions: readonly GradeDecision[]
}
