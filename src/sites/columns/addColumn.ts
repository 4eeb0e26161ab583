import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { ColumnTask } from '../../model/Site.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertColumns, insertKeepers, listColumns } from '../../store/queries/siteColumns.ts'
import type { Store } from '../../store/Store.ts'
import { livingSite } from '../registry/heldSite.ts'
import { refuseClosedPort } from '../registry/refuseClosedPort.ts'
import { checkedContent, checkedKeepers, checkedLevels, checkedOpenKeepers, checkedPlace } from './columnTyped.ts'

/** A column that somebody adds by hand. 新栏目 */
export interface NewColumnTyped extends ColumnTask {
  readonly site: string
  readonly keepers: readonly string[]
  readonly openKeepers: readonly string[]
  readonly url: string | null
  readonly why: string
}

/** Adds a column behind the others. Tells the id. 增加栏目 */
export async function addColumn(store: Store, actor: Actor, typed: NewColumnTyped): Promise<string> {
  const levels = checkedLevels(typed.levels)
  const content = checkedContent(typed.content)
  const url = checkedPlace(typed.url)
  const openKeepers = checkedOpenKeepers(typed.openKeepers)
  const { site, updates, why } = typed
  return perform(store, actor, async ({ tx, at, record }) => {
    await livingSite(tx, site)
    await refuseClosedPort(tx, [url])
    const keepers = await checkedKeepers(tx, typed.keepers)
    const id = store.newId()
    const position = Math.max(-1, ...(await listColumns(tx, site)).map((column) => column.position)) + 1
    const placed = url === null ? {} : { url, placedBy: actor.id, placedAt: at }
    await insertColumns(tx, [{ id, site, position, levels, content, updates, openKeepers, ...placed, by: actor.id, at }])
    await insertKeepers(
      tx,
      keepers.map((unit) => ({ column: id, unit, from: beijingDate(at) })),
    )
    record({ act: 'column.add', on: { kind: 'column', id }, why, refs: { site } })
    await announce(tx, { kind: 'site', site })
    return id
  })
}
