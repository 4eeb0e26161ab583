import { useQuery } from '@tanstack/react-query'
import { programmesQuery } from './api.ts'

/** Whether a programme has results to look at; in a demonstration every one has or is about to. 有没有批次 */
export function useHasRound(id: string): boolean {
  const list = useQuery(programmesQuery).data
  return list !== undefined && (list.kind === 'demonstration' || list.withRound.includes(id))
}
