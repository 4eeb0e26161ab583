import type { Fraction } from '../../../model/Fraction.ts'
import type { Standing } from '../../../model/Standing.ts'

/** A unit in the contest for places, with the ends of its total; null is without end. 参评单位 */
export interface Contender {
  readonly standing: Standing
  readonly low: Fraction | null
  readonly high: Fraction | null
}

/** Those of the lines that surely take a place: ranked, with points, and not handing their place on. */
export const contendersAmong = (lines: readonly Standing[]): readonly Contender[] =>
  lines.flatMap((standing) => {
    const { range } = standing.total
    return standing.place === null || range === null || standing.passesOn ? [] : [{ standing, low: range.low, high: range.high }]
  })
