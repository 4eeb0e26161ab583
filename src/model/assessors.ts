import type { Node } from './Node.ts'
import type { Assessor } from './Programme.ts'

/** Is the name one of the assessor's? 是否同一牵头单位 */
export const isNamedAssessor = ({ name, aliases }: Pick<Assessor, 'name' | 'aliases'>, spelling: string): boolean =>
  spelling === name || aliases.includes(spelling)

/** Who leads a node: those it names, or the nearest above that names any. 牵头单位 */
export function leadsOf(node: Node, parents: readonly Node[]): readonly string[] {
  return [node, ...[...parents].reverse()].find(({ assessor }) => assessor.length > 0)?.assessor ?? []
}

/**
 * Who scores a unit's row that these lead: an assessor that is the unit itself gives way to the one in its place. 由谁评
 *
 * @param unit every name of the unit
 */
export function assessorsFor(leads: readonly string[], assessors: readonly Assessor[], unit: readonly string[]): readonly string[] {
  const names = leads.map((spelling) => {
    const assessor = assessors.find((one) => isNamedAssessor(one, spelling))
    const isItself = assessor?.unit !== undefined && unit.includes(assessor.unit)
    return isItself && assessor.instead !== undefined ? assessor.instead : (assessor?.name ?? spelling)
  })
  return [...new Set(names)]
}
