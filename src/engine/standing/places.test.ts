import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction } from '../../model/Fraction.ts'
import { placesOf, type Contestant } from './places.ts'

/** Points from 0 to 3 that are possible, and whether the unit may leave. */
const contestant = fc.record({ low: fc.integer({ min: 0, max: 3 }), more: fc.integer({ min: 0, max: 2 }), maybeOut: fc.boolean() })
interface Small {
  readonly low: number
  readonly more: number
  readonly maybeOut: boolean
}

const contestantOf = ({ low, more, maybeOut }: Small): Contestant => ({
  range: { low: fraction(low), high: fraction(low + more) },
  maybeOut,
})

/** Every way in which whole points and leaving can come out; null has left. */
function completions([first, ...rest]: readonly Small[]): readonly (readonly (number | null)[])[] {
  if (!first) return [[]]
  const ways: readonly (number | null)[] = [
    ...Array.from({ length: first.more + 1 }, (_, at) => first.low + at),
    ...(first.maybeOut ? [null] : []),
  ]
  return completions(rest).flatMap((others) => ways.map((way) => [way, ...others]))
}

const above = (points: readonly (number | null)[], own: number, level: number): number =>
  points.filter((other) => other !== null && other + level > own).length

describe('places', () => {
  it('are competition ranks: 1, 2, 2, 4', () => {
    const placed = placesOf([90, 80, 80, 70].map((value) => ({ range: { low: fraction(value), high: fraction(value) }, maybeOut: false })))
    expect(placed).toEqual([
      { best: 1, worst: 1, spanTo: 1, ties: 0 },
      { best: 2, worst: 2, spanTo: 3, ties: 1 },
      { best: 2, worst: 2, spanTo: 3, ties: 1 },
      { best: 4, worst: 4, spanTo: 4, ties: 0 },
    ])
  })

  it('are the best and the worst over every completion', () => {
    fc.assert(
      fc.property(fc.array(contestant, { minLength: 1, maxLength: 4 }), (small) => {
        const placed = placesOf(small.map(contestantOf))
        const all = completions(small)
        small.forEach((_, at) => {
          const own = all.filter((points) => points[at] !== null)
          const ranks = own.map((points) => above(points, points[at]!, 0) + 1)
          const spans = own.map((points) => above(points, points[at]!, 1))
          expect([placed[at]?.best, placed[at]?.worst, placed[at]?.spanTo]).toEqual([
            Math.min(...ranks),
            Math.max(...ranks),
            Math.max(...spans),
          ])
        })
      }),
      { numRuns: 300 },
    )
  })

  it('are all possible where nothing is known', () => {
    const open = { range: { low: null, high: null }, maybeOut: false }
    const [first, second] = placesOf([open, { range: { low: fraction(5), high: null }, maybeOut: false }, open])
    expect([first, second].map((placed) => [placed?.best, placed?.worst])).toEqual([
      [1, 3],
      [1, 3],
    ])
  })
})
