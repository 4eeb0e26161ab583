import { grouped } from '../../../model/grouped.ts'
import type { LiveEvent } from '../../../model/LiveEvent.ts'

/** So many units are told one by one; of more, only that the round has changed. */
const MOST_UNITS = 100

/** What open pages are told of cells that have changed: the one check of a unit, or that several of its have. 答案变动通知 */
export function cellEvents(round: string, cells: readonly { readonly unit: string; readonly check: string }[]): readonly LiveEvent[] {
  const byUnit = grouped(cells, ({ unit }) => unit)
  if (byUnit.size > MOST_UNITS) return [{ kind: 'round', round }]
  return [...byUnit].map(([unit, own]) => {
    const checks = new Set(own.map(({ check }) => check))
    const [only] = checks
    return { kind: 'cell', round, unit, ...(only !== undefined && checks.size === 1 && { check: only }) }
  })
}
