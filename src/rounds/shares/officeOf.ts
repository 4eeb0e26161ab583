import { assessorsFor, leadsOf } from '../../model/assessors.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { Unit } from '../../model/Facts.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { findRoundHead } from '../../store/queries/roundHeads.ts'
import { officialNames } from '../../store/queries/units.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** Who organises a round, by name. 考核组织单位 */
export async function organiserOf(db: Db, round: string, at: Instant): Promise<string> {
  const head = await findRoundHead(db, round)
  return (head && (await officialNames(db, [head.unit], beijingDate(at))).get(head.unit)) ?? '考核组织单位'
}

/** The office in charge of a unit's row: its lead assessors, else who organises the round. 牵头单位或考核组织单位 */
export const officeOf =
  ({ askedOf, compiled }: Pick<Terms, 'askedOf' | 'compiled'>, unit: Unit, organiser: string) =>
  (node: NodeCode | undefined): string => {
    const visit = node === undefined ? undefined : askedOf(unit.group).nodes.get(node)
    const leads = visit ? assessorsFor(leadsOf(visit.node, visit.parents), compiled.programme.assessors ?? [], unit.names) : []
    return leads.length === 0 ? organiser : leads.join('、')
  }
