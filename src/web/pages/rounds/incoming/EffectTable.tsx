import type { IncomingPreview } from '../../../../server/incomingApi.ts'
import { VirtualTable, type VirtualColumn } from '../../../components/virtual/VirtualTable.tsx'

type Effect = IncomingPreview['effects'][number]

const COLUMNS: readonly VirtualColumn<Effect>[] = [
  { key: 'name', head: '单位', namesRow: true, cell: ({ name }, focus) => <span {...focus}>{name}</span> },
  { key: 'before', head: '现在', cell: ({ before }) => before },
  { key: 'after', head: '导入以后', className: 'sheet-after', cell: ({ after }) => after },
  {
    key: 'total',
    head: '总分',
    className: 'figure',
    cell: ({ total }) => total && (total.before === total.after ? `${total.after}（不变）` : `${total.before} → ${total.after}`),
  },
]

/** 各单位的变化: what stands now and what will, and the total of the first of them. */
export function EffectTable({ effects }: { readonly effects: readonly Effect[] }) {
  if (effects.length === 0) return null
  const isPart = effects.some(({ total }) => total !== null) && effects.some(({ total }) => total === null)
  return (
    <>
      <h3>各单位的变化</h3>
      {isPart && <p className="quiet small">总分先算前 20 个单位，其余的在导入时计算。</p>}
      <VirtualTable
        label="各单位的变化"
        className="list-table preview-table"
        columns={effects.some(({ total }) => total !== null) ? COLUMNS : COLUMNS.slice(0, 3)}
        rows={effects}
        keyOf={({ unit, after }) => `${unit} ${after}`}
        height={40}
      />
    </>
  )
}
