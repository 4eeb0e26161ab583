import { inScope } from '../../engine/nodes/profile.ts'
import { assessorsFor, isNamedAssessor, leadsOf } from '../../model/assessors.ts'
import type { Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { Asked, AskedCheck } from '../../programme/askedChecks.ts'

/** The checks of rows that may apply to a unit: what surely is not its business is not asked of it. 该单位的检查点 */
export function askedOfUnit({ checks, nodes }: Asked, unit: Unit): readonly AskedCheck[] {
  return [...checks.values()].filter(({ home }) => {
    const visit = home && nodes.get(home.code)
    return !visit || [visit.node, ...visit.parents].every(({ code, scope }) => (unit.applies[code] ?? inScope(scope, unit)) !== false)
  })
}

/** Who scores a check of a unit: those who lead its row, one that is the unit itself giving way. Empty: the notice names nobody. 由谁评 */
export function assessorsOfCheck(
  { home }: AskedCheck,
  { nodes }: Asked,
  programme: Programme,
  unit: Pick<Unit, 'names'>,
): readonly string[] {
  const visit = home && nodes.get(home.code)
  return visit ? assessorsFor(leadsOf(visit.node, visit.parents), programme.assessors ?? [], unit.names) : []
}

/** The assessor that a spelling means; undefined for none of the programme's. */
export const assessorNamed = ({ assessors }: Programme, spelling: string) => assessors?.find((one) => isNamedAssessor(one, spelling))
