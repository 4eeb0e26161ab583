import type { IncomingPreview } from '../../../../server/incomingApi.ts'
import { VirtualTable, type VirtualColumn } from '../../../components/virtual/VirtualTable.tsx'

type Row = IncomingPreview['rows'][number]

const WORDS: Readonly<Record<Row['outcome'], readonly [mark: string, word: string]>> = {
  taken: ['✓', '采用'],
  'left-out': ['－', '不采用'],
  unnamed: ['？', '单位没有定'],
  faulty: ['✕', '有错'],
}

const COLUMNS: readonly VirtualColumn<Row & { readonly key: string }>[] = [
  { key: 'row', head: '行', className: 'figure', cell: ({ row }) => row },
  {
    key: 'written',
    head: '来文里的名称',
    namesRow: true,
    cell: ({ written }, focus) => <span {...focus}>{written === '' ? '（没有写）' : written}</span>,
  },
  { key: 'name', head: '对应的单位', cell: ({ name }) => name },
  {
    key: 'outcome',
    head: '怎样处理',
    className: 'outcome',
    cell: ({ outcome }) => {
      const [mark, word] = WORDS[outcome]
      return (
        <>
          <span aria-hidden="true">{mark}</span> {word}
        </>
      )
    },
  },
  { key: 'says', head: '内容或问题', cell: ({ says }) => says.join('；') },
]

const ORDER: readonly Row['outcome'][] = ['faulty', 'unnamed', 'left-out', 'taken']

/** 逐行核对: what is wrong comes first. */
export function PreviewRows({ rows }: { readonly rows: readonly Row[] }) {
  const sorted = rows.map((row, at) => ({ ...row, key: String(at) })).sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))
  return (
    <>
      <h3>逐行核对</h3>
      <VirtualTable
        label="逐行核对"
        className="list-table preview-table"
        columns={COLUMNS}
        rows={sorted}
        keyOf={({ key }) => key}
        height={40}
        rowProps={({ outcome }) => ({ 'data-outcome': outcome })}
      />
    </>
  )
}
