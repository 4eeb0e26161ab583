import type { Fraction } from '../../model/Fraction.ts'
import type { Interval } from '../../model/Interval.ts'
import type { Price } from '../lines/amounts.ts'

/** What a verb makes of the running value, for a line that acts. 动词 */
export interface Verb {
  /** Only what adds up over rows may stand with `each`. */
  readonly each: boolean
  /** `limit`: the most that the line gives or takes in all. */
  apply(running: Interval, price: NonNullable<Price>, limit: Fraction | null): Interval
}
