import { clamp, plus } from '../values/intervals.ts'
import type { Verb } from './Verb.ts'

/** Gives points for what was done, up to the line's limit; the node's cap acts later. 加分 */
export const earn: Verb = {
  each: true,
  apply: (running, price, limit) => plus(running, price === 'all' ? running : clamp(price, null, limit)),
}
