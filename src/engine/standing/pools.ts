import type { Within } from '../../model/Expression.ts'
import type { Unit } from '../../model/Facts.ts'
import { grouped } from '../../model/grouped.ts'
import type { Result } from '../../model/Result.ts'

/** Among whom a unit is compared. 比较范围 */
export function poolOf(unit: Unit, within: Within): string {
  if (within === 'all') return '全部'
  return within === 'group' || unit.class === undefined ? unit.group : `${unit.group}${unit.class}类`
}

/** Positions of the results of each pool, in the order given. */
export function poolsOf(results: readonly Pick<Result, 'unit'>[], within: Within): ReadonlyMap<string, readonly number[]> {
  const pools = results.map(({ unit }) => poolOf(unit, within))
  return grouped([...pools.keys()], (at) => pools[at] ?? '')
}
