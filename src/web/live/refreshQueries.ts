import type { Query, QueryClient } from '@tanstack/react-query'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import { concerns } from './concerns.ts'
import type { Stale } from './Refresher.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Whether an event that its key is concerned by changes what this page shows of it. */
      readonly live?: (event: LiveEvent) => boolean
    }
  }
}

/** What changes by what people do, and is heard of. */
const LIVE: ReadonlySet<unknown> = new Set(['rounds', 'plans', 'messages', 'home', 'sites'])

const isConcerned = ({ queryKey, meta }: Query, stale: Stale): boolean =>
  stale === 'all' ? LIVE.has(queryKey[0]) : stale.some((event) => concerns(event, queryKey) && meta?.live?.(event) !== false)

/**
 * Asks for what is shown and has changed; what is not shown is asked for when it is. 刷新查询
 *
 * @param isLookedAt else it is asked for by `refreshStale`, when somebody looks
 */
export async function refreshQueries(client: QueryClient, stale: Stale, isLookedAt: boolean): Promise<void> {
  const predicate = (query: Query) => isConcerned(query, stale)
  const arriving = client.getQueryCache().findAll({ predicate, fetchStatus: 'fetching' })
  const first = new Set(arriving.filter(({ state }) => state.data === undefined))
  await client.invalidateQueries({ predicate, refetchType: isLookedAt ? 'active' : 'none' })
  // What is just arriving for the first time is not cut off; it may be of before the change.
  if (first.size > 0)
    await client.invalidateQueries({ predicate: (query) => first.has(query), refetchType: isLookedAt ? 'active' : 'none' })
}

/** Asks for what changed while nobody looked. */
export const refreshStale = (client: QueryClient): Promise<void> =>
  client.refetchQueries({ type: 'active', stale: true, predicate: ({ queryKey, state }) => LIVE.has(queryKey[0]) && state.isInvalidated })
