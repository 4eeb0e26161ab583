import { useState } from 'react'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { send } from '../../../ask.ts'
import type { DeskLine } from '../DeskLine.ts'

interface OverrideDialogProps {
  readonly round: string
  readonly line: DeskLine
  readonly onClose: () => void
}

/** A value beside the computed one, with its reason. 人工裁定 */
export function OverrideDialog({ round, line: { unit, unitName, row, cell }, onClose }: OverrideDialogProps) {
  const [points, setPoints] = useState('')
  const now = cell?.points
  const isNumber = /^-?\d{1,6}(\.\d{1,4})?$/u.test(points.trim())
  return (
    <ReasonDialog
      title="人工裁定"
      submit="裁定"
      act={(why) =>
        send('POST', `/api/rounds/${encodeURIComponent(round)}/overrides`, { unit, node: row.code, points: points.trim(), why })
      }
      changes={[
        ['rounds', round, 'desk'],
        ['rounds', round, 'units', unit],
      ]}
      isReady={isNumber}
      onClose={onClose}
    >
      <p>
        {unitName}“{row.name}”按答案算出 {now?.overridden?.computed.text ?? now?.points.text ?? '未定'}{' '}
        分。裁定的分数写在旁边，算出的分数仍然看得到；以后答案有变，裁定自动停用，要重新看过。
      </p>
      <TextField
        label={now?.of === null || now === undefined ? '裁定为多少分' : `裁定为多少分（满分 ${now?.of ?? ''}）`}
        value={points}
        inputMode="decimal"
        autoFocus
        required
        onChange={setPoints}
      />
    </ReasonDialog>
  )
}
