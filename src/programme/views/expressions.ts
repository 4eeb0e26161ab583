import type { CheckId, Expr } from '../../model/Expression.ts'
import type { GradeRule } from '../../model/GradeRule.ts'
import type { Line, Node } from '../../model/Node.ts'

/** A part of a formula and the list whose rows its fields speak of. */
export interface ExprPart {
  readonly expr: Expr
  readonly list?: CheckId
}

/** A formula with the object and key under which it was written. */
export interface Written extends ExprPart {
  readonly thing: object
  readonly key: string
}

const within = (expr: Expr, list: CheckId | undefined): ExprPart => (list === undefined ? { expr } : { expr, list })

function inside({ expr, list }: ExprPart): ExprPart[] {
  const same = (...parts: readonly Expr[]) => parts.map((part) => within(part, list))
  switch (expr.op) {
    case 'not':
    case 'whole':
      return same(expr.of)
    case 'and':
    case 'or':
    case 'min':
    case 'max':
      return same(...expr.of)
    case 'compare':
    case '+':
    case '-':
    case '*':
    case '/':
      return same(expr.left, expr.right)
    case 'elapsed':
    case 'days':
      return same(expr.from, expr.to)
    case 'in':
      return same(expr.left)
    case 'reply-due':
      return same(expr.received, ...[expr.completed, expr.extended, expr.paused].filter((part) => part !== undefined))
    case 'count':
      return optional(expr.list, expr.where)
    case 'share':
      return optional(expr.list, expr.where, expr.among)
    case 'sum':
    case 'worst':
      return optional(expr.list, expr.each, expr.where)
    default:
      return []
  }
}

const optional = (list: CheckId, ...parts: readonly (Expr | undefined)[]): ExprPart[] =>
  parts.flatMap((part) => (part ? [within(part, list)] : []))

/** The formula itself and every part of it. */
export function partsOf(part: ExprPart): ExprPart[] {
  const found: ExprPart[] = []
  const waiting = [part]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next)
    waiting.push(...inside(next))
  }
  return found
}

/** The formulas of a line; fields in its amount and `where` speak of the rows of `each`. */
export function lineExpressions(line: Line): Written[] {
  const { amount, when, where, each } = line
  const found: Written[] = []
  if (amount.kind === 'points') found.push({ ...within(amount.value, each), thing: line, key: 'amount' })
  if (amount.kind === 'levels' || amount.kind === 'tiers') found.push({ ...within(amount.by, each), thing: line, key: 'amount' })
  if (when) found.push({ expr: when, thing: line, key: 'when' })
  if (where) found.push({ ...within(where, each), thing: line, key: 'where' })
  return found
}

/** All formulas of a node, those of its children apart. */
export function nodeExpressions(node: Node): Written[] {
  const found: Written[] = node.prices.map((price) => ({ expr: price.when, thing: price, key: 'when' }))
  if (node.when) found.push({ expr: node.when, thing: node, key: 'when' })
  if (node.veto) found.push({ expr: node.veto.when, thing: node.veto, key: 'when' })
  for (const verdict of node.verdict ?? []) if (verdict.when) found.push({ expr: verdict.when, thing: verdict, key: 'when' })
  return [...found, ...node.lines.flatMap(lineExpressions)]
}

/** All formulas of a rule of grading. */
export function gradeExpressions(rule: GradeRule): Written[] {
  if (rule.kind === 'when') return [{ expr: rule.when, thing: rule, key: 'when' }]
  if (rule.kind !== 'seats') return []
  return rule.seats.flatMap((seat) => (seat.when ? [{ expr: seat.when, thing: seat, key: 'when' }] : []))
}

/** The check or list that a part of a formula asks. */
export function askedBy({ expr }: ExprPart): CheckId | undefined {
  switch (expr.op) {
    case 'check':
      return expr.check
    case 'count':
    case 'share':
    case 'sum':
    case 'worst':
      return expr.list
    default:
      return undefined
  }
}
