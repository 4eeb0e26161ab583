import { useState } from 'react'
import type { UnitAnswer } from '../../../../../server/routes/unitFields.ts'
import { send } from '../../../../ask.ts'
import { TextField } from '../../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { UNITS } from '../unitQueries.ts'
import { KindField } from './KindField.tsx'

/** 更正登记: what was written down wrongly, as if it had been right from the beginning. */
export function CorrectDialog({ unit, onClose }: { readonly unit: UnitAnswer; readonly onClose: () => void }) {
  const [name, setName] = useState(unit.name)
  const [kind, setKind] = useState(unit.kind)
  const [code, setCode] = useState(unit.code ?? '')
  const [from, setFrom] = useState(unit.from)
  const changed = {
    ...(name.trim() === unit.name ? {} : { name }),
    ...(kind === unit.kind ? {} : { kind }),
    ...(code.trim() === (unit.code ?? '') ? {} : { code: code.trim() === '' ? null : code }),
    ...(from === unit.from ? {} : { from }),
  }
  return (
    <ReasonDialog
      title={`更正“${unit.name}”的登记`}
      submit="更正"
      act={(why) => send('PATCH', `/api/units/${encodeURIComponent(unit.id)}`, { ...changed, why })}
      changes={[UNITS]}
      isReady={Object.keys(changed).length > 0 && name.trim() !== '' && from !== ''}
      onClose={onClose}
    >
      <p className="quiet">登记时写错了才用；更正以后就像一开始就写对了。真的改了名，请用“更名”。</p>
      <TextField label="名称" value={name} onChange={setName} required autoComplete="off" />
      <div className="field-row">
        <KindField kind={kind} onChange={setKind} />
        <TextField label="成立日期" type="date" value={from} onChange={setFrom} required />
      </div>
      <TextField label="统一社会信用代码" value={code} onChange={setCode} autoComplete="off" spellCheck={false} />
    </ReasonDialog>
  )
}
