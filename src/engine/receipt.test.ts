import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgotten } from '../../test/engine/forgotten.ts'
import { generated, type Generated } from '../../test/engine/generated.ts'
import { AS_OF } from '../../test/engine/scoring.ts'
import { workCalendarFrom } from '../calendar/WorkCalendar.ts'
import { canonicalJson } from '../model/canonicalJson.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import { compile } from './compile.ts'
import { receiptOf, resultData, type Receipt } from './receipt.ts'
import { score } from './score.ts'
import { stand } from './stand.ts'

const calendar = { years: [2020], holidays: ['2020-10-01'], workdays: ['2020-09-27'] }

/** Some units with more or less of the same facts. */
function roundOf({ unit, facts, best }: Generated, g: fc.GeneratorValue): RoundFacts {
  const units = [facts, best, forgotten(g, facts, 3)].map((known, at) => ({
    unit: { ...unit, id: `u${at}`, name: `单位${at}`, names: [`单位${at}`] },
    facts: known,
  }))
  const incidents = [
    { id: '1', kind: '通报', on: '2020-05-01', fields: { by: '省' } },
    { id: '2', kind: '通报', on: '2020-06-01', fields: {} },
  ]
  const first = units[0]!
  return {
    id: 'r',
    title: '示例',
    demonstration: true,
    asOf: AS_OF,
    calendar,
    units: [{ ...first, facts: { ...first.facts, incidents } }, ...units.slice(1)],
    history: [
      { year: 2019, unit: 'u0', within: 'group', place: 1, of: 3 },
      { year: 2018, unit: 'u0', within: 'group', place: 2, of: 3 },
    ],
    decisions: [],
  }
}

function computed({ programme }: Generated, round: RoundFacts): { readonly receipt: Receipt; readonly data: string } {
  const compiled = compile({ ...programme, rank: { within: 'group', ties: 'block', vetoed: 'out', readings: [] } })
  const days = workCalendarFrom(round.calendar)
  const results = round.units.map(({ unit, facts }) => score(compiled, unit, facts, round.asOf, days))
  const standings = stand(compiled, results, round.history, round.decisions, days)
  return { receipt: receiptOf('programme', round, standings), data: canonicalJson(resultData(standings)) }
}

/** The same content: lists whose order says nothing the other way round, and every record's keys, too. */
const turned = ({ units, history, ...round }: RoundFacts): RoundFacts => ({
  ...round,
  history: history.toReversed(),
  units: units.toReversed().map(({ unit, facts }) => ({
    unit: reversedKeys(unit),
    facts: {
      answers: reversedKeys(
        Object.fromEntries(Object.entries(facts.answers).map(([check, given]) => [check, given.toReversed().map(reversedKeys)])),
      ),
      incidents: facts.incidents.toReversed(),
      overrides: facts.overrides.toReversed(),
    },
  })),
})

const reversedKeys = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).toReversed()) as T

describe('a receipt', () => {
  it('recomputes to itself, and does not see the order of units, answers and keys', () => {
    fc.assert(
      fc.property(generated({ wild: true }), fc.gen(), (made, g) => {
        const round = roundOf(made, g)
        const first = computed(made, round)
        expect(computed(made, round)).toEqual(first)
        expect(computed(made, turned(round))).toEqual(first)
        expect(computed(made, JSON.parse(JSON.stringify(round)) as RoundFacts)).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })

  it('changes with every input', () => {
    fc.assert(
      fc.property(generated({ wild: false }), fc.gen(), (made, g) => {
        const round = roundOf(made, g)
        const others: readonly RoundFacts[] = [
          { ...round, asOf: '2020-12-21' },
          { ...round, calendar: { ...calendar, holidays: [] } },
          { ...round, history: [] },
          { ...round, decisions: [{ unit: 'u0', grade: '优秀', by: '领导小组', why: '…' }] },
          { ...round, units: round.units.slice(1) },
          { ...round, units: round.units.map(({ unit, facts }) => ({ unit, facts: { ...facts, incidents: [] } })) },
        ]
        const hashes = [round, ...others].map((one) => computed(made, one).receipt.hash)
        expect(new Set(hashes).size).toBe(hashes.length)
      }),
      { numRuns: 20 },
    )
  })
})
