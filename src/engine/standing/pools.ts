import type { Within } from '../../model/Expression.ts'
import type { Unit } from '../../model/Facts.ts'
import type { Result } from '../../model/Result.ts'

/** Among whom a unit is compared. 比较范围 */
export function poolOf(unit: Unit, within: Within): string {
  if (within === 'all') return '全部'
  return within === 'group' || unit.class === undefined ? unit.group : `${unit.group}${unit.class}类`
}

/** Positions of the results of each pool, in the order given. */
export function poolsOf(results: readonly Pick<Result, 'unit'>[], within: Within): ReadonlyMap<string, readonly number[]> {
  const pools = new Map<string, number[]>()
  results.forEach(({ unit }, at) => {
    const key = poolOf(unit, within)
    const pool = pools.get(key)
    if (pool) pool.push(at)
    else pools.set(key, [at])
  })
  return pools
}
