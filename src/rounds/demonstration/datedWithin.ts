import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import type { Answer, Facts } from '../../model/Facts.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { StageKind } from '../../model/RoundStage.ts'
import { chance } from './chance.ts'
import { stagesAround, type DemonstrationStage } from './stagesAround.ts'

/** The first and the last day on which something is said. */
interface Window {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** So many days a round without stages has been going on. */
const UNSTAGED_DAYS = 60

const OF_UNITS: readonly StageKind[] = ['self-check', 'evidence']
const OF_ASSESSORS: readonly StageKind[] = ['assess', 'test', 'consolidate']

/** When units speak and when those who assess do, by the stages of a demonstration as seen at a moment; never after it. */
function windowsAt(now: Instant, stages: readonly DemonstrationStage[]): { readonly self: Window; readonly others: Window } {
  const today = beijingDate(now)
  const begun = stagesAround(now, stages).filter(({ opensAt }) => opensAt !== null && opensAt <= now)
  const windowOf = (kinds: readonly StageKind[]): Window | null => {
    const [stage] = begun.filter(({ kind }) => kinds.includes(kind))
    if (!stage?.opensAt) return null
    const closed = stage.closesAt !== null && stage.closesAt < now ? beijingDate(stage.closesAt) : today
    return { from: beijingDate(stage.opensAt), to: closed }
  }
  const others = windowOf(OF_ASSESSORS) ?? { from: dateFromDayNumber(dayNumber(today) - UNSTAGED_DAYS), to: today }
  return { self: windowOf(OF_UNITS) ?? others, others }
}

/** A day of them, the same for the same words. */
function dayIn({ from, to }: Window, ...words: readonly string[]): CalendarDate {
  const length = dayNumber(to) - dayNumber(from) + 1
  return dateFromDayNumber(dayNumber(from) + Math.floor(chance(...words, '何日') * length))
}

/** The same round, each of its answers given on a day when its stage was open. 演示答案的日期 */
export function datedWithin(round: RoundFacts, stages: readonly DemonstrationStage[], now: Instant): RoundFacts {
  const { self, others } = windowsAt(now, stages)
  const dated = (unit: string, answer: Answer): Answer => {
    const at = dayIn(answer.lane === 'self' ? self : others, unit, answer.check, answer.lane)
    const proof = answer.proof?.map((words) => words.replaceAll(answer.at, at))
    return { ...answer, at, ...(proof ? { proof } : {}) }
  }
  const datedFacts = (unit: string, facts: Facts): Facts => ({
    ...facts,
    answers: Object.fromEntries(Object.entries(facts.answers).map(([check, given]) => [check, given.map((one) => dated(unit, one))])),
  })
  return { ...round, units: round.units.map(({ unit, facts }) => ({ unit, facts: datedFacts(unit.id, facts) })) }
}
