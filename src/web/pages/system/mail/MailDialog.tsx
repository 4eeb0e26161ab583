import { useState } from 'react'
import type { MailAnswer } from '../../../../server/routes/mail.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { CheckField, ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { MAIL } from './mailQueries.ts'

type Settings = NonNullable<MailAnswer['settings']>

const SECURITY: readonly { readonly value: Settings['security']; readonly text: string }[] = [
  { value: 'tls', text: '加密连接（TLS，一般是 465 端口）' },
  { value: 'starttls', text: '连上以后加密（STARTTLS，一般是 587 端口）' },
  { value: 'none', text: '不加密（只在本单位内网里用）' },
]
const USUAL_PORT: Readonly<Record<Settings['security'], string>> = { tls: '465', starttls: '587', none: '25' }

interface MailDialogProps {
  readonly before: Settings | null
  readonly onClose: () => void
}

/** 设置邮件 */
export function MailDialog({ before, onClose }: MailDialogProps) {
  const [isOn, setOn] = useState(true)
  const [host, setHost] = useState(before?.host ?? '')
  const [security, setSecurity] = useState<Settings['security']>(before?.security ?? 'tls')
  const [port, setPort] = useState(before === null ? '465' : String(before.port))
  const [user, setUser] = useState(before?.user ?? '')
  const [password, setPassword] = useState('')
  const [from, setFrom] = useState(before?.from ?? '')
  const settings = isOn ? { host: host.trim(), port: Number(port), security, user: user.trim(), from: from.trim() } : null
  return (
    <Dialog title="设置邮件" onClose={onClose}>
      <ActForm
        act={() => send('PUT', '/api/mail', { settings, ...(password === '' ? {} : { password }) })}
        onDone={onClose}
        changes={[MAIL]}
        submit="保存"
        onCancel={onClose}
        disabled={isOn && [host, port, from].some((text) => text.trim() === '')}
      >
        {before !== null && <CheckField label="发邮件" checked={isOn} onChange={setOn} />}
        {isOn && (
          <>
            <TextField label="邮件服务器" value={host} onChange={setHost} required spellCheck={false} hint="例如 smtp.example.gov.cn。" />
            <ChoiceField
              label="加密方式"
              value={security}
              options={SECURITY}
              onChange={(chosen) => {
                setSecurity(chosen)
                setPort(USUAL_PORT[chosen])
              }}
            />
            <TextField label="端口" value={port} onChange={setPort} required inputMode="numeric" />
            <TextField label="发件邮箱" type="email" value={from} onChange={setFrom} required />
            <TextField label="账号" value={user} onChange={setUser} autoComplete="off" hint="服务器不要求登录的，留空。" />
            <TextField
              label="密码"
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="new-password"
              hint={before === null ? '多数邮箱要用“授权码”，不是登录密码。' : '不改就留空。'}
            />
          </>
        )}
      </ActForm>
    </Dialog>
  )
}
