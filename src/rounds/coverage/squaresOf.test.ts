import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { smallProgramme } from '../../../test/smallProgramme.ts'
import { prepare } from '../../assess.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { score } from '../../engine/score.ts'
import type { Lane, Unit } from '../../model/Facts.ts'
import { formatFraction } from '../../model/Fraction.ts'
import type { Square } from '../../model/Square.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import type { CurrentAnswer, Said } from '../../store/queries/answers.ts'
import { factsFrom } from '../life/facts/factsFrom.ts'
import { squaresOf, type SquareTerms } from './squaresOf.ts'

const { compiled } = prepare(smallProgramme())
const CALENDAR = workCalendarFrom(ownCalendar())
const both = ['assessor', 'self'] as const
const CHECKS = ['1.published', '1.level', '1.late', '1.done', '1.replies']
const terms: SquareTerms = {
  compiled,
  askedOf: askedOfGroups(compiled.programme),
  answering: { 乡镇: Object.fromEntries(CHECKS.map((check) => [check, both])) },
}
const UNIT: Unit = {
  id: '甲镇',
  name: '甲镇',
  group: '乡镇',
  class: 'A',
  names: ['甲镇'],
  functions: [],
  parameters: {},
  objects: {},
  applies: {},
  drawn: {},
}

type Spoken = Pick<Said, 'check' | 'lane' | 'state'> & { readonly contradictory?: boolean }

const VALUES: Readonly<Record<string, Said['value']>> = {
  '1.published': '是',
  '1.level': '全面',
  '1.late': '0',
  '1.done': { numerator: '1', denominator: '1' },
  '1.replies': { rows: [], complete: true },
}

const standing = (said: readonly Spoken[]): readonly CurrentAnswer[] =>
  said.map(({ check, lane, state, contradictory = false }, id) => ({
    answer: {
      id,
      round: 'r',
      unit: UNIT.id,
      check,
      object: '',
      lane,
      seat: '',
      state,
      value: state === 'answered' ? (VALUES[check] ?? null) : null,
      why: null,
      proof: null,
      confirmedBy: null,
      saidBy: '某人',
      saidAt: '2024-12-01T10:00',
      via: null,
    },
    restated: null,
    contradictory,
  }))

function squareOf(said: readonly Spoken[], unit: Unit = UNIT): Square {
  const stands = standing(said)
  const facts = factsFrom({ standing: stands, incidents: [], overrides: [] })
  const result = score(compiled, unit, facts, '2024-12-31', CALENDAR)
  const [square] = squaresOf(terms, { unit, standing: stands, result, self: null })
  if (!square) throw new Error('The card has one row.')
  return square
}

const all = (lane: Lane, state: Said['state'] = 'answered'): readonly Spoken[] => CHECKS.map((check) => ({ check, lane, state }))

describe('a square', () => {
  it.each<readonly [string, readonly Spoken[], Square['state']]>([
    ['is open before anybody has spoken', [], 'open'],
    ['is the unit’s while only the unit has spoken', all('self'), 'self'],
    ['is assessed in part when some questions are', all('assessor').slice(1), 'partly'],
    ['is assessed when all are', all('assessor'), 'assessed'],
    ['is open again when all is taken back', all('assessor', 'withdrawn'), 'open'],
    [
      'cannot be told where somebody could not',
      [...all('assessor').slice(1), { check: '1.published', lane: 'assessor', state: 'cantTell' }],
      'cantTell',
    ],
    [
      'contradicts where two have spoken past each other',
      [...all('assessor'), { check: '1.published', lane: 'assessor', state: 'answered', contradictory: true }],
      'contradictory',
    ],
  ])('%s', (_, said, state) => {
    expect(squareOf(said).state).toBe(state)
  })

  it('counts what each lane has answered of what is expected of it', () => {
    expect(squareOf([...all('self'), ...all('assessor').slice(2)]).progress).toEqual({
      assessor: { done: 3, expected: 5 },
      self: { done: 5, expected: 5 },
    })
  })

  it('that does not apply expects nothing', () => {
    expect(squareOf(all('self'), { ...UNIT, applies: { '1': false } })).toMatchObject({ state: 'inapplicable', progress: {} })
  })

  it('has the points that the engine gives its row, whatever is answered', () => {
    const spoken = fc.record({
      check: fc.constantFrom(...CHECKS),
      lane: fc.constantFrom<Lane>('self', 'assessor'),
      state: fc.constantFrom<Said['state']>('answered', 'withdrawn'),
    })
    fc.assert(
      fc.property(fc.uniqueArray(spoken, { selector: ({ check, lane }) => `${check}${lane}`, maxLength: 10 }), (said) => {
        const facts = factsFrom({ standing: standing(said), incidents: [], overrides: [] })
        const { total } = score(compiled, UNIT, facts, '2024-12-31', CALENDAR)
        const square = squareOf(said)
        expect(square.points).toEqual({
          low: total.range?.low && formatFraction(total.range.low),
          high: total.range?.high && formatFraction(total.range.high),
        })
        const { assessor } = square.progress
        expect(square.state === 'assessed').toBe(assessor !== undefined && assessor.done === assessor.expected)
      }),
    )
  })
})
