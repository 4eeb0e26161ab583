import { useState } from 'react'
import type { UnitAnswer } from '../../../../../server/routes/unitFields.ts'
import { send } from '../../../../ask.ts'
import { TextField } from '../../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { PEOPLE } from '../../../../people.ts'
import { UNITS } from '../unitQueries.ts'
import { DayField } from './DayField.tsx'

interface ActDialogProps {
  readonly unit: UnitAnswer
  /** Today. */
  readonly on: string
  readonly onClose: () => void
}

/** 更名: from a day on it is called otherwise; the old name stays in its time. */
export function RenameDialog({ unit, on: today, onClose }: ActDialogProps) {
  const [name, setName] = useState('')
  const [on, setOn] = useState(today)
  return (
    <ReasonDialog
      title={`“${unit.name}”更名`}
      submit="更名"
      act={(why) => send('POST', `/api/units/${encodeURIComponent(unit.id)}/rename`, { name, on, why })}
      changes={[UNITS, PEOPLE]}
      isReady={name.trim() !== '' && on !== ''}
      onClose={onClose}
    >
      <TextField label="新名称" value={name} onChange={setName} required autoComplete="off" hint="只是当初打错了字的，请用“更正登记”。" />
      <DayField on={on} onChange={setOn} today={today} />
      {name.trim() !== '' && on !== '' && (
        <ul className="will-happen">
          <li>
            从 {on} 起叫“{name.trim()}”；这天以前仍叫“{unit.name}”。
          </li>
          <li>用“{unit.name}”仍然找得到它。已经确定的考核名单不变。</li>
        </ul>
      )}
    </ReasonDialog>
  )
}
