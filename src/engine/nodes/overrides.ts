import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Check } from '../../model/Check.ts'
import type { Facts, Override } from '../../model/Facts.ts'
import type { NodeCode } from '../../model/Expression.ts'
import { fractionFromText } from '../../model/Fraction.ts'
import { exactly } from '../../model/Interval.ts'
import type { Points } from '../../model/Result.ts'
import { latestFirst } from '../answers/latestFirst.ts'
import type { CompiledNode } from './CompiledNode.ts'
import type { CompiledTree } from './compileTree.ts'
import { digestOf } from '../digestOf.ts'
import type { Env } from '../Env.ts'

interface Overriding {
  readonly override: Override
  readonly points: Points
  /** Answers have changed since: it is shown, and decides nothing. */
  readonly stale: boolean
  readonly now: string
}

/** The value that a named person put beside the computed one, if the answers are still those it was made on. 人工裁定 */
export function overrideFor(node: CompiledNode, env: Env, computed: Points): Overriding | null {
  const override = env.case.facts.overrides.filter((one) => one.node === node.node.code).sort(latestFirst)[0]
  if (!override) return null
  const now = answersDigest(node, env.case.tree, env.case.facts)
  const stale = override.on !== now
  return { override, stale, now, points: stale ? computed : { range: exactly(fractionFromText(override.points)), mayBeNone: false } }
}

/** Every check that the node or anything below it reads, copies too. */
const slotsBelow = (node: CompiledNode): readonly number[] => [...node.slots, ...node.children.flatMap(slotsBelow)]

/** What an override of a node states as `on`; null where the tree has no such node. 裁定所依据的答案 */
export function answersDigestOf(tree: CompiledTree, code: NodeCode, facts: Facts): string | null {
  const node = tree.nodes.find((one) => one.node.code === code)
  return node ? answersDigest(node, tree, facts) : null
}

function answersDigest(node: CompiledNode, tree: CompiledTree, facts: Facts): string {
  const checks = [...new Set(slotsBelow(node))].flatMap((slot) => tree.checks[slot]?.check ?? [])
  return digestOfAnswers(facts, checks)
}

/** SHA-256 of the answers to some checks, and of the incidents that are rows of theirs, whatever their order. 答案摘要 */
export function digestOfAnswers({ answers, incidents }: Facts, checks: readonly Pick<Check, 'id'>[]): string {
  const kinds = new Set(checks.flatMap((check) => ('incidents' in check && typeof check.incidents === 'string' ? [check.incidents] : [])))
  const given = checks.map(({ id }) => [id, inOrder(answers[id] ?? [])] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  const happened = inOrder(incidents.filter(({ kind }) => kinds.has(kind)))
  return digestOf({ answers: given, incidents: happened })
}

const inOrder = (values: readonly unknown[]): readonly string[] => values.map(canonicalJson).sort()
