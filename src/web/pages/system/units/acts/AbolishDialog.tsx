import { useState } from 'react'
import type { UnitAnswer } from '../../../../../server/routes/unitFields.ts'
import { send } from '../../../../ask.ts'
import { FaultBox } from '../../../../components/form/FaultBox.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { UnitField } from '../../../../components/form/UnitField.tsx'
import { PEOPLE } from '../../../../people.ts'
import { useUnitNames } from '../../../../units.ts'
import { UNITS } from '../unitQueries.ts'
import { DayField } from './DayField.tsx'
import { isSaid, successionInWords, successionOf, UNSAID } from './succession.ts'
import { SuccessionFields } from './SuccessionFields.tsx'
import { useHoldings } from './useHoldings.ts'

interface AbolishDialogProps {
  readonly unit: UnitAnswer
  readonly on: string
  readonly onClose: () => void
}

/** 撤销: from a day on it is no more; what hung on it goes where it was said. */
export function AbolishDialog({ unit, on: today, onClose }: AbolishDialogProps) {
  const names = useUnitNames()
  const [to, setTo] = useState('')
  const [on, setOn] = useState(today)
  const [said, setSaid] = useState(UNSAID)
  const { held, fault } = useHoldings([unit.id])
  const isAsked = held !== null && held.subUnits.length + held.people.length + held.duties > 0
  const successor = names.get(to) ?? null
  return (
    <ReasonDialog
      title={`撤销“${unit.name}”`}
      submit="撤销"
      act={(why) =>
        send('POST', `/api/units/${encodeURIComponent(unit.id)}/abolish`, {
          on,
          why,
          ...(to === '' ? {} : { to }),
          ...(held ? successionOf(held, said) : {}),
        })
      }
      changes={[UNITS, PEOPLE]}
      isReady={held !== null && isSaid(held, said, to !== '') && on !== ''}
      onClose={onClose}
    >
      <FaultBox fault={fault} />
      {held === null && !fault && <p role="status">正在查它名下的人和事……</p>}
      <DayField on={on} onChange={setOn} today={today} />
      {isAsked && (
        <>
          <UnitField
            label={held.subUnits.length > 0 ? '接收单位' : '接收单位（有要转走的才选）'}
            hint={held.subUnits.length > 0 ? '它有下级单位，要由接收单位来管。' : '接收人员和职责的单位。'}
            unit={to}
            onChoose={setTo}
          />
          <SuccessionFields held={held} said={said} onSay={setSaid} to={successor === null ? '接收单位' : `“${successor}”`} />
        </>
      )}
      {held !== null && on !== '' && (
        <ul className="will-happen">
          <li>
            从 {on} 起“{unit.name}”不再存在；以前的名单、得分和文件都保留，用名称也找得到。
          </li>
          {successionInWords(held, said, successor).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </ReasonDialog>
  )
}
