import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { TextField } from '../../components/form/Field.tsx'
import { useTitle } from '../../useTitle.ts'
import { codeInAddress, forgetCode } from './codeInAddress.ts'
import { NewPassword } from './NewPassword.tsx'

/** Where an activation slip leads: its code, a new password, and in. 激活 */
export function ActivatePage() {
  useTitle('设置密码')
  const client = useQueryClient()
  const navigate = useNavigate()
  const [code, setCode] = useState(() => codeInAddress() ?? '')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  return (
    <section className="sign-in" aria-labelledby="activate">
      <h1 id="activate">设置密码</h1>
      <p>用激活单上的一次性代码给自己的账号设一个密码，以后凭登录名和密码登录。代码用过即失效。</p>
      <ActForm
        act={() => send('POST', '/api/activate', { code, password })}
        onDone={() => {
          forgetCode()
          void client.resetQueries().then(() => navigate({ to: '/' }))
        }}
        submit="设好密码并登录"
        disabled={code.trim() === '' || password === '' || password !== again}
      >
        <TextField
          label="激活单上的代码"
          value={code}
          onChange={setCode}
          autoCapitalize="characters"
          spellCheck={false}
          autoComplete="one-time-code"
          required
        />
        <NewPassword password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
      </ActForm>
    </section>
  )
}
