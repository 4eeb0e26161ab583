import { useState } from 'react'
import type { SheetPreviewAnswer } from '../../../../server/routes/handOver.ts'
import { CheckField } from '../../../components/form/Field.tsx'
import { VirtualTable, type VirtualColumn } from '../../../components/virtual/VirtualTable.tsx'

type Change = SheetPreviewAnswer['changes'][number]

interface SheetChangesProps {
  readonly preview: SheetPreviewAnswer
  readonly isBusy: boolean
  /** Rows of the conflicts that are taken all the same. */
  readonly onTake: (chosen: readonly number[]) => void
}

const COLUMNS: readonly VirtualColumn<Change>[] = [
  { key: 'row', head: '行', className: 'figure', cell: ({ row }) => row },
  { key: 'unit', head: '单位', namesRow: true, cell: ({ unit }, focus) => <span {...focus}>{unit}</span> },
  {
    key: 'ask',
    head: '指标和问题',
    cell: ({ indicator, ask, object }) => (
      <>
        {indicator}
        <span className="quiet small sheet-ask">{object === '' ? ask : `${ask}（${object}）`}</span>
      </>
    ),
  },
  { key: 'before', head: '现在', cell: ({ before }) => before },
  { key: 'after', head: '改为', className: 'sheet-after', cell: ({ after }) => after },
]

/** 逐格核对: what every cell says now and what it will say; a conflict is taken only where somebody ticks it. */
export function SheetChanges({ preview: { changes, faults }, isBusy, onTake }: SheetChangesProps) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  if (changes.length === 0) return null
  const conflicts = changes.filter(({ conflict }) => conflict !== null)
  const count = changes.length - conflicts.length + chosen.size
  const choose = (row: number, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(row)
    else next.delete(row)
    setChosen(next)
  }
  const conflictColumn: VirtualColumn<Change> = {
    key: 'conflict',
    head: '冲突',
    cell: ({ row, conflict }) =>
      conflict && (
        <>
          <span className="small">
            △ 您下载时是“{conflict.saw}”，{conflict.by === '' ? '后来被改过' : `${conflict.by} ${conflict.at} 改过`}
          </span>
          <CheckField label="仍用表格里的" checked={chosen.has(row)} onChange={(isChosen) => choose(row, isChosen)} disabled={isBusy} />
        </>
      ),
  }
  return (
    <>
      {faults.length === 0 && (
        <p className="actions">
          <button type="button" className="button primary" disabled={isBusy || count === 0} onClick={() => onTake([...chosen])}>
            {isBusy ? '正在保存……' : `确认保存 ${String(count)} 格`}
          </button>
          {conflicts.length > chosen.size && <span className="quiet">没有勾选的冲突，保留系统里的答案。</span>}
        </p>
      )}
      <VirtualTable
        label="逐格核对"
        className="list-table preview-table sheet-changes"
        columns={conflicts.length > 0 ? [...COLUMNS, conflictColumn] : COLUMNS}
        rows={changes}
        keyOf={({ row }) => String(row)}
        height={52}
        rowProps={({ conflict }) => ({ 'data-conflict': conflict === null ? undefined : 'yes' })}
      />
    </>
  )
}
