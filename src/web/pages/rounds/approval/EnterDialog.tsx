import { useState } from 'react'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { Field, TextField } from '../../../components/form/Field.tsx'
import { putPaper } from '../../../putPaper.ts'
import { approvalPath, type SettledToApprove } from './approvalQueries.ts'
import { DecisionFields, isSaid, UNDECIDED } from './DecisionFields.tsx'

interface EnterDialogProps {
  readonly head: RoundHead
  readonly settled: SettledToApprove
  readonly step: number
  readonly today: string
  readonly onClose: () => void
}

/** 登记手写的签字: who signed, when, and the page itself. */
export function EnterDialog({ head, settled: { id, number, receipt, steps }, step, today, onClose }: EnterDialogProps) {
  const [said, setSaid] = useState(UNDECIDED)
  const [name, setName] = useState('')
  const [on, setOn] = useState(today)
  const [pages, setPages] = useState<readonly File[]>([])
  const enter = async () => {
    const proof: string[] = []
    for (const page of pages) proof.push(await putPaper(head.unit.id, page))
    const words = { decision: said.decision, why: said.why.trim(), name: name.trim(), on, proof }
    await send('POST', `${approvalPath(head.id)}/enter`, { snapshot: id, receipt, step, ...words })
  }
  return (
    <Dialog title={`登记${steps[step]?.body ?? ''}手写的签字`} onClose={onClose}>
      <ActForm
        act={enter}
        onDone={onClose}
        changes={[['rounds', head.id]]}
        submit="登记"
        onCancel={onClose}
        disabled={!isSaid(said) || name.trim() === '' || on === '' || pages.length === 0}
      >
        <p>
          请先核对：签字页上的回执开头是 <code>{receipt.slice(0, 16)}</code>，也就是第 {number} 份定稿。登记以后不能改。
        </p>
        <TextField label="签字人" value={name} onChange={setName} maxLength={50} required />
        <TextField label="签字日期" type="date" value={on} max={today} onChange={setOn} required />
        <DecisionFields value={said} onChange={setSaid} />
        <Field label="签字页的扫描件或照片（必须附上，可以选几份）">
          {(field, hintId) => (
            <input
              id={field}
              type="file"
              multiple
              aria-describedby={hintId}
              onChange={({ target }) => setPages([...(target.files ?? [])])}
            />
          )}
        </Field>
      </ActForm>
    </Dialog>
  )
}
