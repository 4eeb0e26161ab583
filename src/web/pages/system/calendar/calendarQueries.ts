import { queryOptions } from '@tanstack/react-query'
import type { CalendarAnswer } from '../../../../server/routes/calendar.ts'
import { ask } from '../../../ask.ts'

export const calendarQuery = queryOptions({
  queryKey: ['system', 'calendar'],
  queryFn: ({ signal }) => ask<CalendarAnswer>('/api/calendar', signal),
})
