import { grouped } from '../../model/grouped.ts'
import type { Updates } from '../../model/Node.ts'
import type { Db } from '../../store/Db.ts'
import { keepersOfSite, listColumns } from '../../store/queries/siteColumns.ts'

/** A unit that keeps something. */
export interface NamedKeeper {
  readonly unit: string
  readonly name: string
}

/** A column as it stands on the site. 现有栏目 */
export interface StandingColumn {
  readonly id: string
  readonly version: number
  readonly levels: readonly string[]
  readonly content: string | null
  readonly updates: Updates | null
  readonly updatesText: string | null
  readonly keepers: readonly NamedKeeper[]
  readonly openKeepers: readonly string[]
  readonly url: string | null
}

/** Columns of a site as an import and a person see them. 现有栏目 */
export async function standingColumns(db: Db, site: string): Promise<readonly StandingColumn[]> {
  const [columns, keepers] = await Promise.all([listColumns(db, site), keepersOfSite(db, site)])
  const byColumn = grouped(keepers, ({ column }) => column)
  return columns.map(({ id, version, levels, content, updates, updatesText, openKeepers, url }) => ({
    ...{ id, version, levels, content, updates, updatesText, openKeepers, url },
    keepers: (byColumn.get(id) ?? []).map(({ unit, name }) => ({ unit, name })),
  }))
}
