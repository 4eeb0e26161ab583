import { queryOptions } from '@tanstack/react-query'
import type { FileList } from '../../../../server/routes/files.ts'
import type { PurgeList } from '../../../../server/routes/purges.ts'
import { ask } from '../../../ask.ts'
import { beginningOf, endOf } from '../../../instants.ts'
import type { FilesSearch } from './filesSearch.ts'

/** Everything about files is out of date when one has changed. */
export const FILES = ['files'] as const

/** As many as an eye goes through. */
export const PER_PAGE = 50

export const filesQuery = ({ under, search, from, to, page = 1 }: FilesSearch) =>
  queryOptions({
    queryKey: [...FILES, 'list', under, search, from, to, page],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({
        ...(under === undefined ? {} : { under }),
        ...(search === undefined ? {} : { search }),
        ...(from === undefined ? {} : { from: beginningOf(from) }),
        ...(to === undefined ? {} : { until: endOf(to) }),
        limit: String(PER_PAGE),
        offset: String((page - 1) * PER_PAGE),
      })
      return ask<FileList>(`/api/files?${asked.toString()}`, signal)
    },
    staleTime: 0,
  })

export const purgesQuery = queryOptions({
  queryKey: [...FILES, 'purges'],
  queryFn: ({ signal }) => ask<PurgeList>('/api/purges', signal),
  staleTime: 0,
})
