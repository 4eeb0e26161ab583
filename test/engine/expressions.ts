import type { CheckId, Comparison, Expr, NodeCode } from '../../src/model/Expression.ts'

/** Expressions for tests, as short as a notice says them. */

export const num = (value: string | number): Expr => ({ op: 'number', value: String(value) })
export const word = (value: string): Expr => ({ op: 'text', value })
export const asked = (check: CheckId): Expr => ({ op: 'check', check })
export const field = (name: string): Expr => ({ op: 'field', field: name })
export const pointsOf = (node: NodeCode): Expr => ({ op: 'points', node })
export const known = (name: 'result' | 'of' | 'running' | 'as-of'): Expr => ({ op: 'known', name })
export const not = (of: Expr): Expr => ({ op: 'not', of })
export const is = (left: Expr, how: Comparison, right: Expr | string | number): Expr => ({
  op: 'compare',
  how,
  left,
  right: typeof right === 'object' ? right : num(right),
})
export const math = (left: Expr, op: '+' | '-' | '*' | '/', right: Expr): Expr => ({ op, left, right })
export const count = (list: CheckId, where?: Expr): Expr => ({ op: 'count', list, ...(where ? { where } : {}) })
export const share = (list: CheckId, where: Expr, among?: Expr): Expr => ({ op: 'share', list, where, ...(among ? { among } : {}) })
