import { ZERO } from '../../model/Fraction.ts'
import type { NodeResult, Points } from '../../model/Result.ts'
import type { Env } from '../Env.ts'
import { claimedByOnce } from '../lines/once.ts'
import { clamp, UNBOUNDED } from '../values/intervals.ts'
import type { CompiledNode } from './CompiledNode.ts'
import { keptFor } from './KeptResults.ts'
import { limitsOf } from './limitsOf.ts'
import { MergedResults } from './mergeResults.ts'
import { profileOf, profileTried, type Profile } from './profile.ts'

/** So many undecided nodes are tried both ways, in every combination; with more, what they bear on is only bounded. */
const MOST_UNDECIDED = 10

/** The tree once it is settled who applies. */
export function evaluateWith(env: Env, applies: readonly boolean[]): NodeResult {
  return evaluateProfile(env, profileOf(env.case.tree, env.case.unit, applies))
}

function evaluateProfile(env: Env, profile: Profile): NodeResult {
  env.profile = profile
  env.results.fill(undefined)
  env.claimed = claimedByOnce(env)
  return env.case.tree.evaluate(0, env)
}

/** The hull of what the tree comes to under every profile that is still possible. 适用未定时的得分 */
export function evaluateUndecided(env: Env, decided: readonly boolean[], undecided: readonly CompiledNode[]): NodeResult {
  return undecided.length > MOST_UNDECIDED ? boundedOver(env, decided, undecided) : hullOver(env, decided, undecided)
}

/** Each possible profile is scored; what a part of the tree comes to is kept for the profiles that leave it as it is. */
function hullOver(env: Env, decided: readonly boolean[], undecided: readonly CompiledNode[]): NodeResult {
  const merged = new MergedResults()
  let root: NodeResult | null = null
  for (let mask = 0; mask < 2 ** undecided.length; mask++) {
    const applies = decided.slice()
    undecided.forEach(({ index }, at) => (applies[index] = ((mask >> at) & 1) === 0))
    const profile = profileTried(env.case.tree, env.case.unit, applies)
    env.kept = keptFor(env.kept, profile)
    root = merged.add(root, evaluateProfile(env, profile))
  }
  env.kept = null
  if (!root) throw new TypeError('no profile')
  return root
}

/**
 * Too many for every combination: the tree with all of them and with none, and between their widest ends all that they bear on, which
 * is what holds them, what shares a pool with them or takes their marks, and what looks beyond itself.
 */
function boundedOver(env: Env, decided: readonly boolean[], undecided: readonly CompiledNode[]): NodeResult {
  const merged = new MergedResults()
  const out = decided.slice()
  for (const { index } of undecided) out[index] = false
  const none = evaluateWith(env, out)
  const root = merged.add(evaluateWith(env, decided), none)
  const { nodes, hasVeto } = env.case.tree
  const open = new Set(undecided.map(({ index }) => index))
  const holds = nodes.map(({ index, end }) => undecided.some((one) => one.index > index && one.index < end))
  const takers = new Set(nodes.flatMap(({ node }) => (node.notApplying?.how === 'spread' ? node.notApplying.to : [])))
  const moves = ({ node, parent, index }: CompiledNode): boolean =>
    takers.has(node.code) ||
    (node.marks?.kind === 'share' &&
      parent !== null &&
      parent.marked.some((one) => one.index !== index && (open.has(one.index) || holds[one.index])))
  const mayBeNone = hasVeto || none.worth.range === null || none.worth.mayBeNone

  const loosened = (node: CompiledNode, result: NodeResult, above: NodeResult | null): NodeResult => {
    // What does not apply with all of them never does.
    if (result.applies === false && result.state === 'not-applicable') return result
    const shares = moves(node)
    const children = result.children.map((child, at) => {
      const below = node.children[at]
      return below && child.copy === undefined ? loosened(below, child, result) : child
    })
    if (!shares && !(holds[node.index] ?? false) && node.selfContained) return { ...result, children }
    const of = shares ? (above?.of ?? result.of) : result.of
    const { floor, cap } = limitsOf(node.node, of)
    const points: Points = {
      range: clamp(UNBOUNDED, floor, cap),
      mayBeNone: node.parent === null ? mayBeNone : result.points.mayBeNone || hasVeto,
    }
    const most = shares ? of : (result.marks ?? of)
    const isWorthItself = node.node.marks === undefined || floor === null || cap === null || most === null
    return { ...result, of, points, worth: isWorthItself ? points : { ...points, range: { low: ZERO, high: most } }, children }
  }
  return loosened(env.case.tree.root, root, null)
}
