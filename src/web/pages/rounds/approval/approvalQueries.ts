import { queryOptions } from '@tanstack/react-query'
import type { ApprovalOverview, MovedSince, SettledTables } from '../../../../server/routes/approval.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

/** A final settled result with all that was said of it. 待审定的定稿 */
export type SettledToApprove = ApprovalOverview['settled'][number]

/** A step of its approval. 审定步骤 */
export type ApprovalStep = SettledToApprove['steps'][number]

export type { ApprovalOverview }

export const approvalPath = (round: string): string => `${roundPath(round)}/approval`

/** 审定情况 */
export const approvalQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'approval'],
    queryFn: ({ signal }) => ask<ApprovalOverview>(approvalPath(round), signal),
  })

const snapshotPath = (round: string, snapshot: string): string => `${roundPath(round)}/snapshots/${encodeURIComponent(snapshot)}`

/** What a settled result says of its units; it never changes. 定稿排名查询 */
export const settledTablesQuery = (round: string, snapshot: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'snapshots', snapshot, 'standings'],
    queryFn: ({ signal }) => ask<SettledTables>(`${snapshotPath(round, snapshot)}/standings`, signal),
    staleTime: Infinity,
  })

/** Who has come out otherwise since. 定稿后变动查询 */
export const movedSinceQuery = (round: string, snapshot: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'settling', 'since', snapshot],
    queryFn: ({ signal }) => ask<MovedSince>(`${snapshotPath(round, snapshot)}/since`, signal),
  })
