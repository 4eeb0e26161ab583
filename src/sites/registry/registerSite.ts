import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertSite, lockSiteAddresses, sitesAt } from '../../store/queries/sites.ts'
import type { Store } from '../../store/Store.ts'
import { nextDue } from '../runs/nextDue.ts'
import { siteFront } from '../siteAddress.ts'
import { refuseClosedPort } from './refuseClosedPort.ts'
import { refuseEndedUnit } from './refuseEndedUnit.ts'
import type { SiteTyped } from './SiteTyped.ts'

/** Registers a website; it is visited once an administrator allows its host. Tells the id. 登记网站 */
export async function registerSite(
  store: Store,
  actor: Actor,
  typed: SiteTyped & { readonly unit: string },
  mayKnow: MayKnow = knowsAll,
): Promise<string> {
  const front = siteFront(typed.front)
  const { unit, terms, schedule } = typed
  return perform(store, actor, async ({ tx, at, record }) => {
    await refuseEndedUnit(tx, unit)
    await refuseTakenFront(tx, front, null, mayKnow)
    await refuseClosedPort(tx, [front])
    const id = store.newId()
    const dueAt = schedule === null ? null : nextDue(schedule, null, at)
    await insertSite(tx, { id, unit, name: typed.name.trim(), front, terms, schedule, dueAt, by: actor.id, at })
    record({ act: 'site.register', on: { kind: 'site', id }, refs: { unit } })
    await announce(tx, { kind: 'site', site: id })
    return id
  })
}

/** May whoever acts know of a site of these units: its own and those above? 可否知道 */
export type MayKnow = (units: readonly string[]) => boolean

/** The program itself, and who administers all. */
export const knowsAll: MayKnow = () => true

/** Stops where another site that is looked after has the same front page; two who register at once wait for each other. */
export async function refuseTakenFront(tx: Db, front: string, own: string | null, mayKnow: MayKnow): Promise<void> {
  await lockSiteAddresses(tx)
  const [other] = (await sitesAt(tx, front)).filter(({ id }) => id !== own)
  if (!other) return
  throw new Refusal(
    'conflict',
    'site-taken',
    mayKnow([other.unit, ...other.above])
      ? `这个首页已经登记为“${other.name}”。请在网站清单里打开它，不用再登记。`
      : '这个首页已经由别的单位登记，没有再登记一次。请核对网址；确实该由您这里登记的，请联系系统管理员。',
  )
}
