import type { Actor } from '../../../model/Actor.ts'
import { Refusal } from '../../../model/Refusal.ts'
import type { Db } from '../../../store/Db.ts'
import { announce } from '../../../store/queries/announce.ts'
import { importsUnderWay, insertSiteImport } from '../../../store/queries/siteImports.ts'
import { findSiteOfRun, holdSiteForRun, type SiteRow } from '../../../store/queries/siteRuns.ts'
import type { Store } from '../../../store/Store.ts'

/** How a bundle is read is asked for, with the change that wants it. 安排导入 */
export type WakeImport = (tx: Db, id: string) => Promise<unknown>

/** Whoever may check many sites could else fill the disk with what was not looked at yet. */
const MOST = 3

/** The site that a bundle is brought for, before a byte of it is taken. 采集包的网站 */
export async function siteForImport(db: Db, site: string, alsoUnderWay: ReadonlySet<string> = new Set()): Promise<SiteRow> {
  const held = await findSiteOfRun(db, site)
  if (!held) throw new Refusal('not-found', 'no-site', '没有这个网站。请回到列表重新选择。')
  if (held.retiredAt !== null) throw new Refusal('conflict', 'site-retired', '这个网站已经停用，不再导入。')
  const busy = new Set([...(await importsUnderWay(db)).map((one) => one.site), ...alsoUnderWay])
  if (busy.has(site)) throw new Refusal('conflict', 'site-run-importing', '这个网站正在导入另一个采集包。请等它导入完，再导入这一个。')
  if (busy.size >= MOST)
    throw new Refusal('too-many', 'site-runs-importing', `正在导入${MOST}个别的网站的采集包，没有再接一个。请过几分钟再导入。`)
  return held
}

/** Asks for a bundle that was handed in to be read; whoever has the files does. 要求导入 */
export function askImport(
  store: Store,
  by: Actor,
  { id, site, size }: { readonly id: string; readonly site: string; readonly size: number },
  wake: WakeImport,
): Promise<void> {
  return store.transaction(async (tx) => {
    // Two who bring bundles of one site wait for each other.
    await holdSiteForRun(tx, site)
    await siteForImport(tx, site)
    await insertSiteImport(tx, { id, site, size, by, state: 'waiting', at: store.now() })
    await wake(tx, id)
    await announce(tx, { kind: 'site', site })
  })
}
