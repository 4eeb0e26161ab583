import { workCalendarFrom } from '../../src/calendar/WorkCalendar.ts'
import { compile } from '../../src/engine/compile.ts'
import { score, type ScoreOptions } from '../../src/engine/score.ts'
import type { Answer, AnswerValue, Facts, Row, Unit } from '../../src/model/Facts.ts'
import { formatFraction, type Fraction } from '../../src/model/Fraction.ts'
import type { Interval } from '../../src/model/Interval.ts'
import type { Amount, Node } from '../../src/model/Node.ts'
import type { Programme } from '../../src/model/Programme.ts'
import type { NodeResult, Points, Result } from '../../src/model/Result.ts'
import { node, programme } from '../coreProgramme.ts'
import { num } from './expressions.ts'

/** What tests of the engine say again and again: a unit, its answers, and the points that come out. */

export const CALENDAR = workCalendarFrom({ years: [2019, 2020, 2021], holidays: ['2020-10-01'], workdays: ['2020-09-27'] })
export const AS_OF = '2020-12-20'

export const orgUnit = (parts: Partial<Unit> = {}): Unit => {
  const name = parts.name ?? '甲局'
  return { id: name, name, names: [name], group: '县直部门', functions: [], parameters: {}, objects: {}, applies: {}, drawn: {}, ...parts }
}

export const answer = (check: string, value: AnswerValue, parts: Partial<Answer> = {}): Answer => ({
  check,
  lane: 'assessor',
  by: '考核组',
  at: '2020-12-15T09:00:00',
  state: 'answered',
  value,
  ...parts,
})

/** A state that says nothing of the value. */
export const without = (check: string, state: 'cantTell' | 'notDrawn' | 'declaredNone', parts: Partial<Answer> = {}): Answer => ({
  check,
  lane: 'assessor',
  by: '考核组',
  at: '2020-12-15T09:00:00',
  state,
  ...parts,
})

/** Rows by id. */
export const rows = (given: Readonly<Record<string, Row['fields']>>, complete?: boolean): AnswerValue => ({
  rows: Object.entries(given).map(([id, fields]) => ({ id, fields })),
  ...(complete === undefined ? {} : { complete }),
})

export type Said = Readonly<Record<string, AnswerValue | readonly Answer[]>>

const isAnswers = (said: AnswerValue | readonly Answer[]): said is readonly Answer[] => Array.isArray(said)

export const factsOf = (said: Said = {}, parts: Partial<Facts> = {}): Facts => ({
  answers: Object.fromEntries(Object.entries(said).map(([check, given]) => [check, isAnswers(given) ? given : [answer(check, given)]])),
  incidents: [],
  overrides: [],
  ...parts,
})

/** A programme whose whole tree is this one node. */
export const programmeWith = (root: Partial<Node>, parts: Partial<Programme> = {}): Programme =>
  programme({ scorecards: [], result: node({ code: 'total', name: '总分', ...root }), ...parts })

interface Given extends ScoreOptions {
  readonly unit?: Partial<Unit>
  readonly facts?: Partial<Facts>
  readonly asOf?: string
  readonly programme?: Partial<Programme>
}

/** Scores one unit by a tree. */
export function scored(root: Partial<Node>, said: Said = {}, { unit, facts, asOf, programme: parts, ...options }: Given = {}): Result {
  return score(compile(programmeWith(root, parts)), orgUnit(unit), factsOf(said, facts), asOf ?? AS_OF, CALENDAR, options)
}

/** The total that a unit gets, as text. */
export const totalOf = (...given: Parameters<typeof scored>): string => say(scored(...given).total)

const end = (value: Fraction | null, missing: string): string => (value === null ? missing : formatFraction(value))

export const sayInterval = ({ low, high }: Interval): string =>
  low && high && formatFraction(low) === formatFraction(high) ? formatFraction(low) : `${end(low, '−∞')}…${end(high, '∞')}`

/** `5`, `3…5`, `none`, `3…5 or none`. */
export const say = ({ range, mayBeNone }: Points): string =>
  range === null ? 'none' : `${sayInterval(range)}${mayBeNone ? ' or none' : ''}`

/** Every result of a tree, copies too. */
export const allResults = (root: NodeResult): readonly NodeResult[] => [root, ...root.children.flatMap(allResults)]

export function resultOf({ root }: Pick<Result, 'root'>, code: string): NodeResult {
  const found = allResults(root).find((one) => one.code === code)
  if (!found) throw new RangeError(`no node ${code}`)
  return found
}

export const amount = (value: string | number): Amount => ({ kind: 'points', value: num(value) })
export const percent = (value: string | number): Amount => ({ kind: 'percent', value: String(value) })
export const ALL: Amount = { kind: 'all' }
