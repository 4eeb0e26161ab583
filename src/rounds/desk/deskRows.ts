import { leadsOf } from '../../model/assessors.ts'
import type { Node } from '../../model/Node.ts'
import { checksReadBy, type Asked, type AskedCheck } from '../../programme/askedChecks.ts'
import type { NodeVisit } from '../../programme/views/ProgrammeView.ts'

/** A row of a group's card with its own questions, those of its parts among them. 评分行 */
export interface PlannedRow {
  readonly visit: NodeVisit
  /** It and everything below it. */
  readonly nodes: readonly Node[]
  readonly asked: readonly AskedCheck[]
  readonly leads: readonly string[]
  readonly section: string
}

/** A heading over rows, not a row: a section, the scorecard, the total. */
const isFrame = ({ role, card, children }: Node): boolean =>
  card || role === 'section' || (role === undefined && children.some((child) => child.role !== 'part'))

const known = new WeakMap<Asked, ReadonlyMap<string, PlannedRow>>()

/** The rows that somebody scores in a group, by code, in the order of the card; rows that ask nothing are none. */
export function deskRows(asked: Asked): ReadonlyMap<string, PlannedRow> {
  const found = known.get(asked)
  if (found) return found
  const rows = new Map<string, PlannedRow>()
  for (const visit of asked.nodes.values()) {
    const { node, parents } = visit
    if (parents.some((parent) => !isFrame(parent))) continue
    const nodes = isFrame(node) ? [node] : below(node)
    const checks = questionsOf(nodes, asked)
    if (checks.length === 0) continue
    rows.set(node.code, { visit, nodes, asked: checks, leads: leadsOf(node, parents), section: sectionOf(parents) })
  }
  known.set(asked, rows)
  return rows
}

const below = (node: Node): readonly Node[] => [node, ...node.children.flatMap(below)]

const sectionOf = (parents: readonly Node[]): string =>
  parents
    .filter(({ role }) => role === 'section')
    .map(({ name }) => name)
    .join('，')

/** What a row asks: its own checks, and those of the whole programme that it reads. Another row's are answered there. */
function questionsOf(nodes: readonly Node[], { checks }: Asked): readonly AskedCheck[] {
  const own = new Set(nodes.map(({ code }) => code))
  const ids = new Set(nodes.flatMap(checksReadBy))
  return [...ids].flatMap((id) => {
    const one = checks.get(id)
    return one && (one.home === undefined || own.has(one.home.code)) ? [one] : []
  })
}
