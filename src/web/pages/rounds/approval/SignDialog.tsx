import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { approvalPath, type SettledToApprove } from './approvalQueries.ts'
import { DecisionFields, isSaid, UNDECIDED } from './DecisionFields.tsx'

interface SignDialogProps {
  readonly round: string
  readonly settled: SettledToApprove
  readonly step: number
  readonly onClose: () => void
}

/** 审定签字: says what is signed, and that the name under it is one's own. */
export function SignDialog({ round, settled: { id, number, receipt, units, steps }, step, onClose }: SignDialogProps) {
  const [said, setSaid] = useState(UNDECIDED)
  return (
    <Dialog title={`${steps[step]?.body ?? ''}审定`} onClose={onClose}>
      <ActForm
        act={() =>
          send('POST', `${approvalPath(round)}/sign`, { snapshot: id, receipt, step, decision: said.decision, why: said.why.trim() })
        }
        onDone={onClose}
        changes={[['rounds', round]]}
        submit={said.decision === 'approved' ? '签字同意' : '退回'}
        onCancel={onClose}
        disabled={!isSaid(said)}
      >
        <p>
          签的是第 {number} 份定稿，{units} 个单位，回执 <code>{receipt.slice(0, 16)}</code>
          。以您登录的姓名签字，签后不能改；得分名次请看下面的审定表。
        </p>
        <DecisionFields value={said} onChange={setSaid} />
      </ActForm>
    </Dialog>
  )
}
