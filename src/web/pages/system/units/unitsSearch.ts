import { isCalendarDate } from '../../../../model/CalendarDate.ts'
import { present } from '../../../search.ts'

/** Which units are shown; stands in the address, so that the same view opens again. */
export interface UnitsSearch {
  /** Part of a name, an alias or a code. */
  readonly find?: string
  /** As they were on this day; absent: today. */
  readonly on?: string
  /** Those that are no more, too. */
  readonly ended?: true
  /** The unit to which the tree is opened. */
  readonly at?: string
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

export const unitsSearch = (search: Record<string, unknown>): UnitsSearch => {
  const on = text(search['on'])
  return present({
    find: text(search['find']),
    on: on !== undefined && isCalendarDate(on) ? on : undefined,
    ended: search['ended'] === true ? (true as const) : undefined,
    at: text(search['at']),
  })
}
