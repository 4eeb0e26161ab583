import { PROGRAM } from '../../model/Actor.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { changeSiteRun, holdSiteRun } from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'

/** Says of a run that was seen why its result could not be kept; it can be gone on with. 整理结果失败 */
export function failTaking(store: Store, run: string, fault: string): Promise<void> {
  return perform(store, PROGRAM, async ({ tx, at, record }) => {
    const held = await holdSiteRun(tx, run)
    if (held?.state !== 'taking') return
    await changeSiteRun(tx, run, { state: 'failed', fault, endedAt: at })
    await announce(tx, { kind: 'site', site: held.site })
    record({ act: 'site-run.fail', on: { kind: 'site-run', id: run }, refs: { site: held.site } })
  })
}
