import { NodePoints } from './NodePoints.tsx'
import type { SheetNode, UnitSheet } from '../../api.ts'
import { isFrame } from '../../../sheets/isFrame.ts'
import { SheetRow } from './SheetRow.tsx'
import { isOwn, rowsOf } from './sheetRows.ts'
import { StepList } from './StepList.tsx'
import { Verdicts } from './Verdicts.tsx'

export interface RowsShown {
  readonly shown: ReadonlySet<string>
  readonly unfolded: ReadonlySet<string>
  readonly onFold: (key: string) => void
  readonly programme: UnitSheet['programme']
  readonly unit: string
  /** Rows differ in who scores them. */
  readonly namesAssessor: boolean
}

/** What the rows above already show: they add up. */
const SUMS: ReadonlySet<string> = new Set(['start', 'children', 'unmarked'])

/** A section with its rows, or the total with its sections. Rows not shown stay in the document: they are printed. */
export function SheetSection({ node, level, ...shared }: RowsShown & { readonly node: SheetNode; readonly level: number }) {
  const Heading = level <= 2 ? 'h2' : 'h3'
  const steps = node.steps.filter(
    ({ kind, change, finding }) => kind === 'convert' || finding !== undefined || (!SUMS.has(kind) && change !== ''),
  )
  const reasons = node.steps.filter(({ kind }) => kind === 'verdict')
  const isEmpty = !holds(node, shared.shown)
  if (rowsOf(node).length === 0 && steps.length === 0 && reasons.length === 0) return null
  return (
    <div className={`sheet-section level-${level}`} data-role={node.role ?? 'frame'} hidden={isEmpty}>
      <Heading className="sheet-heading">
        <span>
          {node.name}
          <Verdicts verdicts={node.verdicts} />
        </span>
        <NodePoints node={node} />
      </Heading>
      {reasons.length > 0 && (
        <div className="sheet-steps">
          <StepList steps={reasons} />
        </div>
      )}
      {node.children
        .filter(isOwn)
        .map((child) =>
          isFrame(child) ? (
            <SheetSection key={child.key} node={child} level={level + 1} {...shared} />
          ) : (
            <SheetRow key={child.key} node={child} level={level + 1} {...shared} />
          ),
        )}
      {steps.length > 0 && (
        <div className="sheet-steps">
          <StepList steps={steps} />
        </div>
      )}
    </div>
  )
}

const holds = (node: SheetNode, shown: ReadonlySet<string>): boolean =>
  shown.has(node.key) || node.children.some((child) => holds(child, shown))
