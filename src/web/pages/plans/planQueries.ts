import { queryOptions } from '@tanstack/react-query'
import type { PlanListAnswer } from '../../../server/routes/plans.ts'
import type { PublishedList } from '../../../server/routes/publishing.ts'
import type { RoundListAnswer, SeedList } from '../../../server/routes/roundList.ts'
import type { BeginningSheet, PlanSheet } from '../../api.ts'
import { ask } from '../../ask.ts'

/** Under this everything about rounds being prepared is kept. */
export const PLANS = ['plans'] as const

export const planPath = (plan: string): string => `/api/plans/${encodeURIComponent(plan)}`

export const roundListQuery = queryOptions({
  queryKey: ['rounds'],
  queryFn: ({ signal }) => ask<RoundListAnswer>('/api/rounds', signal),
})

export const planListQuery = queryOptions({ queryKey: [...PLANS], queryFn: ({ signal }) => ask<PlanListAnswer>('/api/plans', signal) })

export const planQuery = (plan: string) =>
  queryOptions({ queryKey: [...PLANS, plan], queryFn: ({ signal }) => ask<PlanSheet>(planPath(plan), signal) })

export const publishedQuery = queryOptions({
  queryKey: ['system', 'published'],
  queryFn: ({ signal }) => ask<PublishedList>('/api/published', signal),
})

export const seedsQuery = queryOptions({
  queryKey: ['system', 'published', 'seeds'],
  queryFn: ({ signal }) => ask<SeedList>('/api/published/seeds', signal),
})

export const beginningQuery = (unit: string, programme: string, shift: number | null) =>
  queryOptions({
    queryKey: [...PLANS, 'beginning', unit, programme, shift],
    queryFn: ({ signal }) =>
      ask<BeginningSheet>(
        `/api/plans/beginning?${new URLSearchParams({ unit, programme, ...(shift === null ? {} : { shift: String(shift) }) }).toString()}`,
        signal,
      ),
  })
