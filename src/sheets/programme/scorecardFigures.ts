import type { Node } from '../../model/Node.ts'
import type { Group, Programme, Scorecard } from '../../model/Programme.ts'
import type { ScorecardFigures } from './ProgrammeSheet.ts'

/** A scorecard in figures: its marks, the notice's own scored rows, the units that it is for. */
export function scorecardFigures(programme: Programme, card: Scorecard): ScorecardFigures {
  const units = programme.groups.filter(({ name }) => card.for.includes(name)).reduce((sum, group) => sum + sizeOf(programme, group), 0)
  const { marks, of } = card.root
  return {
    id: card.id,
    name: card.name,
    for: card.for,
    marks: of ?? (marks?.kind === 'points' ? marks.value : ''),
    indicators: countRole(card.root, 'indicator'),
    columns: countRole(card.root, 'column'),
    units,
  }
}

/** How many units the notice counts in a group, named or not. */
export const sizeOf = (programme: Programme, { name, size }: Group): number =>
  size ?? programme.units.filter(({ group }) => group === name).length

const countRole = (node: Node, role: Node['role']): number =>
  node.children.reduce((sum, child) => sum + countRole(child, role), node.role === role ? 1 : 0)
