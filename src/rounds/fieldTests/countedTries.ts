import { isReached, type TestTerms } from '../../model/FieldTest.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { startOfBeijingDay } from '../../model/beijingDay.ts'
import { HOUR_MS, instantAfter } from '../../model/instantAfter.ts'
import { dateFromDayNumber, dayNumber } from '../../model/CalendarDate.ts'
import type { FieldTestEvent } from '../../store/queries/fieldTests.ts'

/** How far calls or visits have come. 联系情况 */
export interface CountedTries {
  /** All that stand, counted or not. */
  readonly made: number
  readonly counted: number
  readonly days: number
  /** The first at which somebody was there. */
  readonly reached: FieldTestEvent | null
  /** Enough to say that nobody could be reached. */
  readonly enough: boolean
  /** From when on the next one counts; null: at any time. */
  readonly nextFrom: Instant | null
}

/**
 * Counts the tries that did not reach anybody: each some hours after the one before, together on as many days as the plan asks. A second call right after the
 * first says nothing that the first did not. 计次
 */
export function countedTries(standing: readonly FieldTestEvent[], { tries, hoursApart, days: daysAsked }: TestTerms): CountedTries {
  const made = standing.filter(({ kind }) => kind === 'try')
  const reached = made.find(({ fields: { outcome } }) => outcome !== undefined && isReached(outcome)) ?? null
  const counted: Instant[] = []
  for (const { on } of made) {
    const last = counted.at(-1)
    if (last === undefined || on >= instantAfter(last, hoursApart * HOUR_MS)) counted.push(on)
  }
  const days = new Set(counted.map(beijingDate)).size
  const enough = counted.length >= tries && days >= daysAsked
  return { made: made.length, counted: counted.length, days, reached, enough, nextFrom: nextFrom(counted, days) }

  function nextFrom(all: readonly Instant[], on: number): Instant | null {
    const last = all.at(-1)
    if (last === undefined) return null
    const rested = instantAfter(last, hoursApart * HOUR_MS)
    // The last tries that are left must bring the days that are missing.
    const mustMove = daysAsked - on > 0 && tries - all.length <= daysAsked - on
    const tomorrow = startOfBeijingDay(dateFromDayNumber(dayNumber(beijingDate(last)) + 1))
    return mustMove && tomorrow > rested ? tomorrow : rested
  }
}
