import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ActionRule } from '../permissions/ActionRule.ts'
import { ACTIONS, type ActionId } from '../permissions/actions.ts'
import type { Me } from '../server/routes/system.ts'
import { ask } from './ask.ts'

/** Who uses this page, and what he may do at all. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => ask<Me>('/api/me', signal),
})

/** Null until it is known. 我 */
export const useMe = (): Me | null => useQuery(meQuery).data ?? null

/** Is there anything on which the reader may do one of these? What a page offers; what is done is decided by the server. */
export function useMay(...actions: readonly ActionId[]): boolean {
  const me = useMe()
  return actions.some((action) => me?.may.includes(action))
}

/** Is it the reader's duty somewhere, and not only what everybody may do to his own? */
export function useHolds(action: ActionId): boolean {
  const me = useMe()
  const { roles }: ActionRule = ACTIONS[action]
  return me?.duties.some(({ role }) => roles.includes(role)) ?? false
}
