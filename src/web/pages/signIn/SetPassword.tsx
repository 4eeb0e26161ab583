import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SlipLooked } from '../../../server/routes/signIn.ts'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { formatInstant } from '../../instants.ts'
import { forgetCode } from './codeInAddress.ts'
import { NewPassword } from './NewPassword.tsx'

interface SetPasswordProps {
  readonly code: string
  readonly slip: SlipLooked
  /** It is somebody else's. */
  readonly onOther: () => void
}

/** Says whose slip it is before a password is set with it. 凭单设密码 */
export function SetPassword({ code, slip, onOther }: SetPasswordProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const { kind, name, login, unitName, expiresAt } = slip
  return (
    <section className="sign-in" aria-labelledby="activate">
      <h1 id="activate">{kind === 'reset' ? '重设密码' : '设置密码'}</h1>
      <div className="slip-owner">
        <p>
          <strong>{name}</strong>，您好
        </p>
        <p>{unitName}</p>
        <p>
          登录名 <strong className="login">{login}</strong>
          <span className="quiet">（以后登录要用，请记住）</span>
        </p>
      </div>
      <p className="quiet small">
        不是您本人？请不要继续，把单子还给发单的人。
        <button type="button" className="link" onClick={onOther}>
          输入别的激活码
        </button>
      </p>
      <ActForm
        act={() => send('POST', '/api/activate', { code, password })}
        onDone={() => {
          forgetCode()
          // The slip has served its turn: it is not looked at again. Nobody waits for the rest: who goes on by a link must not be brought back.
          void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'slip' })
          void navigate({ to: '/' })
        }}
        submit="设好密码并登录"
        disabled={password === '' || password !== again}
      >
        {/* Keeps the login name with the password in a browser that remembers both. */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <NewPassword password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
        <p className="quiet small">
          {kind === 'reset' ? '设好以后，原来的密码失效，在别处的登录都会结束。' : ''}激活码用过即失效；没有用的，有效期至{' '}
          {formatInstant(expiresAt)}。
        </p>
      </ActForm>
    </section>
  )
}
