import { add, compare, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import type { Result } from '../../model/Result.ts'
import { remembered } from '../../engine/explain/remembered.ts'
import { cardFor } from '../cardFor.ts'
import { nodesFor, resultRows } from '../resultRows.ts'
import { lossOf } from './lossOf.ts'

/** An indicator as it came out for some units. 一项指标的失分 */
export interface RowLosses {
  readonly node: Node
  readonly card: string
  /** Units that it applied to, and those that surely lost points in it. */
  readonly units: number
  readonly lost: number
  /** What was surely lost in all. */
  readonly sum: Fraction
  /** Lowest and highest worth that is sure. */
  readonly least: Fraction
  readonly most: Fraction
}

type Gathered = { -readonly [Key in keyof RowLosses]: RowLosses[Key] }

/** Every indicator with marks, in the order of the scorecards. 各项指标的失分 */
export function rowLosses(programme: Programme, results: readonly Result[]): readonly RowLosses[] {
  const rows = new Map<string, Gathered>()
  for (const result of results) {
    const { group } = result.unit
    const card = cardFor(programme, group)?.id ?? ''
    for (const { node, lost, worth } of lossesBy(nodesFor(programme, group))(result)) gather(rows, { node, card }, lost, worth)
  }
  return [...rows.values()]
}

/** What a unit surely lost in a row, and the most it is worth there. */
interface RowLoss {
  readonly node: Node
  readonly lost: Fraction
  readonly worth: Fraction
}

/** In a round of thousands one answer changes the rows of one unit; the others' are known. */
const lossesBy = remembered((nodes: ReadonlyMap<string, Node>) =>
  remembered((result: Result): readonly RowLoss[] =>
    resultRows(result, nodes).rows.flatMap(({ node, result: row }) => {
      const loss = lossOf(row)
      const worth = row.worth.range?.high
      return loss && worth && row.copy === undefined && row.marks !== null ? [{ node, lost: loss.sure, worth }] : []
    }),
  ),
)

function gather(rows: Map<string, Gathered>, { node, card }: { node: Node; card: string }, lost: Fraction, worth: Fraction): void {
  const key = `${card}/${node.code}`
  const row = rows.get(key) ?? { node, card, units: 0, lost: 0, sum: ZERO, least: worth, most: worth }
  row.units += 1
  if (compare(lost, ZERO) > 0) {
    row.lost += 1
    row.sum = add(row.sum, lost)
  }
  if (compare(worth, row.least) < 0) row.least = worth
  if (compare(worth, row.most) > 0) row.most = worth
  rows.set(key, row)
}
