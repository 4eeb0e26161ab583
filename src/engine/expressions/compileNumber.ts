import type { Expr } from '../../model/Expression.ts'
import { fractionFromText, ONE } from '../../model/Fraction.ts'
import { exactly, hull, type Interval } from '../../model/Interval.ts'
import type { Env } from '../Env.ts'
import { counted, greatest, least, minus, NOTHING, over, plus, times, UNBOUNDED, wholeOf } from '../values/intervals.ts'
import { countFindings } from '../nodes/findings.ts'
import { compileDate, elapsedBetween } from './compileDate.ts'
import { compileListFigure } from './compileListFigure.ts'
import type { Scope } from './Scope.ts'

/** Every number that it may be, as far as that is known. */
export type Amounting = (env: Env) => Interval

const ARITHMETIC = { '+': plus, '-': minus, '*': times, '/': over } as const
const AT_LEAST_FIRST: Interval = { low: ONE, high: null }

/** A number as a function of what is known. 算式 */
export function compileNumber(expr: Expr, scope: Scope): Amounting {
  switch (expr.op) {
    case 'number': {
      const value = exactly(fractionFromText(expr.value))
      return () => value
    }
    case 'check': {
      const slot = scope.slotOf(expr.check)
      return (env) => {
        const known = env.knows(slot)
        if (known.kind !== 'number') throw new TypeError(`no number: ${expr.check}`)
        return known.value
      }
    }
    case 'field':
      return ({ row }) => row?.numbers[expr.field] ?? UNBOUNDED
    case 'points':
      return pointsOf(scope.indexOf(expr.node))
    case 'known':
      return knownNumber(expr.name)
    case 'parameter':
      return parameter(expr.name)
    case '+':
    case '-':
    case '*':
    case '/': {
      const [left, right] = [compileNumber(expr.left, scope), compileNumber(expr.right, scope)]
      const combine = ARITHMETIC[expr.op]
      return (env) => combine(left(env), right(env))
    }
    case 'min':
    case 'max': {
      const parts = expr.of.map((part) => compileNumber(part, scope))
      const choose = expr.op === 'min' ? least : greatest
      return (env) => parts.map((part) => part(env)).reduce(choose)
    }
    case 'whole': {
      const inner = compileNumber(expr.of, scope)
      return (env) => wholeOf(inner(env))
    }
    case 'days': {
      const [from, to] = [compileDate(expr.from, scope), compileDate(expr.to, scope)]
      return (env) => {
        const days = elapsedBetween(env, from(env), to(env), expr.unit)
        return days === null ? UNBOUNDED : counted(days, days)
      }
    }
    case 'findings': {
      const index = scope.indexOf(expr.node)
      return (env) => countFindings(env.case.tree.evaluate(index, env.base), expr.kind)
    }
    case 'count':
    case 'share':
    case 'sum':
    case 'worst':
      return compileListFigure(expr, scope)
    case 'place':
      return ({ case: { figures } }) => figures?.places[`${expr.within}:${expr.node}`] ?? AT_LEAST_FIRST
    case 'mean':
      return ({ case: { figures } }) => figures?.means[`${expr.within}:${expr.node}`] ?? UNBOUNDED
    default:
      throw new TypeError(`no number: ${expr.op}`)
  }
}

/** Another node's points on its own scale; one that does not apply, or has no score, has none to give. */
function pointsOf(index: number): Amounting {
  return (env) => {
    const { tree } = env.case
    const result = tree.evaluate(index, env.base)
    const { range, mayBeNone } = result.points
    return range === null ? NOTHING : mayBeNone ? hull(range, NOTHING) : range
  }
}

function knownNumber(name: Extract<Expr, { op: 'known' }>['name']): Amounting {
  switch (name) {
    case 'of':
      return (env) => exactly(env.of)
    case 'running':
      return (env) => env.running
    case 'result':
      return (env) => env.case.total ?? UNBOUNDED
    default:
      throw new TypeError(`no number: ${name}`)
  }
}

function parameter(name: string): Amounting {
  return ({ case: { unit } }) => {
    const value = unit.parameters[name]
    return value === undefined ? UNBOUNDED : exactly(fractionFromText(value))
  }
}
