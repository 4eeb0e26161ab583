import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { unitKindInWords } from '../../../../model/UnitKind.ts'
import { VirtualTable, type VirtualColumn } from '../../../components/virtual/VirtualTable.tsx'
import type { TreeRow } from './treeRows.ts'

interface UnitTreeProps {
  readonly rows: readonly TreeRow[]
  /** The unit that is pointed at; null: none. */
  readonly at: string | null
  readonly onTurn: (unit: string, open: boolean) => void
}

/** 单位树: arrows up and down move, right opens, left closes. */
export function UnitTree({ rows, at, onTurn }: UnitTreeProps) {
  const columns: readonly VirtualColumn<TreeRow>[] = [
    {
      key: 'name',
      head: '单位',
      namesRow: true,
      cell: (row, focus) => (
        <span className="tree-name" data-depth={Math.min(row.depth, 7)}>
          {row.isOpen === null ? (
            <span className="tree-turn" aria-hidden="true" />
          ) : (
            <button
              type="button"
              className="tree-turn"
              tabIndex={-1}
              aria-expanded={row.isOpen}
              aria-label={`${row.isOpen ? '收起' : '展开'}${row.name}的下级单位`}
              onClick={() => onTurn(row.id, row.isOpen === false)}
            >
              {row.isOpen ? '▾' : '▸'}
            </button>
          )}
          <Link to="/system/units/$unit" params={{ unit: row.id }} {...focus} data-unit={row.id}>
            {row.name}
          </Link>
          {row.below > 0 && <span className="quiet small">{row.below}</span>}
        </span>
      ),
    },
    { key: 'kind', head: '类别', className: 'tree-kind', cell: ({ unit }) => unit && unitKindInWords(unit.kind) },
    { key: 'code', head: '统一社会信用代码', className: 'tree-code', cell: ({ unit }) => unit?.code },
    { key: 'more', head: '别名 / 去向', cell: ({ unit, ended }) => (ended ? <Gone {...ended} /> : unit?.aliases.join('、')) },
  ]
  const press = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['unit'] : undefined
    const row = rows.find((one) => one.id === id)
    if (!row || row.isOpen === null) return
    if (event.key === 'ArrowRight' && !row.isOpen) onTurn(row.id, true)
    else if (event.key === 'ArrowLeft' && row.isOpen) onTurn(row.id, false)
    else return
    event.preventDefault()
  }
  return (
    <div onKeyDown={press}>
      <VirtualTable
        label="单位树"
        className="list-table unit-tree"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        height={36}
        rowProps={({ id, ended }) => ({ 'data-ended': ended ? 'yes' : undefined, 'data-at': id === at ? 'yes' : undefined })}
      />
    </div>
  )
}

function Gone({ to, into }: NonNullable<TreeRow['ended']>) {
  return into ? (
    <>
      <span className="date">{to}</span> 后并入{' '}
      <Link to="/system/units/$unit" params={{ unit: into.id }}>
        {into.name}
      </Link>
    </>
  ) : (
    <>
      <span className="date">{to}</span> 后撤销
    </>
  )
}
