import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { PEOPLE, type PersonRow } from '../../../people.ts'

interface ChangeDialogProps {
  readonly person: PersonRow
  readonly onClose: () => void
}

/** 修改人员: name, login name, telephone number, e-mail address; what was not touched is not sent. */
export function ChangeDialog({ person, onClose }: ChangeDialogProps) {
  const [name, setName] = useState(person.name)
  const [login, setLogin] = useState(person.login)
  const [phone, setPhone] = useState(person.phone ?? '')
  const [email, setEmail] = useState(person.email ?? '')
  const change = {
    ...(name === person.name ? {} : { name }),
    ...(login === person.login ? {} : { login }),
    ...(phone === (person.phone ?? '') ? {} : { phone: phone.trim() === '' ? null : phone }),
    ...(email === (person.email ?? '') ? {} : { email: email.trim() === '' ? null : email }),
  }
  return (
    <Dialog title={`修改${person.name}`} onClose={onClose}>
      <ActForm
        act={() => send('PATCH', `/api/people/${encodeURIComponent(person.id)}`, change)}
        changes={[PEOPLE, ['me']]}
        onDone={onClose}
        submit="保存"
        onCancel={onClose}
        disabled={name.trim() === '' || login.trim() === '' || Object.keys(change).length === 0}
      >
        <TextField label="姓名" value={name} onChange={setName} required autoComplete="off" />
        <TextField
          label="登录名"
          value={login}
          onChange={setLogin}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          hint="改了以后，请告诉本人用新的登录名登录；密码不变。"
        />
        <TextField label="电话（可不填）" type="tel" value={phone} onChange={setPhone} autoComplete="off" />
        <TextField label="邮箱（可不填）" type="email" value={email} onChange={setEmail} autoComplete="off" hint="催办和通知也发到这里。" />
      </ActForm>
    </Dialog>
  )
}
