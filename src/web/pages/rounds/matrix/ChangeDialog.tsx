import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { AreaField } from '../../../components/form/Field.tsx'
import type { Pair, PairTool } from '../../../components/matrix/Pair.ts'
import { roundPath } from '../roundQueries.ts'

interface ChangeDialogProps {
  readonly round: string
  readonly pairs: readonly (Pair & { readonly tool: PairTool })[]
  /** To be decided by who organises the round. */
  readonly proposing: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

const APPLIES: Readonly<Record<PairTool, boolean | null>> = { yes: true, no: false, scope: null }

/** Why the matrix is changed, or should be. 调整理由 */
export function ChangeDialog({ round, pairs, proposing, onClose, onDone }: ChangeDialogProps) {
  const [why, setWhy] = useState('')
  const [first] = pairs
  const act = () => {
    if (proposing)
      return send('POST', `${roundPath(round)}/proposals`, { unit: first?.unit, node: first?.node, applies: false, why: why.trim() })
    const changes = pairs.map(({ unit, node, tool }) => ({ unit, node, applies: APPLIES[tool] }))
    return send('POST', `${roundPath(round)}/matrix`, { changes, why: why.trim() })
  }
  return (
    <Dialog title={proposing ? '提议不适用' : '调整适用范围'} onClose={onClose}>
      <ActForm
        act={act}
        onDone={onDone}
        changes={[['rounds', round]]}
        submit={proposing ? '提交提议' : '提交调整'}
        onCancel={onClose}
        disabled={why.trim().length < 2}
      >
        <p>{proposing ? '政务公开办看过理由再决定；决定以前照常考核。' : `改 ${pairs.length} 处，相关单位的得分马上重算。`}</p>
        <AreaField label="理由" hint="大家都看得到，也记入操作日志。" value={why} onChange={setWhy} required />
      </ActForm>
    </Dialog>
  )
}
