import { roundProgramme } from '../../engine/roundProgramme.ts'
import { addMonths } from '../../model/addMonths.ts'
import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import type { Period, Programme } from '../../model/Programme.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'

/** A part of a year that a recurring programme is carried out for. 一期 */
export interface PeriodChoice {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** `第3季度`, `2026年7月`. */
  readonly title: string
}

const dayAfterMonths = (start: CalendarDate, months: number): CalendarDate => dateFromDayNumber(dayNumber(addMonths(start, months)) - 1)

/** How one says of a stretch of months which it is. */
function titleOf(from: CalendarDate, months: number): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  if (months === 1) return `${year}年${month}月`
  if (months === 3 && month % 3 === 1) return `${year}年第${(month + 2) / 3}季度`
  if (months === 6 && month % 6 === 1) return `${year}年${month === 1 ? '上' : '下'}半年`
  return `${year}年${month}月至${Number(dayAfterMonths(from, months).slice(5, 7))}月`
}

/** The stretches of a recurring programme that begin in the year to which it is moved; none where it does not recur. 各期 */
export function periodChoices(programme: Programme, shift: number): readonly PeriodChoice[] {
  const { from, everyMonths: months }: Period = roundProgramme(programme, { shift }).period
  if (months === undefined) return []
  const year = from.slice(0, 4)
  const choices: PeriodChoice[] = []
  const before = Math.floor((Number(from.slice(5, 7)) - 1) / months)
  for (let at = -before; ; at += 1) {
    const start = addMonths(from, at * months)
    if (start.slice(0, 4) > year) return choices
    if (start.slice(0, 4) === year) choices.push({ from: start, to: dayAfterMonths(start, months), title: titleOf(start, months) })
  }
}

/** The days that the round covers; a recurring programme of which no part is chosen covers the one it was published with. 本批次的期间 */
export const coveredPeriod = (programme: Programme, { shift, period }: Pick<RoundPlan, 'shift' | 'period'>): Period =>
  roundProgramme(programme, { shift, ...(period ? { period } : {}) }).period

/** Years of which the calendar must know the working days. 所需年份 */
export function yearsNeeded(programme: Programme, plan: Pick<RoundPlan, 'shift' | 'period' | 'asOf'>): readonly number[] {
  const { from, to } = coveredPeriod(programme, plan)
  const years = [from, to, ...(plan.asOf === null ? [] : [plan.asOf])].map((day) => Number(day.slice(0, 4)))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
