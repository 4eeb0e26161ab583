import type { Programme } from '../../model/Programme.ts'

/** How many units a group, or a class of it, has: as the notice counts, else as listed; undefined while nobody said. 单位数 */
export function groupSize(programme: Programme, group: string, kind?: string): number | undefined {
  const found = programme.groups.find(({ name }) => name === group)
  const said = kind === undefined ? found?.size : found?.classes.find(({ name }) => name === kind)?.size
  if (said !== undefined) return said
  const listed = listedUnits(programme, group, kind)
  if (listed > 0) return listed
  if (kind !== undefined || !found || found.classes.length === 0) return undefined
  const sizes = found.classes.map(({ name }) => groupSize(programme, group, name))
  return sizes.some((size) => size === undefined) ? undefined : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
}

/** How many units are listed by name. */
export const listedUnits = (programme: Programme, group: string, kind?: string): number =>
  programme.units.filter((unit) => unit.group === group && (kind === undefined || unit.class === kind)).length
