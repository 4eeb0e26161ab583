import type { Fraction } from '../../model/Fraction.ts'
import type { Interval } from '../../model/Interval.ts'

/** One copy's points, by the name of its object, month, seat or person. */
export interface Copied {
  readonly name: string
  readonly points: Interval
}

/** How the copies of a node become one value; there is at least one. Never falls when a copy rises. 合成 */
export type Join = (copies: readonly Copied[], weights: Readonly<Record<string, Fraction>>) => Interval
