import type { CheckId, Expr } from '../../model/Expression.ts'
import type { Amount, Node } from '../../model/Node.ts'

/** Every condition and amount that a node itself holds. */
export function expressionsOf(node: Node): readonly Expr[] {
  return [
    ...present(node.when, node.veto?.when),
    ...(node.verdict ?? []).flatMap(({ when }) => present(when)),
    ...node.prices.map(({ when }) => when),
    ...node.lines.flatMap(({ when, where, amount }) => [...present(when, where), ...expressionsOfAmount(amount)]),
  ]
}

const present = (...exprs: readonly (Expr | undefined)[]): readonly Expr[] => exprs.filter((expr) => expr !== undefined)

/** What an amount is worked out from, or read at in its table. */
export function expressionsOfAmount(amount: Amount): readonly Expr[] {
  if (amount.kind === 'points') return [amount.value]
  return amount.kind === 'levels' || amount.kind === 'tiers' ? [amount.by] : []
}

/** The expression and everything inside it. */
export function partsOf(expr: Expr): readonly Expr[] {
  return [expr, ...insideOf(expr).flatMap(partsOf)]
}

function insideOf(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case 'not':
    case 'whole':
      return [expr.of]
    case 'and':
    case 'or':
    case 'min':
    case 'max':
      return expr.of
    case 'compare':
    case '+':
    case '-':
    case '*':
    case '/':
      return [expr.left, expr.right]
    case 'in':
      return [expr.left]
    case 'elapsed':
    case 'days':
      return [expr.from, expr.to]
    case 'reply-due':
      return present(expr.received, expr.completed, expr.extended, expr.paused)
    case 'count':
      return present(expr.where)
    case 'share':
      return present(expr.where, expr.among)
    case 'sum':
    case 'worst':
      return present(expr.each, expr.where)
    default:
      return []
  }
}

/** The check that an expression itself reads, apart from its parts. */
export function checksRead(expr: Expr): readonly CheckId[] {
  if (expr.op === 'check') return [expr.check]
  return expr.op === 'count' || expr.op === 'share' || expr.op === 'sum' || expr.op === 'worst' ? [expr.list] : []
}
