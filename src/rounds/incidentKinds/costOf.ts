import type { CheckId } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import { askedBy, lineExpressions, partsOf, type ExprPart } from '../../programme/views/expressions.ts'
import { viewProgramme } from '../../programme/views/ProgrammeView.ts'

/** What one more entry of a list can do to a unit, as the programme has it. 事项的后果 */
export interface Cost {
  readonly penalises: boolean
  readonly vetoes: boolean
  /** Fields by which it is priced or strikes out: the level, the outcome. */
  readonly decidedBy: readonly string[]
}

/**
 * Whether a list's entries strike out or take points off a total, and by which of their fields. 事项的后果
 *
 * What lowers a row that has marks of its own, an answer that came late, is what assessors find there by themselves: it is no penalty.
 */
export function costOf(programme: Programme, list: CheckId): Cost {
  const costs = viewProgramme(programme).visits.map(({ node }) => costAt(node, list))
  return {
    penalises: costs.some(({ penalises }) => penalises),
    vetoes: costs.some(({ vetoes }) => vetoes),
    decidedBy: [...new Set(costs.flatMap(({ decidedBy }) => decidedBy))].sort(),
  }
}

function costAt({ marks, lines, veto }: Node, list: CheckId): Cost {
  const taking = marks === undefined ? lines.filter(({ verb }) => verb !== 'earn') : []
  const parts = taking.flatMap(lineExpressions).flatMap(partsOf)
  const struck = veto ? partsOf({ expr: veto.when }) : []
  const vetoes = struck.some((part) => askedBy(part) === list)
  const prices = taking.flatMap(({ amount, each }) =>
    each === list && (amount.kind === 'levels' || amount.kind === 'tiers') ? partsOf({ expr: amount.by, list }) : [],
  )
  return {
    penalises: taking.some(({ each }) => each === list) || parts.some((part) => askedBy(part) === list),
    vetoes,
    decidedBy: [...prices, ...struck].flatMap((part) => fieldIn(part, list)),
  }
}

const fieldIn = ({ expr, list }: ExprPart, of: CheckId): readonly string[] => (list === of && expr.op === 'field' ? [expr.field] : [])
