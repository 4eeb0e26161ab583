import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SlipLooked } from '../../../server/routes/signIn.ts'
import { AskError, send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { TextField } from '../../components/form/Field.tsx'
import { useTitle } from '../../useTitle.ts'
import { codeInAddress } from './codeInAddress.ts'
import { SetPassword } from './SetPassword.tsx'

/** A code that led nowhere is worth no second try of its own accord. */
const slipQuery = (code: string) =>
  queryOptions({
    queryKey: ['slip', code],
    queryFn: () => send<SlipLooked>('POST', '/api/activate/look', { code }),
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
  })

/** Where an activation slip leads: whose it is, a new password, and in. 激活 */
export function ActivatePage() {
  useTitle('设置密码')
  const [code, setCode] = useState(codeInAddress)
  const looked = useQuery({ ...slipQuery(code ?? ''), enabled: code !== null })
  if (code !== null && looked.data) return <SetPassword code={code} slip={looked.data} onOther={() => setCode(null)} />
  if (code !== null && looked.isPending)
    return (
      <section className="sign-in">
        <h1>设置密码</h1>
        <p role="status">正在核对激活单……</p>
      </section>
    )
  return <AskCode fault={code === null ? null : looked.error} onCode={setCode} />
}

interface AskCodeProps {
  /** Why the code that was tried last is of no use. */
  readonly fault: Error | null
  readonly onCode: (code: string) => void
}

/** Typed by who has no camera at hand, or tried again. */
function AskCode({ fault, onCode }: AskCodeProps) {
  const [typed, setTyped] = useState('')
  return (
    <section className="sign-in" aria-labelledby="activate">
      <h1 id="activate">设置密码</h1>
      {fault ? (
        <div className="fault" role="alert">
          <p>{fault.message}</p>
          {fault instanceof AskError && fault.code === 'slip-invalid' && (
            <p>已经用它设过密码的，不用再激活，直接到首页用登录名和密码登录。</p>
          )}
        </div>
      ) : (
        <p>请输入激活单或密码重设单上的激活码，先看看是不是您的。</p>
      )}
      <ActForm act={() => Promise.resolve(typed.trim())} onDone={onCode} submit="下一步" disabled={typed.trim() === ''}>
        <TextField
          label="单子上的激活码"
          value={typed}
          onChange={setTyped}
          autoCapitalize="characters"
          spellCheck={false}
          autoComplete="one-time-code"
          required
          autoFocus
          hint="16 个字母和数字，大小写、空格和横线都不要紧。"
        />
      </ActForm>
    </section>
  )
}
