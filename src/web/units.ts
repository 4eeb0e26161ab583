import { queryOptions, useQuery } from '@tanstack/react-query'
import type { UnitList } from '../server/routes/unitFields.ts'
import { ask } from './ask.ts'

/** The units of today that the reader may see, each after the one above it. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => ask<UnitList>('/api/units', signal),
})

/** A unit of that list. */
export type ListedUnit = UnitList['units'][number]

/** What the units are called, by id; empty until it is known. 单位名称 */
export function useUnitNames(): ReadonlyMap<string, string> {
  const { data } = useQuery(unitsQuery)
  return new Map(data?.units.map(({ id, name }) => [id, name]))
}

/** The names of all above a unit, from the top, in one line. */
export function pathAbove(units: ReadonlyMap<string, ListedUnit>, { parent }: ListedUnit): string {
  const names: string[] = []
  for (let above = parent; above !== null;) {
    const unit = units.get(above)
    if (!unit) break
    names.unshift(unit.name)
    above = unit.parent
  }
  return names.join(' › ')
}
