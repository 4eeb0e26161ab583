import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
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
      <Link to="/account" title="我的账号：密码、登录设备、访问令牌">
        {me.person?.name}
      </Link>
      <button type="button" className="link" onClick={() => leaving.mutate()} disabled={leaving.isPending}>
        退出
      </button>
      {leaving.error && <span role="alert">{leaving.error.message}</span>}
    </div>
  )
}
