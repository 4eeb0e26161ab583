import { queryOptions } from '@tanstack/react-query'
import type { ClaimList, ClaimPage, UnitClaims } from '../../../../server/claimApi.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

/** Where the interface has a claim. 申报的地址 */
export const claimPath = (id: string): string => `/api/claims/${encodeURIComponent(id)}`

/** What was filed in a round. 加分申报清单 */
export const claimsQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'claims'],
    queryFn: ({ signal }) => ask<ClaimList>(`${roundPath(round)}/claims`, signal),
  })

/** One with all that is needed to decide about it. 加分申报详情 */
export const claimQuery = (round: string, id: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'claims', 'one', id],
    queryFn: ({ signal }) => ask<ClaimPage>(claimPath(id), signal),
  })

/** What a unit can claim and has claimed. 单位的加分申报 */
export const unitClaimsQuery = (round: string, unit: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'units', unit, 'claims'],
    queryFn: ({ signal }) => ask<UnitClaims>(`${roundPath(round)}/units/${encodeURIComponent(unit)}/claims`, signal),
  })

/** What is out of date when something was done about a claim. 要刷新的内容 */
export const changedByClaim = (round: string, unit: string) =>
  [['rounds', round, 'claims'], ['rounds', round, 'units', unit], ['rounds', round, 'sheet'], ['home']] as const
