import type { CalendarDate } from '../../../model/CalendarDate.ts'
import type { Db } from '../../../store/Db.ts'
import { keepersOfSite } from '../../../store/queries/siteColumns.ts'

/**
 * The units whose matter a column is, for what was seen on a day: who kept it then, as far as the unit is still there; else whose site it is. 保障单位
 *
 * @param unit whose site it is
 */
export async function keepersNow(
  tx: Db,
  site: string,
  unit: string,
  day: CalendarDate,
): Promise<(column: string | null) => readonly string[]> {
  const keepers = new Map<string, string[]>()
  for (const { column, unit: keeper, from, endedOn } of await keepersOfSite(tx, site))
    if (from <= day && endedOn === null) keepers.set(column, [...(keepers.get(column) ?? []), keeper])
  return (column) => (column === null ? undefined : keepers.get(column)) ?? [unit]
}
