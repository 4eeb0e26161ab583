import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../ask.ts'
import type { Me } from '../../server/routes/system.ts'

/** Who is signed in, his own things, and the way out. 账户 */
export function AccountMenu({ me }: { readonly me: Me }) {
  const client = useQueryClient()
  const leaving = useMutation({
    mutationFn: () => send('POST', '/api/sign-out'),
    networkMode: 'always',
    // Whoever sits down next finds nothing of who left.
    onSuccess: () => {
      client.clear()
      window.location.assign('/')
    },
  })
  return (
    <div className="account" role="group" aria-label="账户">
      <span className="account-name">{me.person?.name}</span>
      <button type="button" className="link" onClick={() => leaving.mutate()} disabled={leaving.isPending}>
        退出
      </button>
      {leaving.error && <span role="alert">{leaving.error.message}</span>}
    </div>
  )
}
