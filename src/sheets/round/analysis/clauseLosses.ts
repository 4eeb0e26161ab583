import { remembered } from '../../../engine/explain/remembered.ts'
import { add, compare, subtract, ZERO, type Fraction } from '../../../model/Fraction.ts'
import { isExact } from '../../../model/Interval.ts'
import type { Line, Node } from '../../../model/Node.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { NodeResult, Result, Step } from '../../../model/Result.ts'
import { cardFor } from '../../cardFor.ts'
import { nodesFor } from '../../resultRows.ts'

/** A line of a rule, and what it surely took. 一条扣分规则 */
export interface ClauseLoss {
  readonly node: Node
  readonly card: string
  readonly clause: string
  readonly units: number
  readonly sum: Fraction
}

/** What each clause surely took of some units, in no order. 各条款的扣分 */
export function clauseLosses(programme: Programme, results: readonly Result[]): readonly ClauseLoss[] {
  const found = new Map<string, { -readonly [Key in keyof ClauseLoss]: ClauseLoss[Key] }>()
  for (const result of results) {
    const { group } = result.unit
    const card = cardFor(programme, group)?.id ?? ''
    for (const [key, { node, clause, sum }] of takenBy(nodesFor(programme, group))(result)) {
      const known = found.get(`${card}/${key}`) ?? { node, card, clause, units: 0, sum: ZERO }
      known.units += 1
      known.sum = add(known.sum, sum)
      found.set(`${card}/${key}`, known)
    }
  }
  return [...found.values()]
}

type Taken = Pick<ClauseLoss, 'node' | 'clause' | 'sum'>

/** Of one unit, by node and line; copies of a node count together. */
const takenBy = remembered((nodes: ReadonlyMap<string, Node>) =>
  remembered((result: Result): ReadonlyMap<string, Taken> => {
    const taken = new Map<string, Taken>()
    const visit = (of: NodeResult) => {
      const node = nodes.get(of.code)
      for (const step of node && of.applies === true ? of.steps : []) {
        const line = step.line === undefined ? undefined : node?.lines[step.line]
        const lost = line && lostBy(step, line)
        if (!node || !line || !lost) continue
        const key = `${of.code}/${String(step.line)}`
        taken.set(key, { node, clause: line.clause, sum: add(taken.get(key)?.sum ?? ZERO, lost) })
      }
      of.children.forEach(visit)
    }
    visit(result.root)
    return taken
  }),
)

/** What a line surely took; null where it gave, may yet not act, or only noted. */
function lostBy({ kind, sure, amount, before, after }: Step, { verb }: Line): Fraction | null {
  if (kind !== 'line' || !sure) return null
  if (verb === 'deduct') return amount?.low && compare(amount.low, ZERO) > 0 ? amount.low : null
  if (!before?.low || !after?.low || !isExact(before) || !isExact(after)) return null
  const lost = subtract(before.low, after.low)
  return compare(lost, ZERO) > 0 ? lost : null
}
