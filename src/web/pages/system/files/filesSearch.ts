import { isCalendarDate } from '../../../../model/CalendarDate.ts'
import { present } from '../../../search.ts'

/** Which files are listed; stands in the address, so that the same view opens again. */
export interface FilesSearch {
  /** Files, or requests to purge. */
  readonly show?: 'purges'
  readonly under?: string
  readonly search?: string
  readonly from?: string
  readonly to?: string
  /** From 1. */
  readonly page?: number
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

const day = (value: unknown): string | undefined => {
  const given = text(value)
  return given !== undefined && isCalendarDate(given) ? given : undefined
}

export const filesSearch = (search: Record<string, unknown>): FilesSearch =>
  present({
    show: search['show'] === 'purges' ? ('purges' as const) : undefined,
    under: text(search['under']),
    search: text(search['search']),
    from: day(search['from']),
    to: day(search['to']),
    page: Number.isSafeInteger(search['page']) && Number(search['page']) > 1 ? Number(search['page']) : undefined,
  })
