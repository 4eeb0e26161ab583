import { updatesInWords } from '../../engine/words/updates.ts'
import { grouped } from '../../model/grouped.ts'
import type { Updates } from '../../model/Node.ts'
import type { Db } from '../../store/Db.ts'
import {
  columnsOfUnit,
  keepersOfColumns,
  keepersOfSite,
  lastSeenOf,
  listColumns,
  type ColumnRow,
  type Keeper,
  type LastSeen,
} from '../../store/queries/siteColumns.ts'

/** A column with who keeps it and how it was last seen. 栏目 */
export interface ColumnSheet extends Pick<
  ColumnRow,
  'id' | 'levels' | 'content' | 'updatesText' | 'openKeepers' | 'url' | 'placedAt' | 'version'
> {
  readonly updates: Updates | null
  readonly updatesWords: string
  readonly keepers: readonly Pick<Keeper, 'unit' | 'name' | 'from' | 'endedOn'>[]
  readonly last: LastSeen['last'] | null
  readonly lastSeenGood: string | null
}

/** Columns of a website, in a constant number of queries. 网站的栏目 */
export async function readColumns(db: Db, site: string): Promise<readonly ColumnSheet[]> {
  const [columns, keepers] = await Promise.all([listColumns(db, site), keepersOfSite(db, site)])
  return sheetsOf(db, columns, keepers)
}

/** Columns that a unit keeps, wherever they are. 单位保障的栏目 */
export async function readColumnsOfUnit(
  db: Db,
  unit: string,
): Promise<readonly (ColumnSheet & { readonly site: { readonly id: string; readonly name: string; readonly front: string } })[]> {
  const found = await columnsOfUnit(db, unit)
  const columns = found.map(({ column }) => column)
  const sheets = await sheetsOf(
    db,
    columns,
    await keepersOfColumns(
      db,
      columns.map(({ id }) => id),
    ),
  )
  const siteOf = new Map(found.map(({ column, site }) => [column.id, site]))
  return sheets.flatMap((sheet) => {
    const site = siteOf.get(sheet.id)
    return site ? [{ ...sheet, site }] : []
  })
}

async function sheetsOf(db: Db, columns: readonly ColumnRow[], keepers: readonly Keeper[]): Promise<readonly ColumnSheet[]> {
  const seen = new Map(
    (
      await lastSeenOf(
        db,
        columns.map(({ id }) => id),
      )
    ).map((one) => [one.column, one]),
  )
  const byColumn = grouped(keepers, ({ column }) => column)
  return columns.map(({ id, levels, content, updates, updatesText, openKeepers, url, placedAt, version }) => ({
    ...{ id, levels, content, updates, updatesText, openKeepers, url, placedAt, version },
    updatesWords: updates === null ? '' : updatesInWords(updates),
    keepers: (byColumn.get(id) ?? []).map(({ unit, name, from, endedOn }) => ({ unit, name, from, endedOn })),
    last: seen.get(id)?.last ?? null,
    lastSeenGood: seen.get(id)?.lastSeenGood ?? null,
  }))
}
