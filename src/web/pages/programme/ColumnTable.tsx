import { Fragment } from 'react'
import type { ProgrammeRow } from '../../api.ts'
import { rowsOf } from './chooseRows.ts'
import { ReadingMark } from './ReadingMark.tsx'
import type { TreeView } from './RowTree.tsx'
import { RuleLines } from './RuleLines.tsx'
import { ROVING } from './useRoving.ts'

interface ColumnTableProps {
  readonly row: ProgrammeRow
  readonly lit: string | null
  readonly view: TreeView
}

/** The columns of a website: what each must hold, who keeps it, how often it is renewed. What is asked of all is said once. 栏目保障任务分解表 */
export function ColumnTable({ row, lit, view }: ColumnTableProps) {
  const columns = rowsOf(row)
  const [first] = columns
  if (!first) return null
  const common = columns.every(({ words }) => words.lines.length === first.words.lines.length)
  const own = row.readings.filter(({ id }) => row.ownReadings.includes(id))
  return (
    <section className="columns" aria-label={row.name} data-key={row.key}>
      <h3>
        {row.name} <span className="quiet">{columns.length} 个</span>
      </h3>
      {common && first.words.lines.length > 0 && (
        <div className="row columns-asked" data-key={first.key}>
          <p className="row-text">每个栏目都查这 {first.checks.length} 项：</p>
          <RuleLines row={first} lit={lit} onPick={view.pick} />
          <ReadingMark readings={own} />
        </div>
      )}
      <table className="column-table">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">公开内容</th>
            <th scope="col">保障单位</th>
            <th scope="col">更新</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, at) => {
            const level = levelOf(column)
            return (
              <Fragment key={column.key}>
                {level !== levelOf(columns[at - 1]) && (
                  <tr className="column-level">
                    <th colSpan={4} scope="colgroup">
                      {level}
                    </th>
                  </tr>
                )}
                <ColumnRow row={column} isLit={lit === column.key} view={view} />
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** The levels above a column: 信息公开 › 政务动态. */
const levelOf = (row: ProgrammeRow | undefined): string => row?.column?.levels.slice(0, -1).join(' › ') ?? ''

function ColumnRow({ row, isLit, view }: { readonly row: ProgrammeRow; readonly isLit: boolean; readonly view: TreeView }) {
  const said = new Set(row.words.lines.flatMap(({ readings }) => readings))
  return (
    <tr data-key={row.key} data-light={row.key} data-lit={isLit}>
      <th scope="row">
        <button {...ROVING} type="button" data-light={row.key} aria-pressed={isLit} onClick={() => view.pick(row.key, 'tree')}>
          {row.name}
        </button>
      </th>
      <td data-head="公开内容">{row.text ?? <span className="missing">通知没有写明</span>}</td>
      <td data-head="保障单位">{row.scope ? row.scope.words : <span className="missing">通知没有写明</span>}</td>
      <td data-head="更新">
        {row.column?.updates ?? <span className="missing">没有要求</span>}
        <ReadingMark readings={row.readings.filter(({ id }) => row.ownReadings.includes(id) && !said.has(id))} />
      </td>
    </tr>
  )
}
