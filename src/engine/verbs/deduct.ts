import { clamp, minus, NOTHING } from '../values/intervals.ts'
import type { Verb } from './Verb.ts'

/**
 * Takes points for what happened; never below what the node's floor allows, which acts later. 扣分
 *
 * All of the running value leaves zero, whatever it was.
 */
export const deduct: Verb = {
  each: true,
  apply: (running, price, limit) => (price === 'all' ? NOTHING : minus(running, clamp(price, null, limit))),
}
