import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { setSite } from '../../store/queries/sites.ts'
import type { Store } from '../../store/Store.ts'
import { livingSite, refuseStale } from './heldSite.ts'
import { refuseEndedUnit } from './refuseEndedUnit.ts'

/** Whose site it is after all, as it was seen. 更正主办单位 */
export interface Moving {
  readonly site: string
  readonly version: number
  readonly unit: string
  readonly why: string
}

/**
 * Says whose site it is after all. 更正主办单位
 *
 * Who keeps which column stays, and so does what was found until now: it was that unit's matter as far as anybody knew.
 */
export function moveSite(store: Store, actor: Actor, { site: id, version, unit, why }: Moving): Promise<void> {
  return perform(store, actor, async ({ tx, record }) => {
    const site = await livingSite(tx, id)
    refuseStale(version, site.version, '网站')
    if (unit === site.unit) throw new Refusal('conflict', 'site-same-unit', '主办单位和原来一样，没有改。请选择另一个单位。')
    await refuseEndedUnit(tx, unit)
    await setSite(tx, id, { unit, version: site.version + 1 })
    record({ act: 'site.move', on: { kind: 'site', id }, why, refs: { from: site.unit, to: unit } })
    await announce(tx, { kind: 'site', site: id })
  })
}
