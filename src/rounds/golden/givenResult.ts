import { fractionFromText } from '../../model/Fraction.ts'
import type { Points, Result } from '../../model/Result.ts'
import type { Programme } from '../../model/Programme.ts'
import type { Example, ExampleUnit, ExpectedPoints } from '../../programme/examples/Example.ts'

const NONE: Points = { range: null, mayBeNone: false }

const pointsOf = (given: ExpectedPoints | 'vetoed'): Points =>
  typeof given === 'string' ? NONE : { range: { low: fractionFromText(given.low), high: fractionFromText(given.high) }, mayBeNone: false }

/** A result as an example gives it without scoring, where only standing is to be shown. */
export function givenResult(
  { unit, facts }: ExampleUnit,
  given: ExpectedPoints | 'vetoed',
  { asOf }: Example,
  { result }: Programme,
): Result {
  const total = pointsOf(given)
  const state = given === 'vetoed' ? 'vetoed' : given === 'none' ? 'not-applicable' : 'scored'
  const root = {
    code: result.code,
    state,
    applies: true,
    of: null,
    marks: null,
    points: total,
    worth: total,
    steps: [],
    children: [],
  } as const
  return {
    view: 'final',
    unit,
    facts,
    asOf,
    state,
    total,
    vetoGrades: given === 'vetoed' && result.veto?.grade !== undefined ? [result.veto.grade] : [],
    mayBeVetoed: false,
    root,
    presumed: [],
    open: [],
    undecided: [],
    given: true,
  }
}
