import type { CalendarDate } from './CalendarDate.ts'

/** The months of a period as `YYYY-MM`, first and last included. 期间的各月 */
export function monthsOf({ from, to }: { readonly from: CalendarDate; readonly to: CalendarDate }): readonly string[] {
  const last = to.slice(0, 7)
  const months: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    if (name > last) return months
    months.push(name)
    if (month === 12) [year, month] = [year + 1, 1]
    else month++
  }
}
