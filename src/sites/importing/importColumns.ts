import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import { perform } from '../../store/perform.ts'
import { Refusal } from '../../model/Refusal.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import { stateDigest } from '../../people/tables/stateDigest.ts'
import type { Db } from '../../store/Db.ts'
import { announce } from '../../store/queries/announce.ts'
import { standingColumns } from '../columns/standingColumns.ts'
import type { Store } from '../../store/Store.ts'
import { livingSite } from '../registry/heldSite.ts'
import { refuseClosedPort } from '../registry/refuseClosedPort.ts'
import { linesOfTable } from './linesOfTable.ts'
import { planColumns, type AskedImport, type PlannedColumn } from './planColumns.ts'
import { readProgrammeLines } from './readProgrammeLines.ts'
import type { DecidedName } from './resolveMentions.ts'
import type { TableLine } from './ColumnLine.ts'
import { unitFinder } from './unitFinder.ts'
import { writeColumns } from './writeColumns.ts'

/** What columns are imported from, with what somebody decided about it. 栏目导入 */
export interface ColumnImport {
  readonly site: string
  readonly from:
    | { readonly kind: 'rows'; readonly rows: readonly TableLine[] }
    | { readonly kind: 'programme'; readonly programme: string; readonly round: string | null }
  readonly names: readonly DecidedName[]
  readonly endOthers: boolean
}

/** What an import would do. 栏目导入预览 */
export interface ColumnsPlan {
  /** Of all that was shown, and of what it was held against. */
  readonly digest: string
  readonly rows: readonly PlannedColumn[]
  readonly counts: Readonly<Record<PlannedColumn['is'], number>>
  /** Columns that the site has and the table has not. */
  readonly others: number
  /** What is wrong with the table as a whole; then nothing can be taken. */
  readonly faults: readonly string[]
}

/** Says row by row what an import would do; does nothing. 预览栏目导入 */
export async function previewColumns(store: Store, asked: ColumnImport, siteUnit: string): Promise<ColumnsPlan> {
  return planned(store.db, asked, siteUnit, beijingDate(store.now()))
}

async function planned(db: Db, { site, from, names, endOthers }: ColumnImport, siteUnit: string, today: string): Promise<ColumnsPlan> {
  const lines = from.kind === 'rows' ? linesOfTable(from.rows) : await readProgrammeLines(db, from.programme, from.round)
  const standing = await standingColumns(db, site)
  const asked: AskedImport = { lines, names, endOthers }
  const { rows, others } = planColumns(standing, unitFinder(await readRegister(db), siteUnit, today), asked)
  await refuseClosedPort(
    db,
    rows.flatMap(({ is, url }) => (is === 'new' || is === 'changed' ? [url] : [])),
  )
  const counts = { new: 0, changed: 0, same: 0, ended: 0 }
  for (const row of rows) counts[row.is] += 1
  const faults = lines.length === 0 ? [from.kind === 'rows' ? '表里没有栏目。' : '这个方案里没有栏目。'] : []
  const digest = stateDigest({ kind: 'site-columns', site, from, names, endOthers, standing, rows, today })
  return { digest, rows, counts, others, faults }
}

/**
 * Takes an import exactly as it was previewed, all of it or nothing. 导入栏目
 *
 * @param digest of the preview that somebody looked at
 */
export function takeColumns(store: Store, actor: Actor, asked: ColumnImport, digest: string): Promise<ColumnsPlan['counts']> {
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const site = await livingSite(tx, asked.site)
    const plan = await planned(tx, asked, site.unit, beijingDate(at))
    if (plan.faults.length > 0)
      throw new Refusal('invalid', 'columns-faulty', `没有可以导入的栏目，什么也没有导入：${plan.faults.join('')}`)
    if (plan.digest !== digest) {
      throw new Refusal('conflict', 'columns-changed', '预览以后，栏目、单位或者表有了变动，什么也没有导入。请重新预览，看过再导入。')
    }
    await writeColumns(performance, store.newId, actor, asked.site, plan.rows)
    record({ act: 'column.import', on: { kind: 'site', id: asked.site }, refs: { preview: digest } })
    await announce(tx, { kind: 'site', site: asked.site })
    return plan.counts
  })
}
