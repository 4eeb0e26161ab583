import { queryOptions } from '@tanstack/react-query'
import type { AssignmentsAnswer } from '../../../../server/routes/assignments.ts'
import type { StagesAnswer } from '../../../../server/routes/stages.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

export type ShownStage = StagesAnswer['stages'][number]
export type AssignableUnit = AssignmentsAnswer['units'][number]

/** 批次的阶段 */
export const stagesQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'stages'],
    queryFn: ({ signal }) => ask<StagesAnswer>(`${roundPath(round)}/stages`, signal),
  })

/** 批次的分工 */
export const assignmentsQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'assignments'],
    queryFn: ({ signal }) => ask<AssignmentsAnswer>(`${roundPath(round)}/assignments`, signal),
  })

/** All that a change of stages or shares makes out of date. */
export const changesOf = (round: string) => [['rounds', round]]
