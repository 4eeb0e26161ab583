import fc, { type GeneratorValue } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAnswers } from '../../test/engine/anyAnswers.ts'
import { forgotten, undecided } from '../../test/engine/forgotten.ts'
import { isNeverAbove, whereOutcomesEscape, wherePointsEscape } from '../../test/engine/intervals.ts'
import { PROGRAMME_FOLDERS, realProgramme, type RealProgramme } from '../../test/engine/programmes.ts'
import { allResults, say } from '../../test/engine/scoring.ts'
import { canonicalJson } from '../model/canonicalJson.ts'
import { dateFromDayNumber, dayNumber, type CalendarDate } from '../model/CalendarDate.ts'
import type { Facts, Incident, Unit } from '../model/Facts.ts'
import { isExact } from '../model/Interval.ts'
import type { Result } from '../model/Result.ts'
import { inScope } from './nodes/profile.ts'
import { resultData } from './receipt.ts'
import { score } from './score.ts'
import { stand } from './stand.ts'

/** Milliseconds: the machine may be busy with other tests. */
const PATIENCE = 60_000

interface Case {
  readonly unit: Unit
  readonly facts: Facts
}

function anyCase(g: GeneratorValue, { units, askedOf, programme }: RealProgramme): Case {
  const unit = units[g(fc.integer, { min: 0, max: units.length - 1 })]!
  return { unit, facts: { answers: anyAnswers(g, askedOf(unit.group), unit, programme), incidents: [], overrides: [] } }
}

/** What is not settled yet: not who scored, nor a register that counts as it stands. */
function partOf(g: GeneratorValue, { askedOf }: RealProgramme, { unit, facts }: Case, oneIn: number): Facts {
  const { checks } = askedOf(unit.group)
  const isKept = (id: string): boolean => {
    const asked = checks.get(id)
    return ['assessor', 'expert'].includes(asked?.per?.each ?? '') || (asked?.check.kind === 'list' && asked.check.presumeNone)
  }
  const kept = Object.fromEntries(Object.entries(facts.answers).filter(([check]) => isKept(check)))
  return { ...facts, answers: { ...forgotten(g, facts, oneIn).answers, ...kept } }
}

/** Pairs that a scope leaves open may not be decided yet. */
function partlyDecided(g: GeneratorValue, { askedOf }: RealProgramme, unit: Unit): Unit {
  const { nodes } = askedOf(unit.group)
  const open = Object.fromEntries(Object.entries(unit.applies).filter(([code]) => inScope(nodes.get(code)?.node.scope, unit) === null))
  const settled = Object.fromEntries(Object.entries(unit.applies).filter(([code]) => !Object.hasOwn(open, code)))
  return { ...unit, applies: { ...settled, ...undecided(g, { ...unit, applies: open }).applies } }
}

/** Half a year on, windows are closed and clocks have run out, as far as the calendar reaches: what has not happened by then is late. */
function afterEveryClock({ programme, calendar }: RealProgramme): CalendarDate {
  const later = dateFromDayNumber(dayNumber(programme.period.to) + 180)
  const last = `${Math.max(...calendar.years)}-12-31`
  return later < last ? later : last
}

describe.each(PROGRAMME_FOLDERS)('the programme %s', (id) => {
  const real = realProgramme(id)
  if (!real) {
    it('loads', () => {
      expect(real).not.toBeNull()
    })
    return
  }
  const { compiled, calendar, programme } = real
  const asOf = afterEveryClock(real)
  const scoreOf = (unit: Unit, facts: Facts): Result => score(compiled, unit, facts, asOf, calendar)
  const looksAtGroup = (unit: Unit) => compiled.treeOf(unit.group).looksAt.length > 0

  it(
    'is exact once everything is answered',
    () => {
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const { unit, facts } = anyCase(g, real)
          for (const { code, points, applies, verdicts = [], findings = [] } of looksAtGroup(unit)
            ? []
            : allResults(scoreOf(unit, facts).root)) {
            if (applies === true)
              expect([code, verdicts.length <= 1, findings.filter(({ least, most }) => least !== most)]).toEqual([code, true, []])
            expect(points.range === null || (isExact(points.range) && !points.mayBeNone) || `${code} ${say(points)}`).toBe(true)
          }
        }),
        { numRuns: 40 },
      )
    },
    PATIENCE,
  )

  it(
    'narrows, and never widens, as answers come in',
    () => {
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const one = anyCase(g, real)
          const part = partOf(g, real, one, 4)
          const less = partOf(g, real, { ...one, facts: part }, 3)
          const unit = partlyDecided(g, real, one.unit)
          const [full, some, few] = [scoreOf(one.unit, one.facts), scoreOf(unit, part), scoreOf(unit, less)]
          expect(wherePointsEscape(some, full)).toEqual([])
          expect(wherePointsEscape(few, some)).toEqual([])
          expect(whereOutcomesEscape(some, full)).toEqual([])
          expect(whereOutcomesEscape(few, some)).toEqual([])
        }),
        { numRuns: 25 },
      )
    },
    PATIENCE,
  )

  it(
    'does not raise a total by one more incident that costs',
    () => {
      const lists = programme.checks.flatMap((check) =>
        check.kind === 'list' && check.incidents !== undefined ? [{ check, kind: check.incidents }] : [],
      )
      const incidentOf = (g: GeneratorValue, at: number): Incident => {
        const { check, kind } = lists[g(fc.integer, { min: 0, max: lists.length - 1 })]!
        const fields = Object.entries(check.fields).flatMap(([name, field]) =>
          field.kind === 'choice' ? [[name, field.levels[g(fc.integer, { min: 0, max: field.levels.length - 1 })]!]] : [],
        )
        return {
          id: `事项${at}`,
          kind,
          on: programme.period.to,
          fields: {
            ...(Object.fromEntries(fields) as Record<string, string>),
            ...(check.dated === undefined ? {} : { [check.dated]: programme.period.to }),
          },
        }
      }
      if (lists.length === 0) return
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const { unit, facts } = anyCase(g, real)
          const incidents = [0, 1, 2].map((at) => incidentOf(g, at))
          const totals = [0, 1, 2, 3].map((count) => scoreOf(unit, { ...facts, incidents: incidents.slice(0, count) }).total)
          totals.slice(1).forEach((total, at) => {
            expect(isNeverAbove(total, totals[at]!) || [say(totals[at]!), say(total)]).toBe(true)
          })
        }),
        { numRuns: 30 },
      )
    },
    PATIENCE,
  )

  it(
    'comes to the same whatever the order of units and answers',
    () => {
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const cases = real.units.slice(0, 6).map((unit): Case => ({
            unit,
            facts: { answers: anyAnswers(g, real.askedOf(unit.group), unit, programme), incidents: [], overrides: [] },
          }))
          const dataOf = (given: readonly Case[]) =>
            canonicalJson(
              resultData(
                stand(
                  compiled,
                  given.map(({ unit, facts }) => scoreOf(unit, facts)),
                  [],
                  [],
                  calendar,
                ),
              ),
            )
          const turned = cases.toReversed().map(({ unit, facts }) => ({
            unit,
            facts: {
              ...facts,
              answers: Object.fromEntries(
                Object.entries(facts.answers)
                  .toReversed()
                  .map(([check, said]) => [check, said.toReversed()]),
              ),
            },
          }))
          expect(dataOf(turned)).toBe(dataOf(cases))
        }),
        { numRuns: 8 },
      )
    },
    PATIENCE,
  )
})
