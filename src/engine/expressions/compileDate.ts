import { daysBetween, workdaysBetween } from '../../calendar/WorkCalendar.ts'
import type { Duration, Expr } from '../../model/Expression.ts'
import type { Env } from '../Env.ts'
import { compileReplyDue } from './compileReplyDue.ts'
import type { Scope } from './Scope.ts'

/** A day; null: it has not happened; undefined: it is not known. */
export type Day = string | null | undefined

/** A day as a function of what is known. 日期 */
export function compileDate(expr: Expr, scope: Scope): (env: Env) => Day {
  switch (expr.op) {
    case 'date':
      return () => expr.value
    case 'field':
      return ({ row }) => row?.dates[expr.field]
    case 'known':
      if (expr.name === 'as-of') return (env) => env.case.asOf
      if (expr.name === 'period-from') return (env) => env.case.tree.programme.period.from
      if (expr.name === 'period-to') return (env) => env.case.tree.programme.period.to
      throw new TypeError(`no date: ${expr.name}`)
    case 'reply-due':
      return compileReplyDue(expr, scope)
    default:
      throw new TypeError(`no date: ${expr.op} in ${scope.list ?? 'the programme'}`)
  }
}

/** Days or workdays after `from` up to `to`; what has not happened is measured to `asOf`. Null where a day is not known. */
export function elapsedBetween({ case: { asOf, calendar } }: Env, from: Day, to: Day, unit: Duration['unit']): number | null {
  if (from === undefined || to === undefined) return null
  const [start, end] = [from ?? asOf, to ?? asOf]
  return unit === 'days' ? daysBetween(start, end) : workdaysBetween(calendar, start, end)
}
