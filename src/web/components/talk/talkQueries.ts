import { queryOptions } from '@tanstack/react-query'
import type { TalkComment, TalkQuestion } from '../../../server/routes/talk.ts'
import { ask } from '../../ask.ts'

const roundAt = (round: string): string => `/api/rounds/${encodeURIComponent(round)}`
const unitAt = (round: string, unit: string): string => `${roundAt(round)}/units/${encodeURIComponent(unit)}`

export const questionsPath = (round: string, unit: string): string => `${unitAt(round, unit)}/questions`
export const commentsPath = (round: string, unit: string): string => `${unitAt(round, unit)}/comments`

export const questionsKey = (round: string) => ['rounds', round, 'questions'] as const
export const commentsKey = (round: string, unit: string) => ['rounds', round, 'units', unit, 'comments'] as const

/** 答疑 */
export const questionsQuery = (round: string) =>
  queryOptions({
    queryKey: questionsKey(round),
    queryFn: ({ signal }) => ask<{ readonly questions: readonly TalkQuestion[] }>(`${roundAt(round)}/questions`, signal),
  })

/** 批注 */
export const commentsQuery = (round: string, unit: string) =>
  queryOptions({
    queryKey: commentsKey(round, unit),
    queryFn: ({ signal }) => ask<{ readonly comments: readonly TalkComment[] }>(commentsPath(round, unit), signal),
  })
