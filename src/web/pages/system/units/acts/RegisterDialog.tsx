import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../../../ask.ts'
import { TextField } from '../../../../components/form/Field.tsx'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { Dialog } from '../../../../components/form/Dialog.tsx'
import { UnitField } from '../../../../components/form/UnitField.tsx'
import { unitsQuery } from '../../../../units.ts'
import { UNITS } from '../unitQueries.ts'
import { KindField, kindBelow } from './KindField.tsx'

interface RegisterDialogProps {
  readonly parent: string
  /** Today. */
  readonly on: string
  readonly onClose: () => void
  readonly onDone: (unit: string) => void
}

const splitAliases = (text: string): readonly string[] =>
  text
    .split(/[、；;]/u)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '')

/** 登记单位: one; many come in by a table. */
export function RegisterDialog({ parent: given, on, onClose, onDone }: RegisterDialogProps) {
  const { data } = useQuery(unitsQuery)
  const kindOf = (id: string) => data?.units.find((one) => one.id === id)?.kind
  const [name, setName] = useState('')
  const [parent, setParent] = useState(given)
  const [kind, setKind] = useState(() => kindBelow(kindOf(given)))
  const [code, setCode] = useState('')
  const [aliases, setAliases] = useState('')
  const [from, setFrom] = useState('')
  const [why, setWhy] = useState('补充登记')
  const register = () =>
    send<{ readonly id: string }>('POST', '/api/units', {
      name,
      parent,
      kind,
      code: code.trim() === '' ? null : code,
      aliases: splitAliases(aliases),
      ...(from === '' ? {} : { from }),
      why,
    })
  return (
    <Dialog title="登记单位" onClose={onClose}>
      <ActForm
        act={register}
        changes={[UNITS]}
        onDone={({ id }) => onDone(id)}
        submit="登记"
        onCancel={onClose}
        disabled={name.trim() === '' || why.trim() === ''}
      >
        <TextField label="名称" value={name} onChange={setName} required autoComplete="off" hint="文件上的全称，例如“示范县财政局”。" />
        <div className="field-row">
          <UnitField
            label="上级单位"
            unit={parent}
            onChoose={(chosen) => {
              setParent(chosen)
              setKind(kindBelow(kindOf(chosen)))
            }}
          />
          <KindField kind={kind} onChange={setKind} />
        </div>
        <div className="field-row">
          <TextField label="统一社会信用代码（可不填）" value={code} onChange={setCode} autoComplete="off" spellCheck={false} />
          <TextField label="成立日期（可不填）" type="date" value={from} onChange={setFrom} max={on} hint="不填同上级单位。" />
        </div>
        <TextField
          label="别名（可不填）"
          value={aliases}
          onChange={setAliases}
          autoComplete="off"
          hint="几个之间用顿号隔开，例如“县财政局、财政”。"
        />
        <TextField label="理由" value={why} onChange={setWhy} required hint="记入操作日志。" />
      </ActForm>
    </Dialog>
  )
}
