import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertSite, lockSiteAddresses, sitesAt } from '../../store/queries/sites.ts'
import { unitById } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { nextDue } from '../runs/nextDue.ts'
import { siteFront } from '../siteAddress.ts'
import type { SiteTyped } from './SiteTyped.ts'

/** Registers a website; it is visited once an administrator allows its host. Tells the id. 登记网站 */
export async function registerSite(store: Store, actor: Actor, typed: SiteTyped & { readonly unit: string }): Promise<string> {
  const front = siteFront(typed.front)
  const { unit, terms, schedule } = typed
  return perform(store, actor, async ({ tx, at, record }) => {
    await refuseEndedUnit(tx, unit)
    await refuseTakenFront(tx, front, null)
    const id = store.newId()
    const dueAt = schedule === null ? null : nextDue(schedule, null, at)
    await insertSite(tx, { id, unit, name: typed.name.trim(), front, terms, schedule, dueAt, by: actor.id, at })
    record({ act: 'site.register', on: { kind: 'site', id }, refs: { unit } })
    await announce(tx, { kind: 'site', site: id })
    return id
  })
}

/** Stops where another site that is looked after has the same front page; two who register at once wait for each other. */
export async function refuseTakenFront(tx: Db, front: string, own: string | null): Promise<void> {
  await lockSiteAddresses(tx)
  const [other] = (await sitesAt(tx, front)).filter(({ id }) => id !== own)
  if (other) throw new Refusal('conflict', 'site-taken', `这个首页已经登记为“${other.name}”。请在网站清单里打开它，不用再登记。`)
}

async function refuseEndedUnit(tx: Db, id: string): Promise<void> {
  const unit = await unitById(tx, id)
  if (!unit) throw new Refusal('not-found', 'no-unit', '没有这个单位。请重新选择。')
  if (unit.validTo !== null) throw new Refusal('conflict', 'unit-ended', '这个单位已经撤销或合并。请选择现在主办网站的单位。')
}
