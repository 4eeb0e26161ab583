import { grouped } from '../../../model/grouped.ts'
import type { Db } from '../../../store/Db.ts'
import { announce, announceAll } from '../../../store/queries/announce.ts'

/** So many units are told one by one; of more, only that the round has changed. */
const MOST_UNITS = 100

/** Tells open pages which cells of a round have changed: the one check of a unit, or that several of its have. 通知答案变动 */
export async function announceCells(
  tx: Db,
  round: string,
  cells: readonly { readonly unit: string; readonly check: string }[],
): Promise<void> {
  const byUnit = grouped(cells, ({ unit }) => unit)
  if (byUnit.size > MOST_UNITS) return announce(tx, { kind: 'round', round })
  await announceAll(
    tx,
    [...byUnit].map(([unit, own]) => {
      const checks = new Set(own.map(({ check }) => check))
      const [only] = checks
      return { kind: 'cell', round, unit, ...(only !== undefined && checks.size === 1 && { check: only }) }
    }),
  )
}
