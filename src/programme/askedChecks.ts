import type { Check } from '../model/Check.ts'
import type { CheckId, NodeCode } from '../model/Expression.ts'
import type { Node } from '../model/Node.ts'
import type { NamedUnit, Programme } from '../model/Programme.ts'
import { askedBy, nodeExpressions, partsOf } from './views/expressions.ts'
import { inNamedScope } from './views/inNamedScope.ts'
import { viewProgramme, type NodeVisit } from './views/ProgrammeView.ts'

/** A check as the units of one group are asked it. */
export interface AskedCheck {
  readonly check: Check
  /** Where it is declared; absent for a check of the whole programme. */
  readonly home?: Node
  /** A unit may state that there is nothing. */
  readonly mayDeclareNone: boolean
  /** It is answered once per copy of the node around it that is scored several times. */
  readonly per?: NonNullable<Node['per']>
  /** The programme's period, whose months are the copies of a node scored month by month. */
  readonly period: Programme['period']
}

/** What the units of one group are asked, and the nodes that they are scored by. 检查点总表 */
export interface Asked {
  readonly checks: ReadonlyMap<CheckId, AskedCheck>
  readonly nodes: ReadonlyMap<NodeCode, NodeVisit>
}

/** Every check that a node declares or reads itself. */
export const checksReadBy = (node: Node): readonly CheckId[] => [
  ...node.checks.map(({ id }) => id),
  ...node.lines.flatMap(({ each }) => (each === undefined ? [] : [each])),
  ...nodeExpressions(node)
    .flatMap(partsOf)
    .flatMap((part) => askedBy(part) ?? []),
]

function askedIn(programme: Programme, visits: readonly NodeVisit[]): Asked {
  const declaring = new Set(visits.filter(({ node }) => node.whenDeclaredNone !== undefined).flatMap(({ node }) => checksReadBy(node)))
  const checks = new Map<CheckId, AskedCheck>()
  const { period } = programme
  for (const check of programme.checks) checks.set(check.id, { check, mayDeclareNone: declaring.has(check.id), period })
  for (const { node, parents } of visits) {
    const per = [node, ...parents.toReversed()].find((one) => one.per)?.per
    for (const check of node.checks) {
      checks.set(check.id, { check, home: node, mayDeclareNone: declaring.has(check.id), period, ...(per ? { per } : {}) })
    }
  }
  return { checks, nodes: new Map(visits.map((visit) => [visit.node.code, visit])) }
}

/** Everything that each group of a programme is asked; a group that has no scorecard is asked by the common tree alone. */
export function askedOfGroups(programme: Programme): (group: string) => Asked {
  const { trees, visits } = viewProgramme(programme)
  const common = visits.filter(({ scorecard }) => !scorecard)
  const known = new Map<string, Asked>()
  return (group) => {
    const found = known.get(group)
    if (found) return found
    const tree = trees.find(({ scorecard }) => !scorecard || scorecard.for.includes(group))
    const asked = askedIn(programme, tree?.visits ?? common)
    known.set(group, asked)
    return asked
  }
}

/** Only the scopes settle who is outside the node, for it or a node above it says so. 以范围为准 */
export const settledByScope = ({ node, parents }: NodeVisit): boolean =>
  node.scope?.open !== true && [node, ...parents].some(({ claims }) => claims === 'none')

/** May a unit claim that the node does not apply to it, or may that be left undecided? */
export function mayNotApply(visit: NodeVisit, unit: NamedUnit): boolean {
  const { node, parents } = visit
  if (settledByScope(visit)) return !inNamedScope(node.scope, unit)
  return (
    node.notApplying !== undefined || node.marks?.kind === 'share' || node.scope?.open === true || parents.some(({ convert }) => convert)
  )
}
