import { useState } from 'react'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { TextField } from '../../components/form/Field.tsx'
import { PEOPLE } from '../../people.ts'

/** 本人电话: nobody else knows it better. */
export function PhoneForm({ phone }: { readonly phone: string | null }) {
  const [typed, setTyped] = useState(phone ?? '')
  const isKept = typed.trim() === (phone ?? '')
  return (
    <ActForm
      act={() => send('POST', '/api/me/phone', { phone: typed.trim() === '' ? null : typed })}
      changes={[PEOPLE]}
      onDone={() => undefined}
      submit="保存电话"
      disabled={isKept}
    >
      <TextField
        label="电话"
        type="tel"
        value={typed}
        onChange={setTyped}
        autoComplete="tel"
        hint="只有您和管理您账号的人看得到，有事好找您。可以不填。"
      />
    </ActForm>
  )
}
