import type { Expr } from '../../model/Expression.ts'
import type { Env } from '../Env.ts'
import { checkAt, fieldOf, type Scope } from './Scope.ts'

/** A level, or those that are possible. */
export interface Text {
  readonly level: string | undefined
  readonly possible: readonly string[]
}

/** Is the expression a level, rather than a number, a day or a condition? */
export function isText(expr: Expr, scope: Scope): boolean {
  if (expr.op === 'text') return true
  if (expr.op === 'check') return checkAt(scope, scope.slotOf(expr.check)).kind === 'choice'
  if (expr.op !== 'field') return false
  const { kind } = fieldOf(scope, expr.field)
  return kind === 'choice' || kind === 'text'
}

/** A level as a function of what is known. 级别 */
export function compileText(expr: Expr, scope: Scope): (env: Env) => Text {
  switch (expr.op) {
    case 'text': {
      const text: Text = { level: expr.value, possible: [expr.value] }
      return () => text
    }
    case 'check': {
      const slot = scope.slotOf(expr.check)
      return (env) => {
        const known = env.knows(slot)
        if (known.kind !== 'choice') throw new TypeError(`no level: ${expr.check}`)
        return { level: known.level, possible: known.levels }
      }
    }
    case 'field': {
      const field = fieldOf(scope, expr.field)
      const possible = field.kind === 'choice' ? field.levels : []
      return ({ row }) => ({ level: row?.levels[expr.field], possible })
    }
    default:
      throw new TypeError(`no level: ${expr.op}`)
  }
}
