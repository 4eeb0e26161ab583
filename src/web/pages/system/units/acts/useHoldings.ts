import { useQueries } from '@tanstack/react-query'
import type { HoldingsAnswer } from '../../../../../server/routes/unitFields.ts'
import { holdingsQuery } from '../unitQueries.ts'
import { togetherOf } from './succession.ts'

/** What hangs on units that are about to end; null while it is not known. 名下的人和事 */
export function useHoldings(units: readonly string[]): { readonly held: HoldingsAnswer | null; readonly fault: Error | null } {
  return useQueries({
    queries: units.map((unit) => holdingsQuery(unit)),
    combine: (all) => {
      const known = all.flatMap(({ data }) => data ?? [])
      return {
        held: known.length === units.length ? togetherOf(known, new Set(units)) : null,
        fault: all.find(({ error }) => error)?.error ?? null,
      }
    },
  })
}
