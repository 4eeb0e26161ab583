import { useState } from 'react'
import type { UnitAnswer } from '../../../../../server/routes/unitFields.ts'
import { send } from '../../../../ask.ts'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { UnitField } from '../../../../components/form/UnitField.tsx'
import { PEOPLE } from '../../../../people.ts'
import { useUnitNames } from '../../../../units.ts'
import { UNITS } from '../unitQueries.ts'
import { DayField } from './DayField.tsx'

interface MoveDialogProps {
  readonly unit: UnitAnswer
  readonly on: string
  readonly onClose: () => void
}

/** 调整隶属: from a day on it stands below another unit, with all below it. */
export function MoveDialog({ unit, on: today, onClose }: MoveDialogProps) {
  const names = useUnitNames()
  const [parent, setParent] = useState('')
  const [on, setOn] = useState(today)
  const now = unit.above.at(-1)
  return (
    <ReasonDialog
      title={`调整“${unit.name}”的隶属关系`}
      submit="调整"
      act={(why) => send('POST', `/api/units/${encodeURIComponent(unit.id)}/move`, { parent, on, why })}
      changes={[UNITS, PEOPLE]}
      isReady={parent !== '' && on !== ''}
      onClose={onClose}
    >
      <UnitField label="新的上级单位" {...(now ? { hint: `现在属于“${now.name}”。` } : {})} unit={parent} onChoose={setParent} />
      <DayField on={on} onChange={setOn} today={today} />
      {parent !== '' && on !== '' && (
        <ul className="will-happen">
          <li>
            从 {on} 起，它和它的下级单位都归“{names.get(parent)}”管。
          </li>
          <li>谁能看到、管理它，登记后马上按新的上级算。已经确定的考核名单不变。</li>
        </ul>
      )}
    </ReasonDialog>
  )
}
