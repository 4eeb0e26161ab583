import { useState } from 'react'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { TextField } from '../../components/form/Field.tsx'
import { NewPassword } from '../signIn/NewPassword.tsx'
import { ownSessionsQuery } from './accountQueries.ts'

/** 修改密码: the other devices are signed out. */
export function PasswordForm() {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [done, setDone] = useState(false)
  return (
    <ActForm
      act={() => send('POST', '/api/me/password', { current, next })}
      changes={[ownSessionsQuery.queryKey]}
      onDone={() => {
        setCurrent('')
        setNext('')
        setAgain('')
        setDone(true)
      }}
      submit="修改密码"
      disabled={current === '' || next === '' || next !== again}
    >
      <TextField label="现在的密码" type="password" value={current} onChange={setCurrent} autoComplete="current-password" required />
      <NewPassword password={next} again={again} onPassword={setNext} onAgain={setAgain} />
      {done && next === '' && <p role="status">密码已修改，其他设备上的登录都已结束。</p>}
    </ActForm>
  )
}
