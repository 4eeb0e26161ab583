import { dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'

/** How many backups are kept of those that the program makes by itself. 保留规则 */
export interface Retention {
  /** The newest of each of so many last days that have one. */
  readonly days: number
  /** Of so many weeks, each begun on Monday. */
  readonly weeks: number
  readonly months: number
}

/** Two weeks in which a mistake is noticed, a quarter in which a round is carried out, and a year to which the next one looks back. */
export const RETENTION: Retention = { days: 14, weeks: 8, months: 12 }

/** A backup that is there, and the day in Beijing it was made on. */
export interface DatedFile {
  readonly name: string
  readonly day: CalendarDate
}

/** 1970-01-01 was a Thursday. */
const weekOf = (day: CalendarDate): string => String(Math.floor((dayNumber(day) + 3) / 7))
const monthOf = (day: CalendarDate): string => day.slice(0, 7)

/**
 * Which of the backups may go: those that are the newest of no day, week or month that is kept. 可以删除的备份
 *
 * Counted are days that have a backup, so that a machine that was off for a year still keeps all it had; the newest never goes.
 */
export function expired(files: readonly DatedFile[], { days, weeks, months }: Retention): readonly string[] {
  const newestFirst = [...files].sort((a, b) => (a.name < b.name ? 1 : -1))
  const kept = new Set(newestFirst.slice(0, 1).map(({ name }) => name))
  const keep = (periodOf: (day: CalendarDate) => string, most: number) => {
    const periods = new Set<string>()
    for (const { name, day } of newestFirst) {
      const period = periodOf(day)
      if (periods.has(period) || periods.size >= most) continue
      periods.add(period)
      kept.add(name)
    }
  }
  keep((day) => day, days)
  keep(weekOf, weeks)
  keep(monthOf, months)
  return newestFirst.filter(({ name }) => !kept.has(name)).map(({ name }) => name)
}
