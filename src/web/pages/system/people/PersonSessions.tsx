import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionList } from '../../../../server/routes/sessions.ts'
import { ask, AskError, send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { SessionTable } from '../../../components/SessionTable.tsx'
import { useHolds } from '../../../me.ts'
import { PEOPLE } from '../../../people.ts'

interface PersonSessionsProps {
  readonly person: string
  readonly isOwn: boolean
}

const sessionsQuery = (person: string) =>
  queryOptions({
    queryKey: [...PEOPLE, 'sessions', person],
    queryFn: ({ signal }) => ask<SessionList>(`/api/people/${encodeURIComponent(person)}/sessions`, signal),
    staleTime: 0,
  })

/** Where somebody is signed in; ended one by one or all. 登录着的设备 */
export function PersonSessions({ person, isOwn }: PersonSessionsProps) {
  const client = useQueryClient()
  const mayEnd = useHolds('session.end') || isOwn
  const list = useQuery(sessionsQuery(person))
  const ending = useMutation({
    mutationFn: (id: string | null) =>
      send('DELETE', id === null ? `/api/people/${encodeURIComponent(person)}/sessions` : `/api/sessions/${encodeURIComponent(id)}`),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsQuery(person).queryKey }),
  })
  // Of another county's people, an administrator sees the names only.
  if (list.error instanceof AskError && list.error.code === 'no-right') return null
  return (
    <section className="panel" aria-labelledby="sessions">
      <h2 id="sessions">在哪些设备上登录着</h2>
      <Loaded query={list}>
        {({ sessions }) => (
          <>
            <SessionTable sessions={sessions} onEnd={mayEnd ? (id) => ending.mutate(id) : null} isBusy={ending.isPending} />
            <FaultBox fault={ending.error} />
            {mayEnd && !isOwn && sessions.length > 1 && (
              <p className="actions">
                <button type="button" className="button" disabled={ending.isPending} onClick={() => ending.mutate(null)}>
                  全部结束
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
