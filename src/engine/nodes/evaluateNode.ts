import { compare, divide, ZERO, type Fraction } from '../../model/Fraction.ts'
import { isExact, type Interval } from '../../model/Interval.ts'
import type { NodeResult, Points, Step } from '../../model/Result.ts'
import type { CompiledNode } from './CompiledNode.ts'
import { evaluateCopies } from './evaluateCopies.ts'
import { Env } from '../Env.ts'
import { scale } from '../values/intervals.ts'
import { findingsOf } from './findings.ts'
import { overrideFor } from './overrides.ts'
import { isUndrawn } from './profile.ts'
import { assemble, type Sum } from './sumNode.ts'
import { narrowed } from './trials.ts'

/**
 * A node for one unit: whether it applies, its sum, or the join of its copies, a person's override, and its worth in the parent.
 * 指标得分
 */
export function evaluateNode(node: CompiledNode, env: Env): NodeResult {
  const { profile } = env
  if (!profile) throw new TypeError('a profile comes before points')
  if (!profile.applies[node.index])
    return profile.full[node.index] ? keptMarks(node, profile.of[node.index] ?? ZERO, env) : notApplying(node, env)
  const seen = envSeenBy(node, env)
  if (node.node.per && env.copy === null) return finish(node, env, evaluateCopies(node, node.node.per, seen))
  const sum = evaluateSum(node, seen)
  return finish(node, env, seen === env ? sum : { ...sum, steps: [LEFT_TO_SELF, ...sum.steps] })
}

/** The node's sum, with an interval that encloses just what open answers allow where the node is an indicator. */
export function evaluateSum(node: CompiledNode, env: Env): Sum {
  const sum = assemble(node, env)
  return node.trials === null || isSettled(sum.points) ? sum : narrowed(node, node.trials, env, sum)
}

const LEFT_TO_SELF: Step = { kind: 'instead', sure: true, before: null, after: null, policy: 'not-drawn' }

const isSettled = ({ range, mayBeNone }: Points): boolean => (range === null || isExact(range)) && !mayBeNone

/** What a node is scored on: all that is known, or the unit's own check where it was not drawn. 以自查为准 */
export function envSeenBy({ node, ownSlots }: CompiledNode, env: Env): Env {
  if (node.whenNotDrawn !== 'self' || env.selfOnly) return env
  const undrawn = isUndrawn(env, node.drawn) || ownSlots.some((slot) => env.knows(slot).state === 'notDrawn')
  return undrawn ? new Env(env.case, { base: env, selfOnly: true }) : env
}

function finish(node: CompiledNode, env: Env, sum: Sum): NodeResult {
  const code = node.node.code
  const marks = env.profile?.marks[node.index] ?? null
  const of = env.profile?.of[node.index] ?? null
  const overridden = env.case.facts.overrides.length === 0 ? null : overrideFor(node, env, sum.points)
  const points = overridden && !overridden.stale ? overridden.points : sum.points
  const steps: readonly Step[] = overridden
    ? [...sum.steps, { kind: 'override', sure: !overridden.stale, before: sum.points.range, after: points.range }]
    : sum.steps
  const result: NodeResult = {
    code,
    state: overridden?.stale === true ? 'held' : sum.state,
    applies: env.undecided.has(code) ? 'undecided' : true,
    of,
    marks,
    points,
    worth: worthOf(points, marks, of),
    steps,
    children: sum.children,
  }
  const findings = findingsOf(node, sum.steps)
  if (!overridden && !sum.verdicts && !findings) return result
  return {
    ...result,
    ...(sum.verdicts ? { verdicts: sum.verdicts } : {}),
    ...(findings ? { findings } : {}),
    ...(overridden
      ? { overridden: { computed: sum.points, override: overridden.override, stale: overridden.stale, now: overridden.now } }
      : {}),
  }
}

/** Points on the node's own scale, carried over to what it is worth in its parent. */
function worthOf(points: Points, marks: Fraction | null, of: Fraction | null): Points {
  if (marks === null || of === null || points.range === null || marks === of || compare(marks, of) === 0) return points
  const ratio = of.n > 0 ? divide(marks, of) : ZERO
  return { range: scale(points.range, ratio), mayBeNone: points.mayBeNone }
}

function keptMarks(node: CompiledNode, of: Fraction, env: Env): NodeResult {
  const range: Interval = { low: of, high: of }
  const sum: Sum = {
    points: { range, mayBeNone: false },
    state: 'scored',
    steps: [{ kind: 'full', sure: true, before: null, after: range }],
    children: [],
  }
  return { ...finish(node, env, sum), applies: false }
}

const NO_POINTS: Points = { range: null, mayBeNone: false }

function notApplying(node: CompiledNode, env: Env): NodeResult {
  return {
    code: node.node.code,
    state: 'not-applicable',
    applies: false,
    of: env.profile?.of[node.index] ?? null,
    marks: env.profile?.marks[node.index] ?? null,
    points: NO_POINTS,
    worth: NO_POINTS,
    steps: [],
    children: node.children.map((child) => notApplying(child, env)),
  }
}
