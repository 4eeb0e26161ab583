import { hull } from '../../model/Interval.ts'
import type { Points } from '../../model/Result.ts'

/** Both are possible. 两种可能并存 */
export function either(a: Points, b: Points): Points {
  if (a.range === null || b.range === null)
    return { range: a.range ?? b.range, mayBeNone: a.range !== b.range || a.mayBeNone || b.mayBeNone }
  return { range: hull(a.range, b.range), mayBeNone: a.mayBeNone || b.mayBeNone }
}
