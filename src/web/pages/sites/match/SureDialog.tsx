import { useState } from 'react'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { fewNames } from '../fewNames.ts'
import { OutsideAddress } from '../OutsideAddress.tsx'
import { usePlacing } from './matchQueries.ts'
import type { Proposed, ToPlace } from './matchState.ts'

interface SureDialogProps {
  readonly site: string
  readonly sure: readonly { readonly column: ToPlace; readonly proposal: Proposed }[]
  readonly onClose: () => void
  readonly onDone: (changed: number) => void
}

/** All that is sure, to be looked through and confirmed at once; what is not ticked stays for later. 一次确认 */
export function SureDialog({ site, sure, onClose, onDone }: SureDialogProps) {
  const placing = usePlacing(site)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const taken = sure.filter(({ column }) => !left.has(column.id))
  const toggle = (id: string) =>
    setLeft((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])))
  return (
    <Dialog title="一次确认有把握的栏目" onClose={onClose}>
      <p>这些栏目的名称和位置都和页面一致，也没有别的页面或栏目可能弄混。请过目；有疑问的取消勾选，留着逐个看。</p>
      <ul className="sure-list">
        {sure.map(({ column, proposal }) => (
          <li key={column.id}>
            <label className="check-field">
              <input type="checkbox" checked={!left.has(column.id)} onChange={() => toggle(column.id)} />
              <span>
                {column.levels.join(' › ')}
                {column.keepers.length > 0 && <span className="quiet small"> {fewNames(column.keepers)}</span>}
              </span>
            </label>
            <span className="small">
              <OutsideAddress url={proposal.url} what={column.levels.at(-1) ?? ''} />
            </span>
          </li>
        ))}
      </ul>
      <FaultBox fault={placing.error} />
      <p className="actions">
        <button
          type="button"
          className="button primary"
          disabled={placing.isPending || taken.length === 0}
          onClick={() =>
            placing.mutate(
              taken.map(({ column, proposal }) => ({ column, place: { is: 'at' as const, url: proposal.url } })),
              { onSuccess: ({ changed }) => onDone(changed) },
            )
          }
        >
          {placing.isPending ? '正在保存……' : `确认这 ${String(taken.length)} 个`}
        </button>
        <button type="button" className="button" onClick={onClose} disabled={placing.isPending}>
          取消
        </button>
      </p>
    </Dialog>
  )
}
