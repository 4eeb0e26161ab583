import { queryOptions } from '@tanstack/react-query'
import type { JournalHeadAnswer, JournalList } from '../../../../server/routes/journal.ts'
import { ask } from '../../../ask.ts'
import { beginningOf, endOf } from '../../../instants.ts'
import type { JournalSearch } from './journalSearch.ts'

const PAGE = 50

export const journalQuery = (search: JournalSearch) =>
  queryOptions({
    queryKey: ['system', 'journal', search],
    queryFn: ({ signal }) => ask<JournalList>(`/api/journal?${parametersOf(search)}`, signal),
    staleTime: 0,
  })

export const journalHeadQuery = queryOptions({
  queryKey: ['system', 'journal-head'],
  queryFn: ({ signal }) => ask<JournalHeadAnswer>('/api/journal/head', signal),
  staleTime: 0,
})

function parametersOf({ from, to, ...rest }: JournalSearch): string {
  const asked = { ...rest, limit: PAGE, ...(from && { from: beginningOf(from) }), ...(to && { until: endOf(to) }) }
  return new URLSearchParams(Object.entries(asked).map(([key, value]) => [key, String(value)])).toString()
}
