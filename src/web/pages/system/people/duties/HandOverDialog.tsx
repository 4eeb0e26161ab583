import { useState } from 'react'
import { roleInWords } from '../../../../../model/Role.ts'
import { send } from '../../../../ask.ts'
import { PersonField, type ChosenPerson } from '../../../../components/form/PersonField.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { AFTER_DUTIES, type DutyDialogProps } from './DutyDialog.tsx'

/** 移交: the duty and its open work go to another person. */
export function HandOverDialog({ duty, person, onClose }: DutyDialogProps) {
  const [to, setTo] = useState<ChosenPerson | null>(null)
  return (
    <ReasonDialog
      title={`移交${person.name}的“${roleInWords(duty.role)}”`}
      submit="移交"
      act={(why) => send('POST', `/api/duties/${encodeURIComponent(duty.id)}/hand-over`, { to: to?.id ?? '', why })}
      changes={AFTER_DUTIES}
      onClose={onClose}
      isReady={to !== null}
    >
      <p>
        {duty.unitName}的“{roleInWords(duty.role)}”从现在起由接任人担任，没有办完的工作一并转给他；{person.name}不再担任。
        {duty.deputies.length > 0 && `替他代理的${duty.deputies.map(({ name }) => name).join('、')}同时结束。`}
      </p>
      <PersonField label="接任人" person={to} onChoose={setTo} except={person.id} />
    </ReasonDialog>
  )
}
