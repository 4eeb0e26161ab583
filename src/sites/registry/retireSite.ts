import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { runUnderWay } from '../../store/queries/siteRuns.ts'
import { setSite } from '../../store/queries/sites.ts'
import type { Store } from '../../store/Store.ts'
import { nextDue } from '../runs/nextDue.ts'
import { anySite, livingSite, refuseStale } from './heldSite.ts'
import { knowsAll, refuseTakenFront, type MayKnow } from './registerSite.ts'

interface Retiring {
  readonly site: string
  readonly version: number
  readonly why: string
}

/** A website is not looked after any more; what was found stays. 停用网站 */
export function retireSite(store: Store, actor: Actor, { site: id, version, why }: Retiring): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const site = await livingSite(tx, id)
    refuseStale(version, site.version, '网站')
    if (await runUnderWay(tx, id)) throw new Refusal('conflict', 'site-being-run', '正在检查这个网站，不能停用。请先停止检查，或等它做完。')
    await setSite(tx, id, { retiredAt: at, dueAt: null, version: site.version + 1 })
    record({ act: 'site.retire', on: { kind: 'site', id }, why })
    await announce(tx, { kind: 'site', site: id })
  })
}

/** Takes it up again, with the columns and keepers that it had. 恢复使用网站 */
export function resumeSite(store: Store, actor: Actor, { site: id, version, why }: Retiring, mayKnow: MayKnow = knowsAll): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const site = await anySite(tx, id)
    refuseStale(version, site.version, '网站')
    if (site.retiredAt === null) throw new Refusal('conflict', 'site-in-use', `网站“${site.name}”正在使用，不用恢复。`)
    await refuseTakenFront(tx, site.front, id, mayKnow)
    const dueAt = site.schedule === null ? null : nextDue(site.schedule, null, at)
    await setSite(tx, id, { retiredAt: null, dueAt, version: site.version + 1 })
    record({ act: 'site.resume', on: { kind: 'site', id }, why })
    await announce(tx, { kind: 'site', site: id })
  })
}
