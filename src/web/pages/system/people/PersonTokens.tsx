import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TokenList } from '../../../../server/routes/tokens.ts'
import { ask, AskError, send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { TokenTable } from '../../../components/TokenTable.tsx'
import { useHolds } from '../../../me.ts'
import { PEOPLE } from '../../../people.ts'

interface PersonTokensProps {
  readonly person: string
  readonly isOwn: boolean
}

const tokensQuery = (person: string) =>
  queryOptions({
    queryKey: [...PEOPLE, 'tokens', person],
    queryFn: ({ signal }) => ask<TokenList>(`/api/people/${encodeURIComponent(person)}/tokens`, signal),
    staleTime: 0,
  })

/** Somebody's keys for programs; whoever sees them may still not use them. 访问令牌 */
export function PersonTokens({ person, isOwn }: PersonTokensProps) {
  const client = useQueryClient()
  const mayRevoke = useHolds('token.revoke') || isOwn
  const list = useQuery(tokensQuery(person))
  const revoking = useMutation({
    mutationFn: (id: string) => send('DELETE', `/api/tokens/${encodeURIComponent(id)}`),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery(person).queryKey }),
  })
  if (list.error instanceof AskError && list.error.code === 'no-right') return null
  return (
    <section className="panel" aria-labelledby="tokens">
      <h2 id="tokens">访问令牌</h2>
      <Loaded query={list}>
        {({ tokens }) =>
          tokens.length === 0 ? (
            <p className="quiet">没有签发过访问令牌。</p>
          ) : (
            <>
              <TokenTable tokens={tokens} onRevoke={mayRevoke ? (id) => revoking.mutate(id) : null} isBusy={revoking.isPending} />
              <FaultBox fault={revoking.error} />
            </>
          )
        }
      </Loaded>
    </section>
  )
}
