import { isNamedAssessor } from '../../model/assessors.ts'
import type { Programme } from '../../model/Programme.ts'
import { viewProgramme } from '../../programme/views/ProgrammeView.ts'

/** A lead assessor as the notice names it. 牵头单位 */
export interface LeadToBind {
  readonly name: string
  readonly aliases: readonly string[]
  /** The assessed unit of the notice that it is. */
  readonly unit: string | null
  /** The one in whose place it scores, where it does nothing else: who does is one of its people. */
  readonly insteadOf: string | null
}

/** Everybody who leads rows, or takes the place of who does: names of `assessors`, else those that stand at the rows. 待对应的牵头单位 */
export function leadsToBind(programme: Programme): readonly LeadToBind[] {
  const assessors = programme.assessors ?? []
  const known = (spelling: string) => assessors.some((one) => isNamedAssessor(one, spelling))
  const written = viewProgramme(programme).visits.flatMap(({ node }) => node.assessor)
  const leads: LeadToBind[] = assessors.map(({ name, aliases, unit }) => ({ name, aliases, unit: unit ?? null, insteadOf: null }))
  for (const name of new Set(written.filter((one) => !known(one)))) leads.push({ name, aliases: [], unit: null, insteadOf: null })
  for (const { name, instead } of assessors) {
    if (instead === undefined || known(instead) || leads.some((one) => one.name === instead)) continue
    leads.push({ name: instead, aliases: [], unit: null, insteadOf: name })
  }
  return leads
}
