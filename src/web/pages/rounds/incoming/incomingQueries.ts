import { queryOptions } from '@tanstack/react-query'
import type { IncomingList, SettledChoices } from '../../../../server/incomingApi.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

export type { IncomingList }

export type Import = IncomingList['imports'][number]

export const incomingPath = (round: string): string => `${roundPath(round)}/incoming`

/** 外来结果 */
export const incomingQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'incoming'],
    queryFn: ({ signal }) => ask<IncomingList>(incomingPath(round), signal),
  })

/** 可以采用结果的批次 */
export const settledQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'incoming', 'settled'],
    queryFn: ({ signal }) => ask<SettledChoices>(`${incomingPath(round)}/settled`, signal),
  })
