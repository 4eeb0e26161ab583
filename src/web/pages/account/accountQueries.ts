import { queryOptions } from '@tanstack/react-query'
import type { SessionList } from '../../../server/routes/sessions.ts'
import type { TokenList } from '../../../server/routes/tokens.ts'
import { ask } from '../../ask.ts'

export const ownSessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => ask<SessionList>('/api/me/sessions', signal),
  staleTime: 0,
})

export const ownTokensQuery = queryOptions({
  queryKey: ['me', 'tokens'],
  queryFn: ({ signal }) => ask<TokenList>('/api/me/tokens', signal),
  staleTime: 0,
})
