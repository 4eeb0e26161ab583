import { present } from '../../../search.ts'

/** Which year is shown; absent: this one. */
export interface CalendarSearch {
  readonly year?: number
}

export const calendarSearch = (search: Record<string, unknown>): CalendarSearch => {
  const year = Number(search['year'])
  return present({ year: Number.isSafeInteger(year) && year >= 2000 && year <= 2100 ? year : undefined })
}
