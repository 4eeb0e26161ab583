import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../ask.ts'
import { SITES } from '../siteQueries.ts'
import type { UnitColumns } from '../siteTypes.ts'

/** The columns that a unit keeps, on whichever site. 本单位栏目 */
export const ownColumnsQuery = (unit: string) =>
  queryOptions({
    queryKey: [...SITES, 'of-unit', unit],
    queryFn: ({ signal }) => ask<UnitColumns>(`/api/units/${encodeURIComponent(unit)}/columns`, signal),
  })
