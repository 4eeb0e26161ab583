import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { PEOPLE } from '../../../people.ts'

interface RegisterDialogProps {
  /** The unit that the list is about; empty: none. */
  readonly unit: string
  readonly onClose: () => void
  readonly onDone: (person: string) => void
}

/** 登记人员: who, from which unit; rights and password come afterwards. */
export function RegisterDialog({ unit: listed, onClose, onDone }: RegisterDialogProps) {
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [unit, setUnit] = useState(listed)
  const [phone, setPhone] = useState('')
  const [email, setEmail] = useState('')
  return (
    <Dialog title="登记人员" onClose={onClose}>
      <ActForm
        act={() =>
          send<{ readonly id: string }>('POST', '/api/people', { name, login, unit, phone: givenOr(phone), email: givenOr(email) })
        }
        changes={[PEOPLE]}
        onDone={({ id }) => onDone(id)}
        submit="登记"
        onCancel={onClose}
        disabled={[name, login, unit].some((text) => text.trim() === '')}
      >
        <div className="field-row">
          <TextField label="姓名" value={name} onChange={setName} required autoComplete="off" />
          <TextField
            label="登录名"
            value={login}
            onChange={setLogin}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            hint="字母、数字或汉字，2 到 40 个，不分大小写。"
          />
        </div>
        <UnitField label="所在单位" unit={unit} onChoose={setUnit} />
        <TextField label="电话（可不填）" type="tel" value={phone} onChange={setPhone} autoComplete="off" />
        <TextField label="邮箱（可不填）" type="email" value={email} onChange={setEmail} autoComplete="off" hint="催办和通知也发到这里。" />
        <p className="quiet">登记以后，在这个人的页面里授予职责、打印激活单。没有职责，什么也看不到。</p>
      </ActForm>
    </Dialog>
  )
}

const givenOr = (text: string): string | null => (text.trim() === '' ? null : text)
