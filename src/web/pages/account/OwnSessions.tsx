import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { send } from '../../ask.ts'
import { FaultBox } from '../../components/form/FaultBox.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { SessionTable } from '../../components/SessionTable.tsx'
import { ownSessionsQuery } from './accountQueries.ts'

/** One's own sessions: one ended, or all the others. */
export function OwnSessions() {
  const client = useQueryClient()
  const ending = useMutation({
    mutationFn: (id: string | null) => (id === null ? send('POST', '/api/me/sessions/end-others') : send('DELETE', `/api/sessions/${id}`)),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  })
  return (
    <Loaded query={useQuery(ownSessionsQuery)}>
      {({ sessions }) => (
        <>
          <SessionTable sessions={sessions} onEnd={(id) => ending.mutate(id)} isBusy={ending.isPending} />
          <FaultBox fault={ending.error} />
          {sessions.some(({ current }) => !current) && (
            <p className="actions">
              <button type="button" className="button" disabled={ending.isPending} onClick={() => ending.mutate(null)}>
                结束其他设备上的登录
              </button>
            </p>
          )}
        </>
      )}
    </Loaded>
  )
}
