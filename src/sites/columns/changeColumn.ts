import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { ColumnTask } from '../../model/Site.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { endKeepers, findColumn, insertKeepers, keepersOfColumns, setColumn, type ColumnRow } from '../../store/queries/siteColumns.ts'
import type { Store } from '../../store/Store.ts'
import { livingSite, refuseStale } from '../registry/heldSite.ts'
import { checkedContent, checkedKeepers, checkedLevels, checkedOpenKeepers } from './columnTyped.ts'

/** What somebody changes of a column; what is not named stays. Where it is, the wizard says. 修改栏目 */
export interface ColumnChange extends Partial<ColumnTask> {
  readonly column: string
  readonly version: number
  /** All that keep it from today on. */
  readonly keepers?: readonly string[]
  readonly openKeepers?: readonly string[]
  readonly why: string
}

/** Changes what a column is called, must hold, how often it must change, or who keeps it from today on. 修改栏目和保障单位 */
export async function changeColumn(store: Store, actor: Actor, change: ColumnChange): Promise<void> {
  const { column: id, version, why, levels, content, updates, openKeepers } = change
  const written = {
    ...(levels === undefined ? {} : { levels: checkedLevels(levels) }),
    ...(content === undefined ? {} : { content: checkedContent(content) }),
    // Who says himself how often it changes replaces the words of the table.
    ...(updates === undefined ? {} : { updates, updatesText: null }),
    ...(openKeepers === undefined ? {} : { openKeepers: checkedOpenKeepers(openKeepers) }),
  }
  return perform(store, actor, async ({ tx, at, record }) => {
    const column = await livingColumn(tx, id)
    refuseStale(version, column.version, '栏目')
    await setColumn(tx, id, { ...written, version: version + 1 })
    if (change.keepers !== undefined) {
      const now = (await keepersOfColumns(tx, [id])).map(({ unit }) => unit)
      const asked = [...new Set(change.keepers)]
      const added = await checkedKeepers(
        tx,
        asked.filter((unit) => !now.includes(unit)),
      )
      const gone = now.filter((unit) => !asked.includes(unit))
      if (gone.length > 0) await endKeepers(tx, [{ column: id, units: gone }], beijingDate(at))
      await insertKeepers(
        tx,
        added.map((unit) => ({ column: id, unit, from: beijingDate(at) })),
      )
    }
    record({ act: 'column.change', on: { kind: 'column', id }, why, refs: { site: column.site } })
    await announce(tx, { kind: 'site', site: column.site })
  })
}

/** A column comes to its end, and so does who keeps it; what runs saw of it stays. 栏目到此为止 */
export function endColumn(
  store: Store,
  actor: Actor,
  { column: id, version, why }: { readonly column: string; readonly version: number; readonly why: string },
): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const column = await livingColumn(tx, id)
    refuseStale(version, column.version, '栏目')
    await endKeepers(tx, [{ column: id, units: null }], beijingDate(at))
    await setColumn(tx, id, { endedAt: at, endedWhy: why, version: version + 1 })
    record({ act: 'column.end', on: { kind: 'column', id }, why, refs: { site: column.site } })
    await announce(tx, { kind: 'site', site: column.site })
  })
}

/** A column that goes on, its site held: those of one site are changed one after the other. */
async function livingColumn(tx: Db, id: string): Promise<ColumnRow> {
  const seen = await findColumn(tx, id)
  if (!seen) throw new Refusal('not-found', 'no-column', '没有这个栏目，请回到网站的栏目表重新选择。')
  await livingSite(tx, seen.site)
  const column = await findColumn(tx, id)
  if (!column || column.endedAt !== null)
    throw new Refusal('conflict', 'column-ended', '这个栏目已经到此为止，不能再改。需要的话请重新增加。')
  return column
}
