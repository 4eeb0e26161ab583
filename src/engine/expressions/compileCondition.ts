import type { Comparison, Expr } from '../../model/Expression.ts'
import type { Interval } from '../../model/Interval.ts'
import { fractionFromText } from '../../model/Fraction.ts'
import { exactly } from '../../model/Interval.ts'
import type { PlaceRange } from '../../model/Standing.ts'
import type { Env } from '../Env.ts'
import { counted, isEqual, isLess } from '../values/intervals.ts'
import { and, not, or, type Tri } from '../values/tri.ts'
import { compileDate, elapsedBetween } from './compileDate.ts'
import { compileNumber } from './compileNumber.ts'
import { compileText, isText } from './compileText.ts'
import { checkAt, fieldOf, type Scope } from './Scope.ts'

/** Whether it holds, as far as that is known. */
export type Condition = (env: Env) => Tri

const always: Condition = () => true

/** A condition as a function of what is known. 条件 */
export function compileCondition(expr: Expr | undefined, scope: Scope): Condition {
  if (!expr) return always
  switch (expr.op) {
    case 'not': {
      const inner = compileCondition(expr.of, scope)
      return (env) => not(inner(env))
    }
    case 'and':
    case 'or':
      return junction(
        expr.op,
        expr.of.map((part) => compileCondition(part, scope)),
      )
    case 'compare':
      return isText(expr.left, scope) || isText(expr.right, scope)
        ? compareTexts(expr, scope)
        : isDated(expr.left, scope)
          ? compareDates(expr, scope)
          : compareNumbers(expr, scope)
    case 'elapsed':
      return elapsed(expr, scope)
    case 'in': {
      const left = compileText(expr.left, scope)
      return (env) => {
        const text = left(env)
        if (text.level !== undefined) return expr.among.includes(text.level)
        const hits = text.possible.filter((level) => expr.among.includes(level)).length
        return hits === 0 ? false : hits === text.possible.length ? true : null
      }
    }
    case 'happened':
      return ({ row }) => {
        const date = row?.dates[expr.field]
        return date === undefined ? null : date !== null
      }
    case 'member':
      return ({ case: { unit } }) =>
        expr.of === 'group' ? unit.group === expr.name : expr.of === 'class' ? unit.class === expr.name : unit.functions.includes(expr.name)
    case 'applies': {
      const index = scope.indexOf(expr.node)
      return ({ profile }) => profile?.applies[index] ?? null
    }
    case 'last-places':
      return lastPlaces(expr)
    case 'check':
    case 'field':
      return yes(expr, scope)
    default:
      throw new TypeError(`no condition: ${expr.op}`)
  }
}

function junction(op: 'and' | 'or', parts: readonly Condition[]): Condition {
  const stops = op === 'or'
  const join = op === 'or' ? or : and
  return (env) => {
    let value: Tri = !stops
    for (const part of parts) {
      value = join(value, part(env))
      if (value === stops) return value
    }
    return value
  }
}

/** 是否题 */
function yes(expr: Extract<Expr, { op: 'check' | 'field' }>, scope: Scope): Condition {
  const first = expr.op === 'check' ? checkAt(scope, scope.slotOf(expr.check)) : fieldOf(scope, expr.field)
  if (first.kind !== 'choice') throw new TypeError('no yes or no')
  const affirmative = first.levels[0]
  if (expr.op === 'field') {
    return ({ row }) => {
      const level = row?.levels[expr.field]
      return level === undefined ? null : level === affirmative
    }
  }
  const slot = scope.slotOf(expr.check)
  return (env) => {
    const known = env.knows(slot)
    return known.kind !== 'choice' || known.level === undefined ? null : known.level === affirmative
  }
}

function compareTexts({ how, left, right }: Extract<Expr, { op: 'compare' }>, scope: Scope): Condition {
  const [a, b] = [compileText(left, scope), compileText(right, scope)]
  const same: Condition = (env) => {
    const [x, y] = [a(env), b(env)]
    if (x.level !== undefined && y.level !== undefined) return x.level === y.level
    const [some, others] = [x.level === undefined ? x.possible : [x.level], y.level === undefined ? y.possible : [y.level]]
    return some.some((level) => others.includes(level)) ? null : false
  }
  return how === '=' ? same : (env) => not(same(env))
}

const isDated = (expr: Expr, scope: Scope): boolean =>
  expr.op === 'date' ||
  expr.op === 'reply-due' ||
  (expr.op === 'known' && (expr.name === 'as-of' || expr.name === 'period-from' || expr.name === 'period-to')) ||
  (expr.op === 'field' && fieldOf(scope, expr.field).kind === 'date')

/** What has not happened is later than every day up to `asOf`; beyond that it is open. */
function compareDates({ how, left, right }: Extract<Expr, { op: 'compare' }>, scope: Scope): Condition {
  const [a, b] = [compileDate(left, scope), compileDate(right, scope)]
  return (env) => {
    const [x, y] = [a(env), b(env)]
    if (x === undefined || y === undefined || (x === null && y === null)) return null
    if (x === null) return (y ?? '') <= env.case.asOf ? ordered(1, how) : null
    if (y === null) return x <= env.case.asOf ? ordered(-1, how) : null
    return ordered(x < y ? -1 : x > y ? 1 : 0, how)
  }
}

function ordered(order: number, how: Comparison): boolean {
  switch (how) {
    case '=':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

const COMPARISONS: Readonly<Record<Comparison, (a: Interval, b: Interval) => Tri>> = {
  '=': isEqual,
  '!=': (a, b) => not(isEqual(a, b)),
  '<': isLess,
  '<=': (a, b) => not(isLess(b, a)),
  '>': (a, b) => isLess(b, a),
  '>=': (a, b) => not(isLess(a, b)),
}

function compareNumbers({ how, left, right }: Extract<Expr, { op: 'compare' }>, scope: Scope): Condition {
  const [a, b] = [compileNumber(left, scope), compileNumber(right, scope)]
  const holds = COMPARISONS[how]
  return (env) => holds(a(env), b(env))
}

function elapsed({ how, from, to, than }: Extract<Expr, { op: 'elapsed' }>, scope: Scope): Condition {
  const [start, end] = [compileDate(from, scope), compileDate(to, scope)]
  const limit = exactly(fractionFromText(than.count))
  const holds = COMPARISONS[how]
  return (env) => {
    const days = elapsedBetween(env, start(env), end(env), than.unit)
    return days === null ? null : holds(counted(days, days), limit)
  }
}

/** In each of so many years running, this one included, among the last so many. */
function lastPlaces({ places, within, years }: Extract<Expr, { op: 'last-places' }>): Condition {
  return ({ case: { standing, unit, tree } }) => {
    const now = standing?.places[within]
    if (!standing || !now) return null
    const thisYear = Number(tree.programme.period.to.slice(0, 4))
    let value: Tri = now.place === null ? false : isAmongLast(now.place, now.ranked, places)
    for (let back = 1; back < years; back++) {
      const earlier = standing.history.find(
        (result) =>
          result.year === thisYear - back && result.within === within && (result.unit === unit.id || unit.names.includes(result.unit)),
      )
      value = and(value, earlier ? isAmongLast(settled(earlier.place), settled(earlier.of), places) : null)
    }
    return value
  }
}

const settled = (number: number): PlaceRange => ({ best: number, worst: number })

/** The fewer are ranked, the sooner a place is among the last. */
const isAmongLast = (place: PlaceRange, ranked: PlaceRange, places: number): Tri =>
  place.best > ranked.worst - places ? true : place.worst <= ranked.best - places ? false : null
