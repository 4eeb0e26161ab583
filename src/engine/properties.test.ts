import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgotten, undecided } from '../../test/engine/forgotten.ts'
import { generated } from '../../test/engine/generated.ts'
import { allows } from '../../test/engine/intervals.ts'
import { allResults, AS_OF, CALENDAR, say } from '../../test/engine/scoring.ts'
import type { Facts, Unit } from '../model/Facts.ts'
import { isExact } from '../model/Interval.ts'
import type { Programme } from '../model/Programme.ts'
import type { Result } from '../model/Result.ts'
import { compile } from './compile.ts'
import { score } from './score.ts'

const scoreOf = (programme: Programme, unit: Unit, facts: Facts): Result => score(compile(programme), unit, facts, AS_OF, CALENDAR)

/** Where the outer result does not allow what the inner one says. */
const escapes = (outer: Result, inner: Result): readonly string[] => {
  const inside = allResults(inner.root)
  return allResults(outer.root).flatMap((one) => {
    const other = inside.find(({ code, copy }) => code === one.code && copy === one.copy)
    return !other || allows(one.points, other.points)
      ? []
      : [`${one.code}${one.copy ?? ''}: ${say(other.points)} not in ${say(one.points)}`]
  })
}

describe('what is open', () => {
  it('is exact once everything is answered', () => {
    fc.assert(
      fc.property(generated({ wild: true }), ({ programme, unit, facts }) => {
        const { total } = scoreOf(programme, unit, facts)
        expect(total.mayBeNone ? say(total) : total.range === null || isExact(total.range) || say(total)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('narrows, and never widens, as answers come in', () => {
    fc.assert(
      fc.property(generated({ wild: true }), fc.gen(), ({ programme, unit, facts }, g) => {
        const partUnit = undecided(g, unit)
        const part = forgotten(g, facts, 4)
        const less = forgotten(g, part, 3)
        const [full, some, few] = [scoreOf(programme, unit, facts), scoreOf(programme, partUnit, part), scoreOf(programme, partUnit, less)]
        expect(escapes(some, full)).toEqual([])
        expect(escapes(few, some)).toEqual([])
      }),
      { numRuns: 250 },
    )
  })
})
