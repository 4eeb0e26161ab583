import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { PEOPLE, type PersonRow } from '../../../people.ts'

interface MoveDialogProps {
  readonly person: PersonRow
  readonly onClose: () => void
}

/** 调动: to another unit, with the account and the password. */
export function MoveDialog({ person, onClose }: MoveDialogProps) {
  const [to, setTo] = useState('')
  return (
    <ReasonDialog
      title={`调动${person.name}`}
      submit="调动"
      act={(why) => send('POST', `/api/people/${encodeURIComponent(person.id)}/move`, { to, why })}
      changes={[PEOPLE]}
      onClose={onClose}
      isReady={to !== '' && to !== person.unit}
    >
      <p>账号和密码不变。他在{person.unitName}担任的填报、审核、分管职责要先移交或收回。</p>
      <UnitField label="调入单位" unit={to} onChoose={setTo} />
    </ReasonDialog>
  )
}
