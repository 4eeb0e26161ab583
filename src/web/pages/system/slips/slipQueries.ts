import { queryOptions } from '@tanstack/react-query'
import type { OpenSlips } from '../../../../server/routes/slips.ts'
import { ask } from '../../../ask.ts'
import { PEOPLE } from '../../../people.ts'

/** Slips of a unit and below that were printed and can still be used. */
export const openSlipsQuery = (unit: string) =>
  queryOptions({
    queryKey: [...PEOPLE, 'slips', unit],
    queryFn: ({ signal }) => ask<OpenSlips>(`/api/units/${encodeURIComponent(unit)}/slips`, signal),
    staleTime: 0,
  })
