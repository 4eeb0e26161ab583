import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { UnitAnswer } from '../../../../server/routes/unitFields.ts'
import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { PEOPLE } from '../../../people.ts'
import { todayInBeijing } from '../../../today.ts'
import { AbolishDialog } from './acts/AbolishDialog.tsx'
import { CorrectDialog } from './acts/CorrectDialog.tsx'
import { MergeDialog } from './acts/MergeDialog.tsx'
import { MoveDialog } from './acts/MoveDialog.tsx'
import { RegisterDialog } from './acts/RegisterDialog.tsx'
import { RenameDialog } from './acts/RenameDialog.tsx'
import { UNITS } from './unitQueries.ts'

const ACTS = [
  ['register', '登记下级单位'],
  ['rename', '更名'],
  ['move', '调整隶属'],
  ['merge', '合并'],
  ['abolish', '撤销'],
  ['correct', '更正登记'],
  ['remove', '删去误登记'],
] as const

type Act = (typeof ACTS)[number][0] | 'revive'

/** What can be registered about a unit. 机构变动登记 */
export function UnitActs({ unit }: { readonly unit: UnitAnswer }) {
  const [act, setAct] = useState<Act | null>(null)
  const navigate = useNavigate()
  const close = () => setAct(null)
  const goTo = (id: string) => {
    close()
    void navigate({ to: '/system/units/$unit', params: { unit: id } })
  }
  const on = todayInBeijing()
  return (
    <>
      {unit.to !== null ? (
        <button type="button" className="button" onClick={() => setAct('revive')}>
          恢复单位
        </button>
      ) : (
        ACTS.filter(([key]) => unit.above.length > 0 || !['move', 'merge', 'abolish', 'remove'].includes(key)).map(([key, title]) => (
          <button key={key} type="button" className="button" onClick={() => setAct(key)}>
            {title}
          </button>
        ))
      )}
      {act === 'register' && <RegisterDialog parent={unit.id} on={on} onClose={close} onDone={goTo} />}
      {act === 'rename' && <RenameDialog unit={unit} on={on} onClose={close} />}
      {act === 'move' && <MoveDialog unit={unit} on={on} onClose={close} />}
      {act === 'merge' && <MergeDialog unit={unit} on={on} onClose={close} onDone={goTo} />}
      {act === 'abolish' && <AbolishDialog unit={unit} on={on} onClose={close} />}
      {act === 'correct' && <CorrectDialog unit={unit} onClose={close} />}
      {act === 'revive' && (
        <ReasonDialog
          title={`恢复“${unit.name}”`}
          submit="恢复"
          act={(why) => send('POST', `/api/units/${encodeURIComponent(unit.id)}/revive`, { why })}
          changes={[UNITS, PEOPLE]}
          onClose={close}
        >
          <p>登记错了撤销或合并时用。恢复以后，就像没有结束过一样；已经转走的人员、职责和下级单位留在现在的地方，需要的再转回来。</p>
        </ReasonDialog>
      )}
      {act === 'remove' && (
        <ReasonDialog
          title={`删去误登记的“${unit.name}”`}
          submit="删去"
          act={async (why) => {
            await send('POST', `/api/units/${encodeURIComponent(unit.id)}/remove`, { why })
            await navigate({ to: '/system/units' })
          }}
          changes={[UNITS]}
          onClose={close}
        >
          <p>只用于本来就不该登记的单位。有下级、人员、职责、考核名单或文件的删不掉；真的不在了，请用“撤销”。</p>
        </ReasonDialog>
      )}
    </>
  )
}
