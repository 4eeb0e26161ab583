import { foldName } from '../../model/foldName.ts'
import type { Programme } from '../../model/Programme.ts'
import type { PlannedUnit } from '../../model/RoundPlan.ts'
import { plannedUnit } from '../../model/plannedUnit.ts'
import type { NamedMember } from './registerNames.ts'

/** A typed name is the notice's own, one of its aliases, or that of a unit which the notice does not name. 名单的一行 */
export function memberRow(
  { name, group, class: kind }: NamedMember,
  unit: string,
  programme: Programme,
  known: ReadonlyMap<string, string>,
): PlannedUnit {
  const folded = foldName(name)
  const as = known.get(unit)
  const named = programme.units.find((one) => one.name === as || [one.name, ...one.aliases].some((called) => foldName(called) === folded))
  const row = plannedUnit(unit, named?.group ?? group, named?.name ?? null)
  return kind === null || kind === named?.class ? row : { ...row, class: kind }
}

/** The notice's names of registered units, by unit. 已能对应的单位 */
export const namesByUnit = (bound: readonly PlannedUnit[]): ReadonlyMap<string, string> =>
  new Map(bound.flatMap(({ unit, as }) => (as === null ? [] : [[unit, as] as const])))
