import type { FractionText } from './Fraction.ts'

/** Where a tier or band begins and ends: `from` and `to` include their bound, `above` and `below` do not. 界限 */
export interface Bounds {
  readonly from?: FractionText
  readonly above?: FractionText
  readonly to?: FractionText
  readonly below?: FractionText
}
