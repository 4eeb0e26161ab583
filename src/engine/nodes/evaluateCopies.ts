import { copyNames } from '../../model/copyNames.ts'
import { fractionFromText, ZERO } from '../../model/Fraction.ts'
import type { Interval } from '../../model/Interval.ts'
import type { Per } from '../../model/Node.ts'
import type { NodeResult, Points } from '../../model/Result.ts'
import type { CompiledNode } from './CompiledNode.ts'
import { Env, type Copy } from '../Env.ts'
import { evaluateSum } from './evaluateNode.ts'
import { JOINS } from '../joins/index.ts'
import { clamp, UNBOUNDED } from '../values/intervals.ts'
import { findingsOf } from './findings.ts'
import { limitsOf } from './limitsOf.ts'
import { insteadPoints } from './profile.ts'
import type { Sum } from './sumNode.ts'

/** Scores a node once per object, month, seat or person and joins the copies. 逐个评分再合成 */
export function evaluateCopies(node: CompiledNode, per: Per, env: Env): Sum {
  const copies = copiesOf(node, per, env)
  if (copies === null) return undecided(node, env)
  if (copies.length === 0) return withoutCopies(node, env)
  const children = copies.map((copy) => copyResult(node, copy, new Env(env.case, { base: env, copy })))
  if (children.some(({ points }) => points.range === null)) {
    return {
      points: { range: null, mayBeNone: false },
      state: 'vetoed',
      steps: [{ kind: 'join', sure: true, before: null, after: null }],
      children,
    }
  }
  const weights =
    per.join.how === 'weights'
      ? Object.fromEntries(Object.entries(per.join.weights).map(([name, weight]) => [name, fractionFromText(weight)]))
      : {}
  const range = JOINS[per.join.how](
    children.map(({ copy, points }) => ({ name: copy ?? '', points: points.range ?? UNBOUNDED })),
    weights,
  )
  const enough = children.length >= (per.atLeast ?? 1) && (!per.odd || children.length % 2 === 1)
  if (!enough) return { ...undecided(node, env), state: 'held', children }
  return {
    points: { range, mayBeNone: children.some(({ points }) => points.mayBeNone) },
    state: 'scored',
    steps: [{ kind: 'join', sure: true, before: null, after: range }],
    children,
  }
}

function copyResult(node: CompiledNode, copy: Copy, env: Env): NodeResult {
  const { points, state, steps, children, verdicts } = evaluateSum(node, env)
  const of = env.profile?.of[node.index] ?? null
  const findings = findingsOf(node, steps)
  return {
    code: node.node.code,
    copy: copy.name,
    state,
    applies: true,
    of,
    marks: null,
    points,
    worth: points,
    steps,
    children,
    ...(verdicts ? { verdicts } : {}),
    ...(findings ? { findings } : {}),
  }
}

/** Whose or what the copies are; null while that is not known. */
function copiesOf(node: CompiledNode, per: Per, env: Env): readonly Copy[] | null {
  const { unit, tree } = env.case
  if (per.each === 'assessor' || per.each === 'expert') {
    const lane = per.each
    const said = node.slots
      .flatMap((slot) => env.case.facts.answers[tree.checks[slot]?.check.id ?? ''] ?? [])
      .filter((answer) => answer.lane === lane)
    const names = [...new Set(said.map(({ by }) => by))].filter((name) => !per.exceptSelf || !unit.names.includes(name)).sort()
    return names.length === 0 ? null : names.map((name) => ({ each: lane, name }))
  }
  const all = copyNames(per, unit, tree.programme.period)
  if (!all) return null
  const drawn = per.drawn === undefined ? true : unit.drawn[per.drawn]
  const chosen = Array.isArray(drawn) ? all.filter((name) => drawn.includes(name)) : drawn === false ? [] : all
  return chosen.map((name) => ({ each: 'object', name }))
}

/** Nobody has said yet whom or what it is scored for. */
function undecided(node: CompiledNode, env: Env): Sum {
  const points: Points = { range: widest(node, env), mayBeNone: false }
  return { points, state: 'scored', steps: [{ kind: 'join', sure: false, before: null, after: points.range }], children: [] }
}

function widest({ node, index }: CompiledNode, env: Env): Interval {
  const { floor, cap } = limitsOf(node, env.profile?.of[index] ?? null)
  return clamp(UNBOUNDED, floor, cap)
}

function withoutCopies(node: CompiledNode, env: Env): Sum {
  const instead = node.node.whenNone
  const points = instead === undefined ? null : insteadPoints(instead, env.profile?.of[node.index] ?? ZERO)
  if (points === null) return undecided(node, env)
  const range: Interval = { low: points, high: points }
  return {
    points: { range, mayBeNone: false },
    state: 'scored',
    steps: [{ kind: 'instead', sure: true, before: null, after: range, policy: 'none' }],
    children: [],
  }
}
