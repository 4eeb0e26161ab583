import type { NodeCode } from '../../model/Expression.ts'
import type { Said } from '../../model/Said.ts'
import { isZero, parseFraction } from '../../model/Fraction.ts'
import type { AskedCell } from './askedCells.ts'

/** What is still to do before a self-check is handed on. 还缺的一项 */
export interface Missing {
  /** `unfit` is in the way; the others are only said. */
  readonly kind: 'unanswered' | 'unfit' | 'evidence' | 'report'
  /** The row; empty for the report. */
  readonly row: NodeCode
  readonly check: string
  readonly object: string
  /** In a whole sentence. */
  readonly text: string
}

/** What is looked at of a cell. */
export interface LookedAt {
  readonly asked: AskedCell
  readonly said: Said
  readonly faults: readonly string[]
  readonly evidence: number
}

/** What is missing in a unit's self-check, in the order of its card. 缺项清单 */
export function missingIn(cells: readonly LookedAt[]): readonly Missing[] {
  const asksFor = new Map<string, LookedAt>()
  for (const cell of cells) if (isClaimed(cell) && !asksFor.has(wantKey(cell))) asksFor.set(wantKey(cell), cell)
  const proven = new Set(cells.flatMap((cell) => (cell.evidence > 0 ? [wantKey(cell)] : [])))
  return cells.flatMap((cell): Missing[] => {
    const place = { row: cell.asked.row, check: cell.asked.check.id, object: cell.asked.object }
    const ask = askOf(cell.asked)
    if (cell.said.state === 'cleared') return [{ kind: 'unanswered', ...place, text: `“${ask}”还没有填。` }]
    if (cell.faults.length > 0) return cell.faults.map((text) => ({ kind: 'unfit', ...place, text }))
    const key = wantKey(cell)
    if (asksFor.get(key) !== cell || proven.has(key)) return []
    return [{ kind: 'evidence', ...place, text: `“${ask}”还没有附材料：${cell.asked.wants ?? ''}` }]
  })
}

/** A check's question with what it is asked of. */
export const askOf = ({ check, object }: Pick<AskedCell, 'check' | 'object'>): string =>
  object === '' ? check.ask : `${check.ask}（${object}）`

/** What the check asks for itself is wanted there; what the row asks for, once for the row. */
const wantKey = ({ asked: { check, node, object, wants } }: LookedAt): string =>
  wants !== null && wants === check.evidence ? `${check.id}\n${object}` : `${node.code}\n`

/** Does it say that something was done, for which somebody wants evidence? */
function isClaimed({ asked: { check, wants }, said, faults }: LookedAt): boolean {
  if (wants === null || said.state !== 'answered' || faults.length > 0) return false
  const { value } = said
  if (value === null) return false
  if (typeof value !== 'string') return 'rows' in value ? value.rows.length > 0 : isSome(value.numerator)
  return check.kind === 'choice' ? value !== check.levels.at(-1) : isSome(value)
}

function isSome(text: string): boolean {
  const number = parseFraction(text)
  return number !== null && !isZero(number)
}
