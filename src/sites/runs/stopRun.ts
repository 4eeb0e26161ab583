import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { changeSiteRun, holdSiteRun } from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'

/** Stops a check: at once where nobody is at it yet, else with the visit that is under way; what was seen stays. 停止检查 */
export function stopRun(store: Store, actor: Actor, run: string): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const held = await holdSiteRun(tx, run)
    if (!held) throw new Refusal('not-found', 'no-site-run', '没有这次检查。请回到检查记录重新选择。')
    if (held.state === 'taking')
      throw new Refusal('conflict', 'site-run-taking', '这次检查已经看完，正在整理结果，不能停止了。请稍等它做完。')
    if (held.state !== 'waiting' && held.state !== 'running')
      throw new Refusal('conflict', 'site-run-ended', '这次检查已经结束，不用停止。请刷新再看。')
    const isVisited = held.state === 'running' && held.worker !== null
    await changeSiteRun(tx, run, isVisited ? { stopAsked: true } : { state: 'stopped', endedAt: at, worker: null, pausedUntil: null })
    await announce(tx, { kind: 'site', site: held.site })
    record({ act: 'site-run.stop', on: { kind: 'site-run', id: run }, refs: { site: held.site } })
  })
}
