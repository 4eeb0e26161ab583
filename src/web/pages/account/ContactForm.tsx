import { useState } from 'react'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { TextField } from '../../components/form/Field.tsx'
import { PEOPLE } from '../../people.ts'

interface ContactFormProps {
  readonly phone: string | null
  readonly email: string | null
}

/** 本人电话和邮箱: nobody else knows them better. */
export function ContactForm({ phone, email }: ContactFormProps) {
  const [typedPhone, setPhone] = useState(phone ?? '')
  const [typedEmail, setEmail] = useState(email ?? '')
  const change = { ...changed('phone', typedPhone, phone), ...changed('email', typedEmail, email) }
  return (
    <ActForm
      act={() => send('POST', '/api/me/phone', change)}
      changes={[PEOPLE]}
      onDone={() => undefined}
      submit="保存电话和邮箱"
      disabled={Object.keys(change).length === 0}
    >
      <TextField
        label="电话"
        type="tel"
        value={typedPhone}
        onChange={setPhone}
        autoComplete="tel"
        hint="只有您和管理您账号的人看得到，有事好找您。可以不填。"
      />
      <TextField
        label="邮箱"
        type="email"
        value={typedEmail}
        onChange={setEmail}
        autoComplete="email"
        hint="系统能发邮件时，催办和通知也发到这里。只有您和管理您账号的人看得到。可以不填。"
      />
    </ActForm>
  )
}

/** What was not touched is not sent. */
const changed = (field: 'phone' | 'email', typed: string, kept: string | null): Readonly<Record<string, string | null>> =>
  typed.trim() === (kept ?? '') ? {} : { [field]: typed.trim() === '' ? null : typed }
