import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../me.ts'
import { unitsQuery, type ListedUnit } from '../../units.ts'

/** Units over which the reader may open rounds: those that his duties name first. 可以组织考核的单位 */
export function useOrganisers(): readonly ListedUnit[] {
  const me = useMe()
  const units = useQuery(unitsQuery).data?.units ?? []
  const own = new Set(me?.duties.flatMap(({ role, unit }) => (role === 'organiser' ? [unit] : [])))
  return units.filter(({ id }) => own.has(id))
}
