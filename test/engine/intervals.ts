import { compare, type Fraction } from '../../src/model/Fraction.ts'
import type { Interval } from '../../src/model/Interval.ts'
import type { Points, Result } from '../../src/model/Result.ts'
import { allResults, say } from './scoring.ts'

/** Does the outer interval hold every value of the inner one? */
export const encloses = (outer: Interval, inner: Interval): boolean =>
  (outer.low === null || (inner.low !== null && compare(outer.low, inner.low) <= 0)) &&
  (outer.high === null || (inner.high !== null && compare(outer.high, inner.high) >= 0))

/** Is everything that the inner points say still possible by the outer ones? */
export function allows(outer: Points, inner: Points): boolean {
  if (inner.range === null) return outer.range === null || outer.mayBeNone
  if (outer.range === null || (inner.mayBeNone && !outer.mayBeNone)) return false
  return encloses(outer.range, inner.range)
}

/** Where the outer result does not allow what the inner one says. */
export const wherePointsEscape = (outer: Pick<Result, 'root'>, inner: Pick<Result, 'root'>): readonly string[] => {
  const inside = allResults(inner.root)
  return allResults(outer.root).flatMap((one) => {
    const other = inside.find(({ code, copy }) => code === one.code && copy === one.copy)
    return !other || allows(one.points, other.points)
      ? []
      : [`${one.code}${one.copy ?? ''}: ${say(other.points)} not in ${say(one.points)}`]
  })
}

const everyMost = Number.POSITIVE_INFINITY

/** Where the inner result has a conclusion, or a number of problems, that the outer one does not hold possible. */
export const whereOutcomesEscape = (outer: Pick<Result, 'root'>, inner: Pick<Result, 'root'>): readonly string[] => {
  const outside = allResults(outer.root)
  return allResults(inner.root).flatMap(({ code, copy, applies, verdicts = [], findings = [] }) => {
    const other = outside.find((one) => one.code === code && one.copy === copy)
    if (!other || applies !== true) return []
    const concluded = verdicts.filter((name) => !other.verdicts?.includes(name)).map((name) => `${code}: ${name}`)
    const counted = findings.filter(({ kind, least, most }) => {
      const possible = other.findings?.find((one) => one.kind === kind)
      return !possible || least < possible.least || (most ?? everyMost) > (possible.most ?? everyMost)
    })
    return [...concluded, ...counted.map(({ kind, least, most }) => `${code}: ${kind} ${least}–${String(most)}`)]
  })
}

/** Neither end lies above the other points' end; no score is below every score. */
export function isNeverAbove(a: Points, b: Points): boolean {
  if (a.range === null) return true
  if (b.range === null) return false
  const below = (x: Fraction | null, y: Fraction | null, missing: boolean) => (x === null || y === null ? missing : compare(x, y) <= 0)
  return below(a.range.low, b.range.low, a.range.low === null) && below(a.range.high, b.range.high, b.range.high === null)
}
