import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { Field, TextField } from '../../../components/form/Field.tsx'
import { putPaper } from '../../../putPaper.ts'
import { todayInBeijing } from '../../../today.ts'
import { reportPath, unitKey, type SelfPlace } from '../selfQueries.ts'

interface PaperDialogProps {
  readonly place: SelfPlace
  readonly unit: string
  readonly onClose: () => void
}

/** The organiser records that the stamped paper copy has come. 登记纸质版 */
export function PaperDialog({ place, unit, onClose }: PaperDialogProps) {
  const [on, setOn] = useState(todayInBeijing())
  const [note, setNote] = useState('')
  const [scan, setScan] = useState<File | null>(null)
  return (
    <Dialog title="登记收到盖章纸质版" onClose={onClose}>
      <ActForm
        act={async () => {
          const file = scan && (await putPaper(place.unit, scan))
          const at = on === todayInBeijing() ? new Date() : new Date(`${on}T12:00:00+08:00`)
          return send('POST', `${reportPath(place)}/paper`, { at: at.toISOString(), note: note.trim(), file })
        }}
        onDone={onClose}
        changes={[unitKey(place), ['rounds', place.round, 'handed-in']]}
        submit="登记"
        onCancel={onClose}
        disabled={on === '' || on > todayInBeijing()}
      >
        <p>登记后，{unit}会看到纸质版已收到。没有加盖公章的，请退给单位，不要登记。</p>
        <TextField label="收到日期" type="date" value={on} max={todayInBeijing()} onChange={setOn} required />
        <TextField label="备注" hint="如：邮寄，一式两份。可以不填。" value={note} onChange={setNote} />
        <Field label="扫描件" hint="可以不传。">
          {(id, hintId) => (
            <input id={id} type="file" aria-describedby={hintId} onChange={({ target }) => setScan(target.files?.[0] ?? null)} />
          )}
        </Field>
      </ActForm>
    </Dialog>
  )
}
