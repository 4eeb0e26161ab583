import { compare, divide, equals, fractionFromText, roundHalfUp, ZERO, type Fraction } from '../../model/Fraction.ts'
import { exactly, type Interval } from '../../model/Interval.ts'
import type { NodeResult, Points, ResultState, Step } from '../../model/Result.ts'
import type { CompiledNode } from './CompiledNode.ts'
import { either } from '../values/either.ts'
import type { Env } from '../Env.ts'
import { clamp, NOTHING, plus, scale } from '../values/intervals.ts'
import { insteadOf } from './instead.ts'
import { limitsOf } from './limitsOf.ts'
import { timesOf } from '../lines/timesOf.ts'
import type { Tri } from '../values/tri.ts'

/** A node's points on its own scale and how they came about. 计分过程 */
export interface Sum {
  readonly points: Points
  readonly state: ResultState
  readonly steps: readonly Step[]
  readonly children: readonly NodeResult[]
  readonly verdicts?: readonly string[]
}

/**
 * Children with marks · conversion · lines in order · children without marks · floor and cap · veto · rounding.
 *
 * The order of scoring is this function; where a notice wants another, its programme nests differently.
 */
export function assemble(node: CompiledNode, env: Env): Sum {
  const { tree } = env.case
  const { of: outerOf, running: outerRunning, row: outerRow } = env
  const gate: Tri = node.when === null ? true : node.when(env)
  const steps: Step[] = []
  const children = node.children.length === 0 ? NO_CHILDREN : node.children.map((child) => tree.evaluate(child.index, env))
  env.of = env.profile?.of[node.index] ?? ZERO
  env.row = null
  const sum = gate === false ? closed(steps) : sumOf(node, env, { gate, children, steps })
  const points = node.decimals === null ? sum.points : rounded(sum.points, node.decimals, steps)
  env.running = points.range ?? NOTHING
  const verdicts = node.verdicts.length === 0 ? null : verdictsOf(node, env)
  env.of = outerOf
  env.running = outerRunning
  env.row = outerRow
  const state: ResultState = sum.vetoed ? 'vetoed' : 'scored'
  return verdicts ? { points, state, steps, children, verdicts } : { points, state, steps, children }
}

const NO_CHILDREN: readonly NodeResult[] = []

interface Unrounded {
  readonly points: Points
  readonly vetoed: boolean
}

/** The gate is closed: zero, whatever is behind it. */
function closed(steps: Step[]): Unrounded {
  steps.push({ kind: 'gate', sure: true, before: null, after: NOTHING })
  return { points: { range: NOTHING, mayBeNone: false }, vetoed: false }
}

interface Summing {
  readonly gate: true | null
  readonly children: readonly NodeResult[]
  readonly steps: Step[]
}

/** The node's own sum, or what stands in for it, as far as the gate lets it count. */
function sumOf(node: CompiledNode, env: Env, { gate, children, steps }: Summing): Unrounded {
  const instead = insteadOf(node, env)
  if (instead?.sure === true) {
    if (instead.step) steps.push(instead.step)
    return { points: behindGate(gate, { range: instead.range, mayBeNone: false }, steps), vetoed: false }
  }
  env.running = startOf(node, env, children, steps)
  const { isNone, mayBeNone } = missingIn(node, env, children)
  actLines(node, env, steps)
  addUnmarked(node, env, children, steps)
  env.running = bound(node, env.profile?.of[node.index] ?? null, env.running, steps)
  /** It is settled that the node's own sum counts. */
  const counts = gate === true && instead === null
  const vetoed: Tri = node.vetoWhen === null ? false : node.vetoWhen(env)
  let points: Points = isNone ? { range: null, mayBeNone: false } : { range: env.running, mayBeNone }
  if (vetoed !== false) points = veto(node, points, { vetoed, counts, steps })
  if (instead) {
    points = either(points, { range: instead.range, mayBeNone: false })
    if (instead.step) steps.push(instead.step)
  }
  return { points: behindGate(gate, points, steps), vetoed: counts && (vetoed === true || isNone) }
}

const NOTHING_MISSING = { isNone: false, mayBeNone: false } as const

/** A child that counts has no score, or may have none: then neither has the node. */
function missingIn(
  node: CompiledNode,
  env: Env,
  children: readonly NodeResult[],
): { readonly isNone: boolean; readonly mayBeNone: boolean } {
  if (node.children.length === 0) return NOTHING_MISSING
  const counting = children.filter((_, at) => countsIn(env, node.children[at]))
  return {
    isNone: counting.some(({ points }) => points.range === null),
    mayBeNone: counting.some(({ points }) => points.range !== null && points.mayBeNone),
  }
}

/** Zero is possible as well while it is open whether the gate closes. */
function behindGate(gate: true | null, points: Points, steps: Step[]): Points {
  if (gate === true) return points
  const after = either(points, { range: NOTHING, mayBeNone: false })
  steps.push({ kind: 'gate', sure: false, before: points.range, after: after.range })
  return after
}

const countsIn = ({ profile }: Env, node: CompiledNode | undefined): boolean =>
  node !== undefined && (profile?.applies[node.index] === true || profile?.full[node.index] === true)

/** The converted sum of the children with marks, else the start that the rule declares. */
function startOf(node: CompiledNode, env: Env, children: readonly NodeResult[], steps: Step[]): Interval {
  if (node.marked.length === 0) return startOfRule(node, env, steps)
  let sum: Interval = NOTHING
  node.children.forEach((child, at) => {
    const worth = children[at]?.worth.range
    if (child.node.marks !== undefined && worth && countsIn(env, child)) sum = plus(sum, worth)
  })
  steps.push({ kind: 'children', sure: true, before: null, after: sum })
  if (!node.node.convert) return sum
  const applied = appliedMarks(node, env)
  if (applied.n <= 0 || equals(applied, env.of)) return sum
  const converted = scale(sum, divide(env.of, applied))
  steps.push({ kind: 'convert', sure: true, before: sum, after: converted, marks: applied })
  return converted
}

/** A node without rule is open between its floor and its cap until somebody decides it. */
function startOfRule({ node, start }: CompiledNode, env: Env, steps: Step[]): Interval {
  if (start === null) return node.marks === undefined ? NOTHING : { low: ZERO, high: env.of }
  const range = start === 'full' ? exactly(env.of) : NOTHING
  steps.push({ kind: 'start', sure: true, before: null, after: range })
  return range
}

/** Marks of a node's children that apply to the unit, on the node's own scale. 适用分值 */
export function appliedMarks(node: CompiledNode, env: Env): Fraction {
  let sum: Interval = NOTHING
  for (const child of node.marked) {
    const marks = env.profile?.marks[child.index]
    const of = env.profile?.of[child.index]
    if (!marks || !of || !countsIn(env, child)) continue
    const whole = child.marked.length === 0 || child.node.convert || env.profile?.full[child.index] === true
    sum = plus(sum, exactly(whole || of.n <= 0 ? marks : (scale(exactly(appliedMarks(child, env)), divide(marks, of)).low ?? ZERO)))
  }
  return sum.low ?? ZERO
}

function actLines(node: CompiledNode, env: Env, steps: Step[]): void {
  if (node.lines.length === 0) return
  const times = timesOf(node, env)
  for (let at = 0; at < node.lines.length; at++) {
    const step = node.lines[at]?.act(env, at, times)
    if (!step) continue
    steps.push(step)
    env.running = step.after ?? env.running
  }
}

function addUnmarked(node: CompiledNode, env: Env, children: readonly NodeResult[], steps: Step[]): void {
  if (node.unmarked.length === 0) return
  const before = env.running
  let change: Interval = NOTHING
  node.children.forEach((child, at) => {
    const worth = children[at]?.worth.range
    if (child.node.marks === undefined && worth && countsIn(env, child)) change = plus(change, worth)
  })
  env.running = plus(before, change)
  if (change !== NOTHING) steps.push({ kind: 'unmarked', sure: true, before, after: env.running, change })
}

function bound({ node }: CompiledNode, of: Fraction | null, running: Interval, steps: Step[]): Interval {
  const { floor, cap } = limitsOf(node, of)
  const floored = clamp(running, floor, null)
  if (floored !== running) steps.push({ kind: 'floor', sure: isCut(running.high, floor, 1), before: running, after: floored })
  const capped = clamp(floored, null, cap)
  if (capped !== floored) steps.push({ kind: 'cap', sure: isCut(floored.low, cap, -1), before: floored, after: capped })
  return capped
}

/** Even the farther end is beyond the limit. */
const isCut = (end: Fraction | null, limit: Fraction | null, sign: 1 | -1): boolean =>
  end !== null && limit !== null && sign * compare(end, limit) < 0

interface Vetoing {
  readonly vetoed: true | null
  readonly counts: boolean
  readonly steps: Step[]
}

/** Fixed points give none back to a node that another veto has left without. */
function veto({ node }: CompiledNode, points: Points, { vetoed, counts, steps }: Vetoing): Points {
  const then = node.veto?.points ?? 'none'
  const put: Points =
    then === 'none' || points.range === null
      ? { range: null, mayBeNone: false }
      : { range: exactly(fractionFromText(then)), mayBeNone: points.mayBeNone }
  const after = vetoed === true ? put : either(points, put)
  steps.push({ kind: 'veto', sure: vetoed === true && counts, before: points.range, after: after.range })
  return after
}

function rounded({ range, mayBeNone }: Points, decimals: number, steps: Step[]): Points {
  if (range === null) return { range, mayBeNone }
  const after: Interval = { low: range.low && roundHalfUp(range.low, decimals), high: range.high && roundHalfUp(range.high, decimals) }
  steps.push({ kind: 'round', sure: true, before: range, after })
  return { range: after, mayBeNone }
}

/** The first verdict whose condition holds; each that may. 定性结论 */
function verdictsOf({ verdicts }: CompiledNode, env: Env): readonly string[] {
  const possible: string[] = []
  for (const { name, when } of verdicts) {
    const holds = when(env)
    if (holds !== false) possible.push(name)
    if (holds === true) break
  }
  return possible
}
