import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { listColumns, setColumn, type ColumnRow } from '../../store/queries/siteColumns.ts'
import type { Store } from '../../store/Store.ts'
import { livingSite } from '../registry/heldSite.ts'
import { refuseClosedPort } from '../registry/refuseClosedPort.ts'
import { normalAddress, refuseReserved } from '../siteAddress.ts'
import { hostOf } from '../siteHosts.ts'

/** Where a column is: at an address; not on the site; or nobody knows any more. 栏目位置 */
export type SaidPlace = { readonly is: 'at'; readonly url: string } | { readonly is: 'absent' } | { readonly is: 'open' }

/** What somebody says of one column, having seen it at a version. 栏目定位 */
export interface PlacedColumn {
  readonly column: string
  readonly version: number
  readonly place: SaidPlace
}

/** What somebody says of columns of a site. */
export interface Placing {
  readonly site: string
  readonly placed: readonly PlacedColumn[]
  readonly why?: string | undefined
}

/** Says of columns where they are: a person did, whatever was proposed; all of it or nothing. 确认栏目位置 */
export function placeColumns(store: Store, actor: Actor, { site: id, placed, why }: Placing): Promise<{ readonly changed: number }> {
  return perform(store, actor, async ({ tx, at, record }) => {
    await livingSite(tx, id)
    const columns = new Map((await listColumns(tx, id)).map((column) => [column.id, column]))
    const urls: (string | null)[] = []
    let changed = 0
    for (const one of uniqueColumns(placed)) {
      const column = columns.get(one.column)
      if (!column) throw new Refusal('conflict', 'column-gone', '其中有栏目已经不在这个网站的栏目表里了。请刷新页面再确认；这次没有保存。')
      const url = addressOf(one, column)
      if (isSaid(column, one.place, url)) continue
      refuseStale(one, column)
      await setPlace(tx, column, { place: one.place, url, by: actor.id, at })
      record({
        act: 'column.place',
        on: { kind: 'column', id: column.id },
        refs: { site: id, is: one.place.is },
        ...(why === undefined ? {} : { why }),
      })
      urls.push(url)
      changed += 1
    }
    await refuseClosedPort(tx, urls)
    if (changed > 0) await announce(tx, { kind: 'site', site: id })
    return { changed }
  })
}

function uniqueColumns(placed: readonly PlacedColumn[]): readonly PlacedColumn[] {
  if (new Set(placed.map(({ column }) => column)).size === placed.length) return placed
  throw new Refusal('invalid', 'column-twice', '同一个栏目说了两次，没有保存。请刷新页面再确认。')
}

function addressOf({ place }: PlacedColumn, column: ColumnRow): string | null {
  if (place.is !== 'at') return null
  const url = normalAddress(place.url)
  if (url === null) {
    throw new Refusal(
      'invalid',
      'column-address',
      `栏目“${column.levels.join('/')}”的“${place.url.trim().slice(0, 100)}”不是网址。请填写完整的网址，以 http:// 或 https:// 开头。`,
    )
  }
  refuseReserved(hostOf(url) ?? '')
  return url
}

/** Said before, perhaps by somebody else a moment ago: who says the same again changes nothing. */
const isSaid = ({ url: before, placedAt }: ColumnRow, { is }: SaidPlace, url: string | null): boolean =>
  url === before && (url !== null || (is === 'absent') === (placedAt !== null))

function refuseStale({ version }: PlacedColumn, column: ColumnRow): void {
  if (version === column.version) return
  throw new Refusal(
    'conflict',
    'changed-meanwhile',
    `您打开以后，有人改了栏目“${column.levels.join('/')}”。请刷新，看过新的内容再确认；这次没有保存。`,
  )
}

interface Said {
  readonly place: SaidPlace
  readonly url: string | null
  readonly by: string
  readonly at: Instant
}

const setPlace = (tx: Db, { id, version }: ColumnRow, { place, url, by, at }: Said): Promise<void> =>
  setColumn(tx, id, { url, placedBy: place.is === 'open' ? null : by, placedAt: place.is === 'open' ? null : at, version: version + 1 })
