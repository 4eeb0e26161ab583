import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { TextField } from '../../components/form/Field.tsx'
import { useTitle } from '../../useTitle.ts'

/** Shown in place of any page until somebody is signed in, so that the address leads on afterwards. 登录 */
export function SignInPage() {
  useTitle('登录')
  const client = useQueryClient()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  return (
    <section className="sign-in" aria-labelledby="sign-in">
      <h1 id="sign-in">登录</h1>
      <ActForm
        act={() => send('POST', '/api/sign-in', { login: login.trim(), password })}
        onDone={() => void client.resetQueries()}
        submit="登录"
        disabled={login.trim() === '' || password === ''}
      >
        <TextField
          label="登录名"
          value={login}
          onChange={setLogin}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <TextField label="密码" type="password" value={password} onChange={setPassword} autoComplete="current-password" />
      </ActForm>
      <p className="quiet small">
        第一次登录，请扫激活单上的二维码，或打开上面印的地址。忘了密码，请找上级政务公开办或本单位管理人员打印一张重设单。
      </p>
    </section>
  )
}
