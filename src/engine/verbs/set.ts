import { clamp } from '../values/intervals.ts'
import type { Verb } from './Verb.ts'

/** Puts the running value, whatever it was. 定为 */
export const set: Verb = {
  each: false,
  apply: (running, price, limit) => (price === 'all' ? running : clamp(price, null, limit)),
}
