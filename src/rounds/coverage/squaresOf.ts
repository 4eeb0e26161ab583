import { formatFraction } from '../../model/Fraction.ts'
import { copyNames } from '../../model/copyNames.ts'
import type { Lane, Unit } from '../../model/Facts.ts'
import { grouped } from '../../model/grouped.ts'
import type { NodeResult, Points, Result } from '../../model/Result.ts'
import type { Progress, Square, SquarePoints, SquareState } from '../../model/Square.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import type { CurrentAnswer } from '../../store/queries/answers.ts'
import { lanesOf } from '../answering/lanesFor.ts'
import { deskRows, type PlannedRow } from '../desk/deskRows.ts'
import { askedOfUnit } from '../files/askedOfUnit.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** What is known of one unit: what stands of its answers, and what they came to. */
export interface SquareFacts {
  readonly unit: Unit
  readonly standing: readonly CurrentAnswer[]
  readonly result: Pick<Result, 'root'>
  /** By the unit's own answers alone; null where there are none, or none besides. */
  readonly self: Pick<Result, 'root'> | null
}

/** By what the squares of a round are made. */
export type SquareTerms = Pick<Terms, 'askedOf' | 'compiled' | 'answering'>

/**
 * How far each row of a unit is and what it came to, in the order of its card. 一个单位各指标的格子
 *
 * A check of the whole programme counts in the first row that reads it; a register that counts as it stands is expected of nobody.
 */
export function squaresOf(terms: SquareTerms, { unit, standing, result, self }: SquareFacts): readonly Square[] {
  const asked = terms.askedOf(unit.group)
  const concerned = new Set(askedOfUnit(asked, unit).map(({ check }) => check.id))
  const said = grouped(standing, ({ answer }) => answer.check)
  const nodes = nodesByCode(result.root)
  const own = self && nodesByCode(self.root)
  const counted = new Set<string>()
  return [...deskRows(asked).values()].map((row) => {
    const node = nodes.get(row.visit.node.code)
    const expected = row.asked.filter(({ check, home }) => concerned.has(check.id) && (home !== undefined || !counted.has(check.id)))
    for (const { check } of expected) counted.add(check.id)
    const checks = expected.filter(isExpected).map((one) => checkState(one, terms, unit, said.get(one.check.id) ?? []))
    return {
      state: stateOf(row, unit, node, checks),
      points: node ? ends(node.worth) : null,
      marks: node?.marks ? formatFraction(node.marks) : null,
      self: own ? ends(own.get(row.visit.node.code)?.worth ?? NO_POINTS) : null,
      progress: sumOf(checks),
    }
  })
}

const NO_POINTS: Points = { range: null, mayBeNone: true }

/** Nodes that are scored once; what is scored copy by copy has no points of its own here. */
function nodesByCode(root: NodeResult): ReadonlyMap<string, NodeResult> {
  const nodes = new Map<string, NodeResult>()
  const visit = (node: NodeResult) => {
    if (node.copy !== undefined) return
    nodes.set(node.code, node)
    node.children.forEach(visit)
  }
  visit(root)
  return nodes
}

const ends = ({ range }: Points): SquarePoints | null =>
  range && { low: range.low && formatFraction(range.low), high: range.high && formatFraction(range.high) }

/** Registers that count as they stand are filled by what happens, not by being asked. */
const isExpected = ({ check }: AskedCheck): boolean => !(check.kind === 'list' && check.open && check.presumeNone)

interface CheckState {
  readonly progress: Readonly<Partial<Record<Lane, Progress>>>
  readonly cantTell: boolean
  readonly contradictory: boolean
}

function checkState(asked: AskedCheck, terms: SquareTerms, unit: Unit, said: readonly CurrentAnswer[]): CheckState {
  const { check, per, period } = asked
  const copies = copiesOf(per, unit, period)
  const spoken = said.filter(({ answer }) => answer.state !== 'withdrawn')
  const progress: Partial<Record<Lane, Progress>> = {}
  for (const lane of lanesOf(terms, terms.answering, unit.group, check.id)) {
    const heard = spoken.filter(({ answer }) => speaksFor(answer, lane))
    progress[lane] = copies
      ? { done: copies.filter((copy) => heard.some(({ answer }) => answer.object === copy)).length, expected: copies.length }
      : seatsTaken(heard, per?.atLeast ?? 1)
  }
  return {
    progress,
    cantTell: spoken.some(({ answer }) => answer.lane !== 'self' && answer.state === 'cantTell'),
    contradictory: said.some(({ contradictory }) => contradictory),
  }
}

/** The copies that are asked for, by name; null where it is not settled whose they are: experts, objects that nobody named. */
function copiesOf(per: AskedCheck['per'], unit: Unit, period: AskedCheck['period']): readonly string[] | null {
  if (!per) return ['']
  const names = copyNames(per, unit, period)
  const drawn = per.drawn === undefined ? undefined : unit.drawn[per.drawn]
  return (Array.isArray(drawn) ? names?.filter((name) => (drawn as readonly string[]).includes(name)) : names) ?? null
}

function seatsTaken(heard: readonly CurrentAnswer[], seats: number): Progress {
  const taken = new Set(heard.map(({ answer: { object, seat } }) => `${object}\0${seat}`)).size
  return { done: Math.min(taken, seats), expected: seats }
}

/** The unit speaks for itself, experts for themselves; whoever else has looked, the question is answered. A machine's finding counts once confirmed. */
function speaksFor(answer: CurrentAnswer['answer'], lane: Lane): boolean {
  if (lane === 'self' || answer.lane === 'self') return answer.lane === lane
  if (answer.lane === 'objection') return true
  if (lane === 'expert' || answer.lane === 'expert') return answer.lane === lane
  return answer.lane !== 'probe' || answer.confirmedBy !== null
}

function sumOf(checks: readonly CheckState[]): Square['progress'] {
  const sum: Partial<Record<Lane, Progress>> = {}
  for (const { progress } of checks) {
    for (const [name, { done, expected }] of Object.entries(progress)) {
      const lane = name as Lane
      const before = sum[lane] ?? { done: 0, expected: 0 }
      sum[lane] = { done: before.done + done, expected: before.expected + expected }
    }
  }
  return sum
}

function stateOf({ visit }: PlannedRow, unit: Unit, node: NodeResult | undefined, checks: readonly CheckState[]): SquareState {
  if (node?.applies === false) return 'inapplicable'
  if ([visit.node, ...visit.parents].some(({ drawn }) => drawn !== undefined && unit.drawn[drawn] === false)) return 'undrawn'
  if (checks.some(({ contradictory }) => contradictory)) return 'contradictory'
  if (node?.applies === 'undecided') return 'undecided'
  if (checks.some(({ cantTell }) => cantTell)) return 'cantTell'
  const { self, ...others } = sumOf(checks)
  const assessing = Object.values(others)
  const expected = assessing.reduce((sum, one) => sum + one.expected, 0)
  const done = assessing.reduce((sum, one) => sum + one.done, 0)
  if (expected === 0) return isSettled(node, self) ? 'assessed' : 'open'
  if (done === expected) return 'assessed'
  if (done > 0) return 'partly'
  return self && self.done > 0 ? 'self' : 'open'
}

/** Where nobody assesses: what the unit said itself, or what follows from what happened, is all there is. */
function isSettled(node: NodeResult | undefined, self: Progress | undefined): boolean {
  if (self) return self.done === self.expected
  const range = node?.worth.range
  return (
    range === null ||
    (range?.low !== undefined && range.low !== null && range.high !== null && formatFraction(range.low) === formatFraction(range.high))
  )
}
