import { assessorsFor, leadsOf } from '../../model/assessors.ts'
import type { CheckId, NodeCode } from '../../model/Expression.ts'
import type { Unit } from '../../model/Facts.ts'
import type { Node } from '../../model/Node.ts'
import type { Period } from '../../model/Programme.ts'
import { Refusal } from '../../model/Refusal.ts'
import { checksReadBy, type AskedCheck } from '../../programme/askedChecks.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** Where a unit objects: a row of its card, or one question of it. 异议的位置 */
export interface ContestedPlace {
  readonly node: NodeCode
  /** Null: the row as a whole, its arithmetic. */
  readonly check: CheckId | null
  readonly object: string
}

/** A row of a unit's card as an objection names it. 有异议的指标 */
export interface ContestedRow {
  readonly name: string
  /** Headings above it. */
  readonly section: string
  /** Its own code and those of its parts. */
  readonly nodes: readonly NodeCode[]
  readonly asked: readonly AskedCheck[]
  readonly leads: readonly string[]
  /** In which what happened to the unit counts. */
  readonly period: Period
}

/** Null: the unit's card has no such row. 有异议的指标 */
export function contestedRow({ askedOf, compiled }: Pick<Terms, 'askedOf' | 'compiled'>, unit: Unit, code: NodeCode): ContestedRow | null {
  const { nodes, checks } = askedOf(unit.group)
  const visit = nodes.get(code)
  if (!visit) return null
  const { node, parents } = visit
  const all = below(node)
  return {
    name: node.name,
    section: parents.flatMap(({ role, name }) => (role === 'section' ? [name] : [])).join('，'),
    nodes: all.map((one) => one.code),
    asked: [...new Set(all.flatMap(checksReadBy))].flatMap((id) => checks.get(id) ?? []),
    leads: assessorsFor(leadsOf(node, parents), compiled.programme.assessors ?? [], unit.names),
    period: compiled.programme.period,
  }
}

const below = (node: Node): readonly Node[] => [node, ...node.children.flatMap(below)]

/**
 * The row of an objection, with the question that it names. 核对异议的位置
 *
 * @throws Refusal where the card has none such
 */
export function refuseStrangePlace(
  terms: Pick<Terms, 'askedOf' | 'compiled'>,
  unit: Unit,
  { node, check, object }: ContestedPlace,
): ContestedRow {
  const row = contestedRow(terms, unit, node)
  if (!row) throw new Refusal('not-found', 'no-row', `“${unit.name}”的评分表里没有这一项，请从评分表里重新选择指标。`)
  if (check === null ? object !== '' : !row.asked.some((one) => one.check.id === check))
    throw new Refusal('invalid', 'objection-check', `“${row.name}”没有这个检查点。请从评分表里重新选择对哪一处有异议。`)
  return row
}
