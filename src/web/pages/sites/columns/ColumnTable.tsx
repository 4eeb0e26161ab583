import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { StateMark } from '../../../components/StateMark.tsx'
import { VirtualTable, type VirtualColumn } from '../../../components/virtual/VirtualTable.tsx'
import { latestSeen } from '../latestSeen.ts'
import { OutsideAddress } from '../OutsideAddress.tsx'
import type { ColumnRow } from '../siteTypes.ts'
import { ColumnSeen } from './ColumnSeen.tsx'
import { columnTree, type TreeLine } from './columnTree.ts'
import { ColumnDialog } from './ColumnDialog.tsx'
import { KeeperNames } from './KeeperNames.tsx'

interface ColumnTableProps {
  readonly site: string
  readonly columns: readonly ColumnRow[]
  readonly mayManage: boolean
}

/** Columns as a tree: who keeps each, how often it must change, how it was last. 栏目表 */
export function ColumnTable({ site, columns, mayManage }: ColumnTableProps) {
  const [open, setOpen] = useState<ColumnRow | null>(null)
  const lines = useMemo(() => columnTree(columns), [columns])
  const shown: readonly VirtualColumn<TreeLine>[] = [
    {
      key: 'name',
      head: '栏目',
      namesRow: true,
      className: 'column-name',
      cell: ({ name, depth, column }, focus) => (
        <span className="tree-name" data-depth={Math.min(depth, 5)}>
          {column === null || !mayManage ? (
            <span {...focus}>{name}</span>
          ) : (
            <button type="button" className="link" onClick={() => setOpen(column)} {...focus}>
              {name}
            </button>
          )}
          {column !== null && column.content !== null && column.content !== '' && (
            <span className="quiet small column-content">{column.content}</span>
          )}
          {column && <Where column={column} />}
        </span>
      ),
    },
    { key: 'keepers', head: '保障单位', cell: ({ column }) => column && <KeeperNames column={column} /> },
    {
      key: 'updates',
      head: '更新时限',
      cell: ({ column }) => column && (column.updatesWords === '' ? <span className="quiet">没有规定</span> : column.updatesWords),
    },
    {
      key: 'latest',
      head: '最新一条',
      className: 'date',
      cell: ({ column }) => column?.last && latestSeen(column.last),
    },
    { key: 'seen', head: '最近看到', cell: ({ column }) => column && <ColumnSeen column={column} /> },
    {
      key: 'capture',
      head: '存证',
      cell: ({ column }) =>
        column !== null &&
        column.last !== null &&
        column.last.capture !== null && (
          <Link to="/captures/$capture" params={{ capture: column.last.capture }} aria-label={`${column.levels.join(' › ')}的存证`}>
            看存证
          </Link>
        ),
    },
  ]
  return (
    <>
      <div className="site-columns-scroll">
        <VirtualTable
          className="site-columns"
          label="栏目"
          columns={shown}
          rows={lines}
          keyOf={({ key }) => key}
          rowProps={({ column }) => ({ 'data-is': column === null ? 'level' : 'column' })}
        />
      </div>
      {open && <ColumnDialog site={site} column={open} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Where a column is; the address of the page itself is read below its name. 栏目网址 */
const Where = ({ column: { url, placedAt, levels } }: { readonly column: ColumnRow }) => (
  <span className="small seen-when">
    {url === null ? (
      <span className="run-state">
        <StateMark state={placedAt === null ? 'undecided' : 'lost'} />
        {placedAt === null ? '没有确认网址' : '网站上没有'}
      </span>
    ) : (
      <OutsideAddress url={url} what={levels.join(' › ')} />
    )}
  </span>
)
