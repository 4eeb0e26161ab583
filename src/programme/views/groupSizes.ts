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

/** A roster is counted once, however many groups, seats and draws ask. */
const counts = new WeakMap<Programme['units'], ReadonlyMap<string, number>>()

const keyOf = (group: string, kind?: string): string => JSON.stringify([group, kind])

function countUnits({ units }: Programme): ReadonlyMap<string, number> {
  const known = counts.get(units)
  if (known) return known
  const found = new Map<string, number>()
  for (const { group, class: kind } of units) {
    for (const key of kind === undefined ? [keyOf(group)] : [keyOf(group), keyOf(group, kind)]) found.set(key, (found.get(key) ?? 0) + 1)
  }
  counts.set(units, found)
  return found
}

/** How many units are listed by name. */
export const listedUnits = (programme: Programme, group: string, kind?: string): number =>
  countUnits(programme).get(keyOf(group, kind)) ?? 0
