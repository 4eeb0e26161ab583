import { least } from '../values/intervals.ts'
import type { Verb } from './Verb.ts'

/** Holds the running value to an amount; what comes after may still take from it. 最多得 */
export const atMost: Verb = {
  each: false,
  apply: (running, price) => (price === 'all' ? running : least(running, price)),
}
