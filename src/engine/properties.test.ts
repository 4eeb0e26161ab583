import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, node, points } from '../../test/coreProgramme.ts'
import { count, field, is } from '../../test/engine/expressions.ts'
import { forgotten, undecided } from '../../test/engine/forgotten.ts'
import { generated } from '../../test/engine/generated.ts'
import { isNeverAbove, wherePointsEscape } from '../../test/engine/intervals.ts'
import { allResults, amount, AS_OF, CALENDAR, factsOf, orgUnit, programmeWith, say } from '../../test/engine/scoring.ts'
import type { ListCheck } from '../model/Check.ts'
import type { Facts, Incident, Unit } from '../model/Facts.ts'
import { compare, fractionFromText, type Fraction } from '../model/Fraction.ts'
import { isExact } from '../model/Interval.ts'
import type { Node } from '../model/Node.ts'
import type { Programme } from '../model/Programme.ts'
import type { NodeResult, Result, StepKind } from '../model/Result.ts'
import { compile } from './compile.ts'
import { score } from './score.ts'

/** Milliseconds: the machine may be busy with other tests. */
const PATIENCE = 60_000

const scoreOf = (programme: Programme, unit: Unit, facts: Facts): Result => score(compile(programme), unit, facts, AS_OF, CALENDAR)

describe('what is open', () => {
  it(
    'is exact once everything is answered',
    () => {
      fc.assert(
        fc.property(generated({ wild: true }), ({ programme, unit, facts }) => {
          const { total } = scoreOf(programme, unit, facts)
          expect(total.range === null || (isExact(total.range) && !total.mayBeNone) || say(total)).toBe(true)
        }),
        { numRuns: 200 },
      )
    },
    PATIENCE,
  )

  it(
    'narrows, and never widens, as answers come in',
    () => {
      fc.assert(
        fc.property(generated({ wild: true }), fc.gen(), ({ programme, unit, facts }, g) => {
          const partUnit = undecided(g, unit)
          const part = forgotten(g, facts, 4)
          const less = forgotten(g, part, 3)
          const [full, some, few] = [
            scoreOf(programme, unit, facts),
            scoreOf(programme, partUnit, part),
            scoreOf(programme, partUnit, less),
          ]
          expect(wherePointsEscape(some, full)).toEqual([])
          expect(wherePointsEscape(few, some)).toEqual([])
        }),
        { numRuns: 300 },
      )
    },
    PATIENCE,
  )
})

describe('a card that only loses marks', () => {
  it(
    'gives full marks for the best answers',
    () => {
      fc.assert(
        fc.property(generated({ wild: false }), ({ programme, unit, best }) => {
          const applies = Object.fromEntries(Object.keys(unit.applies).map((code) => [code, true]))
          const { root } = scoreOf(programme, { ...unit, applies }, best)
          for (const one of allResults(root)) expect(say(one.points)).toBe(say({ range: { low: one.of, high: one.of }, mayBeNone: false }))
        }),
        { numRuns: 200 },
      )
    },
    PATIENCE,
  )

  it(
    'is the same converted or not for a unit to which all applies',
    () => {
      const without = (one: Node): Node => ({ ...one, convert: false, children: one.children.map(without) })
      fc.assert(
        fc.property(generated({ wild: false }), ({ programme, unit, facts }) => {
          const all = { ...unit, applies: Object.fromEntries(Object.keys(unit.applies).map((code) => [code, true])) }
          const plain = scoreOf({ ...programme, result: without(programme.result) }, all, facts)
          expect(say(scoreOf(programme, all, facts).total)).toBe(say(plain.total))
        }),
        { numRuns: 200 },
      )
    },
    PATIENCE,
  )
})

const limitOf = (limit: string | undefined, otherwise: Fraction | null): Fraction | null =>
  limit === undefined ? otherwise : limit === 'none' ? null : fractionFromText(limit)

/** What acts behind floor and cap. */
const PAST_LIMITS: readonly StepKind[] = ['gate', 'veto', 'instead', 'round', 'full']

describe('floor and cap', () => {
  it(
    'hold the points of every node whose gate is open',
    () => {
      const check = (one: Node, result: NodeResult): void => {
        const { range } = result.points
        const [floor, cap] = [limitOf(one.floor, one.marks ? fractionFromText('0') : null), limitOf(one.cap, one.marks ? result.of : null)]
        const bypassed =
          result.applies !== true ||
          allResults(result).some(({ code, steps }) => code === one.code && steps.some(({ kind }) => PAST_LIMITS.includes(kind)))
        if (range && !bypassed && floor) expect(range.low && compare(range.low, floor) >= 0).toBe(true)
        if (range && !bypassed && cap) expect(range.high && compare(range.high, cap) <= 0).toBe(true)
        for (const child of result.children) {
          const below = child.copy === undefined ? one.children.find(({ code }) => code === child.code) : one
          if (below) check(below, child)
        }
      }
      fc.assert(
        fc.property(generated({ wild: true }), fc.gen(), ({ programme, unit, facts }, g) => {
          for (const known of [facts, forgotten(g, facts, 3)]) {
            const result = scoreOf(programme, unit, known)
            // What a node is worth is itself open while somebody must still decide who applies.
            if (result.undecided.length === 0) check(programme.result, result.root)
          }
        }),
        { numRuns: 200 },
      )
    },
    PATIENCE,
  )
})

const circulars: ListCheck = {
  id: 'circulars',
  ask: '通报',
  kind: 'list',
  open: true,
  presumeNone: true,
  incidents: '通报',
  dated: 'on',
  fields: { by: { kind: 'choice', levels: ['省', '市', '县'], yesNo: false, ask: '级别' }, on: { kind: 'date', ask: '日期' } },
}
const penalty = node({
  code: 'penalty',
  name: '扣分项目',
  lines: [
    line({
      each: 'circulars',
      amount: { kind: 'levels', by: field('by'), table: { 省: { points: '5' }, 市: { points: '3' } }, otherwise: { points: '1' } },
    }),
    line({ each: 'circulars', amount: amount('0.5'), limit: '1' }),
  ],
})

describe('one more incident', () => {
  it(
    'never raises a score',
    () => {
      const incident = fc.record({
        by: fc.option(fc.constantFrom('省', '市', '县'), { nil: undefined }),
        on: fc.constantFrom('2020-03-01', '2020-12-31', '2019-12-31'),
      })
      fc.assert(
        fc.property(generated({ wild: false }), fc.array(incident, { minLength: 1, maxLength: 4 }), ({ programme, unit, facts }, given) => {
          const result: Node = {
            ...programme.result,
            floor: 'none',
            children: [...programme.result.children, penalty],
            lines: [line({ verb: 'at-most', amount: { kind: 'percent', value: '60' }, when: is(count('circulars'), '>=', 2) })],
            veto: { when: is(count('circulars'), '>=', 4), points: 'none', clause: '四次通报的一票否决', readings: [] },
          }
          const compiled = compile({ ...programme, checks: [circulars], result })
          const incidents = given.map(({ by, on }, at): Incident => ({
            id: String(at),
            kind: '通报',
            on,
            fields: by === undefined ? {} : { by },
          }))
          const totals = incidents.map(
            (_, at) => score(compiled, unit, { ...facts, incidents: incidents.slice(0, at) }, AS_OF, CALENDAR).total,
          )
          const last = score(compiled, unit, { ...facts, incidents }, AS_OF, CALENDAR).total
          ;[...totals.slice(1), last].forEach((total, at) => {
            expect(isNeverAbove(total, totals[at]!) || [say(total), say(totals[at]!)]).toBe(true)
          })
        }),
        { numRuns: 150 },
      )
    },
    PATIENCE,
  )
})

describe('a pool', () => {
  it(
    'of which one child applies hands out exactly its marks',
    () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 6 }),
          fc.integer({ min: 0, max: 5 }),
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 0, max: 9 }),
          (size, chosen, pool, own) => {
            const share = (code: string): Node => node({ code, marks: { kind: 'share' }, lines: [line({ amount: amount(0) })] })
            const children = [
              ...Array.from({ length: size }, (_, at) => share(`p${at}`)),
              node({ code: 'own', marks: points(String(own)), lines: [line({ amount: amount(0) })] }),
            ]
            const result = node({ code: 'total', marks: points(String(pool + own)), children })
            const kept = `p${chosen % size}`
            const applies = Object.fromEntries(
              children.filter(({ code }) => code.startsWith('p') && code !== kept).map(({ code }) => [code, false]),
            )
            const { root, total } = scoreOf(programmeWith(result), orgUnit({ applies }), factsOf())
            expect(say(allResults(root).find(({ code }) => code === kept)!.points)).toBe(String(pool))
            expect(say(total)).toBe(String(pool + own))
          },
        ),
        { numRuns: 60 },
      )
    },
    PATIENCE,
  )
})
