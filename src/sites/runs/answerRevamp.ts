import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { reachabilityOf } from '../../model/VisitStatus.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertFindings } from '../../store/queries/observations.ts'
import {
  changeSiteRun,
  findSiteRun,
  holdSiteForRun,
  holdSiteRun,
  listRunColumns,
  runsAskingRevamp,
  setColumnOutcomes,
  unplaceColumns,
} from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'
import { columnFindings } from './taking/findingRows.ts'
import { keepersNow } from './taking/keepersNow.ts'

/**
 * Says whether a site was rebuilt, of every run that still asks: if so, the columns that are gone are to be placed anew; if not, they are gone. 回答是否改版
 */
export function answerRevamp(store: Store, actor: Actor, run: string, rebuilt: boolean): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const found = await findSiteRun(tx, run)
    const site = found && (await holdSiteForRun(tx, found.site))
    const held = await holdSiteRun(tx, run)
    if (!held || !site) throw new Refusal('not-found', 'no-site-run', '没有这次检查。请回到检查记录重新选择。')
    if (held.revamp === null || held.revampSeen !== null)
      throw new Refusal('conflict', 'revamp-answered', '这次检查没有要回答的改版问题，或者别人刚回答过。请刷新再看。')
    const asking = await runsAskingRevamp(tx, site.id)
    const latest = asking.reduce((one, other) => ((other.beganAt ?? '') > (one.beganAt ?? '') ? other : one), held)
    for (const one of asking) {
      const gone = (await listRunColumns(tx, [one.id])).filter(
        ({ status, outcome }) => outcome === 'cantTell' && reachabilityOf(status) === 'failed',
      )
      const ids = gone.map(({ column }) => column)
      if (rebuilt && one.id === latest.id) await unplaceColumns(tx, gone)
      if (!rebuilt) {
        await setColumnOutcomes(tx, one.id, ids, 'failed')
        const keepersOf = await keepersNow(tx, site.id, site.unit, beijingDate(one.beganAt ?? at))
        const place = { run: one.id, site: site.id, person: actor.id, at, newId: store.newId, keepersOf }
        // What was said while it was open stays; this is said now.
        const found = gone.flatMap((row) =>
          row.capture === null ? [] : [{ ...row, capture: row.capture, outcome: 'failed' as const, asked: false }],
        )
        await insertFindings(tx, columnFindings(place, found))
      }
      await changeSiteRun(tx, one.id, { revampSeen: rebuilt })
    }
    await announce(tx, { kind: 'site', site: site.id })
    record({ act: 'site-run.revamp', on: { kind: 'site-run', id: run }, refs: { site: site.id, rebuilt: rebuilt ? 'yes' : 'no' } })
  })
}
