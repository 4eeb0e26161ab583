import { useState } from 'react'
import type { TablePreview } from '../../../../server/routes/tables.ts'
import { VirtualTable, type VirtualColumn } from '../../../components/virtual/VirtualTable.tsx'

type Row = TablePreview['rows'][number]
type Outcome = Row['outcome']

const WORDS: Readonly<Record<Outcome, readonly [mark: string, word: string]>> = {
  faulty: ['✕', '有错'],
  new: ['＋', '新增'],
  changed: ['△', '有变化'],
  unchanged: ['＝', '不变'],
}
const OUTCOMES: readonly Outcome[] = ['faulty', 'new', 'changed', 'unchanged']

const COLUMNS: readonly VirtualColumn<Row>[] = [
  { key: 'row', head: '行', className: 'figure', cell: ({ row }) => row },
  { key: 'name', head: '名称', namesRow: true, cell: ({ name }, focus) => <span {...focus}>{name === '' ? '（空）' : name}</span> },
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
  {
    key: 'says',
    head: '变化，或错误和改法',
    cell: ({ says }) =>
      says.length > 1 ? (
        <ul>
          {says.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        says[0]
      ),
  },
]

/** What a table would do, row by row; the faulty ones first to be seen. 逐行核对 */
export function PreviewTable({ preview: { rows, counts } }: { readonly preview: TablePreview }) {
  const [chosen, setChosen] = useState<Outcome | null>(counts.faulty > 0 ? 'faulty' : null)
  const shown = chosen === null ? rows : rows.filter(({ outcome }) => outcome === chosen)
  return (
    <>
      <div className="segments" role="group" aria-label="看哪些行">
        <button type="button" aria-pressed={chosen === null} onClick={() => setChosen(null)}>
          全部 {rows.length}
        </button>
        {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <button key={outcome} type="button" aria-pressed={chosen === outcome} onClick={() => setChosen(outcome)}>
            {WORDS[outcome][1]} {counts[outcome]}
          </button>
        ))}
      </div>
      <VirtualTable
        label="逐行核对"
        className="list-table preview-table"
        columns={COLUMNS}
        rows={shown}
        keyOf={({ row, name }) => `${row} ${name}`}
        height={38}
        rowProps={({ outcome }) => ({ 'data-outcome': outcome })}
      />
    </>
  )
}
