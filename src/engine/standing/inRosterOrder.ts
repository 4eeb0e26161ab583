import type { Result } from '../../model/Result.ts'
import type { Standing, StandingTable } from '../../model/Standing.ts'

/** A table's lines as people read them: the ranked by place, those without a place in the order of the roster, which is the notice's. 按名册次序 */
export function inRosterOrder({ lines }: StandingTable, results: readonly Result[]): readonly Standing[] {
  const order = new Map(results.map(({ unit }, at) => [unit.id, at]))
  const ranked = lines.filter(({ place }) => place !== null)
  const others = lines.filter(({ place }) => place === null)
  return [...ranked, ...others.sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0))]
}
