import { Link } from '@tanstack/react-router'
import type { RoundHead } from '../../../../server/coverageApi.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import type { LaidMap } from './layMap.ts'
import type { Span } from './moveOnGrid.ts'
import type { Selection } from '../Selection.ts'

interface SelectionBarProps {
  readonly head: RoundHead
  readonly laid: LaidMap
  readonly span: Span
  readonly onClear: () => void
}

/** Squares that were selected together: which units and indicators, and what can be done with them. 框选之后 */
export function SelectionBar({ head, laid, span, onClear }: SelectionBarProps) {
  const selection = selectedIn(laid, span)
  const { units, nodes } = selection
  const [first] = nodes
  return (
    <div className="selection-bar" role="status">
      <span>
        选中 {units.length} 个单位 × {nodes.length} 项指标，共 {units.length * nodes.length} 格
      </span>
      {first !== undefined && nodes.length === 1 && head.may.includes('desk.read') && (
        <Link className="button primary" to="/rounds/$round/score" params={{ round: head.id }} search={{ node: first.code }}>
          一起评这项指标
        </Link>
      )}
      <CopyButton text={units.map(({ name }) => name).join('\n')} what="单位名单" />
      {head.may.includes('reminder.send') && (
        <Link className="button" to="/rounds/$round/reminders" params={{ round: head.id }} state={{ selection }}>
          催办这些单位
        </Link>
      )}
      {head.may.includes('round.manage') && (
        <Link className="button" to="/rounds/$round/stages" params={{ round: head.id }} state={{ selection }}>
          分给人评
        </Link>
      )}
      <button type="button" className="button" onClick={onClear}>
        取消选择
      </button>
    </div>
  )
}

/** Units and indicators of a rectangle; heads of groups and folded sections stand for all that is in them. */
function selectedIn({ rows, columns, names }: LaidMap, { from, to }: Span): Selection {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)]
  const lines = rows.slice(top, bottom + 1).flatMap((row) => (row.kind === 'unit' || row.isFolded ? row.lines : []))
  const chosen = new Map(lines.map(({ unit, name }) => [unit, name]))
  const codes = columns.slice(left, right + 1).flatMap((column) => (column.kind === 'indicator' ? [column.code] : column.codes))
  return {
    units: [...chosen].map(([id, name]) => ({ id, name })),
    nodes: codes.map((code) => ({ code, name: names.get(code) ?? code })),
  }
}
