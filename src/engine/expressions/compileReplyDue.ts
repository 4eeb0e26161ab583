import { replyDue } from '../../calendar/law/replyClock.ts'
import { addMonths } from '../../model/addMonths.ts'
import type { Expr } from '../../model/Expression.ts'
import { isExact } from '../../model/Interval.ts'
import { truncate } from '../../model/Fraction.ts'
import { compileCondition } from './compileCondition.ts'
import { compileDate, type Day } from './compileDate.ts'
import { compileNumber } from './compileNumber.ts'
import type { Env } from '../Env.ts'
import type { Scope } from './Scope.ts'

/**
 * The last day to answer a request, on the calendar and by the law of its day; not known while anything that moves it is not. A
 * completed request that has not come in moves nothing. 依申请公开答复期限
 */
export function compileReplyDue(expr: Extract<Expr, { op: 'reply-due' }>, scope: Scope): (env: Env) => Day {
  const received = compileDate(expr.received, scope)
  const completed = expr.completed ? compileDate(expr.completed, scope) : () => null
  const extended = expr.extended ? compileCondition(expr.extended, scope) : () => false
  const paused = expr.paused ? compileNumber(expr.paused, scope) : null
  return (env) => {
    const [from, again, longer] = [received(env), completed(env), extended(env)]
    const stopped = paused?.(env)
    if (from === null) return null
    if (from === undefined || again === undefined || longer === null) return undefined
    if (stopped && (stopped.low === null || !isExact(stopped))) return undefined
    const days = stopped?.low ? Math.max(0, Number(truncate(stopped.low).n)) : 0
    const lawOn = addMonths(from, -12 * (env.case.tree.programme.shifted ?? 0))
    return replyDue(env.case.calendar, { received: from, lawOn, completed: again ?? undefined, extended: longer, pausedWorkdays: days })
  }
}
