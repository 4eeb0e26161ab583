import { dateFromDayNumber, dayNumber } from '../../../../model/CalendarDate.ts'
import type { CalendarAnswer } from '../../../../server/routes/calendar.ts'

/** A day that is not as its place in the week has it, and who says so. */
export interface ToldDay {
  readonly isOff: boolean
  /** 春节 */
  readonly name: string
  /** Of the notice. */
  readonly title: string
}

/** What notices say of days; of the same day the last one. 通知说到的日子 */
export function toldDays({ years }: Pick<CalendarAnswer, 'years'>): ReadonlyMap<string, ToldDay> {
  const told = new Map<string, ToldDay>()
  for (const { notices } of years)
    for (const { title, holidays } of notices)
      for (const { name, off, workdays } of holidays) {
        for (const day of off) told.set(day, { isOff: true, name, title })
        for (const day of workdays) told.set(day, { isOff: false, name, title })
      }
  return told
}

/** The weeks of a month, Monday first; null: a day of another month. 一个月的各周 */
export function weeksOf(year: number, month: number): readonly (readonly (string | null)[])[] {
  const two = (part: number) => String(part).padStart(2, '0')
  const first = dayNumber(`${year}-${two(month)}-01`)
  const next = dayNumber(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`)
  // Day 0, 1970-01-01, was a Thursday.
  const start = first - ((((first + 3) % 7) + 7) % 7)
  const weeks: (string | null)[][] = []
  for (let day = start; day < next; day += 7)
    weeks.push(Array.from({ length: 7 }, (_, at) => (day + at < first || day + at >= next ? null : dateFromDayNumber(day + at))))
  return weeks
}

/** Days in a row as stretches. 连续的日子 */
export function stretchesOf(days: readonly string[]): readonly { readonly from: string; readonly to: string }[] {
  const stretches: { from: string; to: string }[] = []
  for (const day of days.toSorted()) {
    const last = stretches.at(-1)
    if (last && dayNumber(day) === dayNumber(last.to) + 1) last.to = day
    else stretches.push({ from: day, to: day })
  }
  return stretches
}

/** 2026-02-15 至 02-23 */
export const stretchInWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? from : `${from} 至 ${to.slice(0, 4) === from.slice(0, 4) ? to.slice(5) : to}`
