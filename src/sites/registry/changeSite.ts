import type { Actor } from '../../model/Actor.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { setSite } from '../../store/queries/sites.ts'
import type { Store } from '../../store/Store.ts'
import { nextDue } from '../runs/nextDue.ts'
import { siteFront } from '../siteAddress.ts'
import { livingSite, refuseStale } from './heldSite.ts'
import { refuseClosedPort } from './refuseClosedPort.ts'
import { knowsAll, refuseTakenFront, type MayKnow } from './registerSite.ts'
import type { SiteTyped } from './SiteTyped.ts'

/** Changes name, front page, terms or schedule of a website; a run under way goes on as it was asked for. 修改网站 */
export async function changeSite(
  store: Store,
  actor: Actor,
  typed: SiteTyped & { readonly site: string; readonly version: number; readonly why: string },
  mayKnow: MayKnow = knowsAll,
): Promise<void> {
  const front = siteFront(typed.front)
  const { site: id, terms, schedule, why } = typed
  return perform(store, actor, async ({ tx, at, record }) => {
    const site = await livingSite(tx, id)
    refuseStale(typed.version, site.version, '网站')
    await refuseTakenFront(tx, front, id, mayKnow)
    if (front !== site.front) await refuseClosedPort(tx, [front])
    const isSameSchedule = canonicalJson(schedule) === canonicalJson(site.schedule)
    const dueAt = isSameSchedule ? site.dueAt : schedule === null ? null : nextDue(schedule, null, at)
    await setSite(tx, id, { name: typed.name.trim(), front, terms, schedule, dueAt, version: site.version + 1 })
    record({ act: 'site.change', on: { kind: 'site', id }, why })
    await announce(tx, { kind: 'site', site: id })
  })
}
