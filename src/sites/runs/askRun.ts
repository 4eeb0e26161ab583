import { PROGRAM, type Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { dropPartsOfSite } from '../../store/queries/siteRunParts.ts'
import { holdSiteForRun, insertSiteRun, placedColumns, runUnderWay, setSiteDue, type SiteRow } from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'
import { hostOf } from '../siteHosts.ts'
import { nextDue } from './nextDue.ts'
import { mayVisit, runTargets } from './runTargets.ts'
import type { WakeRun } from './WakeRun.ts'

const NOT_ALLOWED = (front: string) =>
  `主机 ${hostOf(front) ?? front} 还没有允许访问，没有检查。请系统管理员在这个网站的“设置”里允许它，再检查。`

/** Asks for a check of a site; a worker takes it up. 要求检查 */
export function askRun(store: Store, actor: Actor, site: string, wake: WakeRun): Promise<string> {
  return perform(store, actor, async (performance) => {
    const { tx, record } = performance
    const held = await holdSiteForRun(tx, site)
    if (!held) throw new Refusal('not-found', 'no-site', '没有这个网站。请回到列表重新选择。')
    if (held.retiredAt !== null) throw new Refusal('conflict', 'site-retired', '这个网站已经停用，不再检查。')
    if (await runUnderWay(tx, site))
      throw new Refusal('conflict', 'site-run-under-way', '这个网站正在检查，或者等着检查，没有再要求一次。请等它做完，或者先停止它。')
    if (!mayVisit(held.front, await runTargets(tx, held))) throw new Refusal('forbidden', 'site-host-not-allowed', NOT_ALLOWED(held.front))
    const run = await begin(store, performance, held, { origin: 'asked', askedBy: actor.id })
    await wake.visit(tx, run)
    record({ act: 'site-run.ask', on: { kind: 'site-run', id: run }, refs: { site } })
    return run
  })
}

/**
 * Asks for the check of a site whose schedule is due, once for however many times it was missed, and says when the next one is. 定时检查
 *
 * One that cannot be done is kept as failed, so that whoever looks sees why there was none.
 */
export function askDueRun(store: Store, site: string, wake: WakeRun): Promise<void> {
  return perform(store, PROGRAM, async (performance) => {
    const { tx, at, record } = performance
    const held = await holdSiteForRun(tx, site)
    if (!held?.schedule || held.retiredAt !== null || held.dueAt === null || held.dueAt > at) return
    await setSiteDue(tx, site, nextDue(held.schedule, held.dueAt, at))
    // Who is at it still will have seen the site by then.
    if (await runUnderWay(tx, site)) return
    const isAllowed = mayVisit(held.front, await runTargets(tx, held))
    const run = await begin(store, performance, held, { origin: 'scheduled', askedBy: null }, isAllowed ? null : NOT_ALLOWED(held.front))
    if (isAllowed) await wake.visit(tx, run)
    record({ act: 'site-run.schedule', on: { kind: 'site-run', id: run }, refs: { site } })
  })
}

async function begin(
  store: Store,
  { tx, at }: Performance,
  site: SiteRow,
  by: { readonly origin: 'asked' | 'scheduled'; readonly askedBy: string | null },
  fault: string | null = null,
): Promise<string> {
  // What an earlier one left is needed by nobody: it can be gone on with no more.
  await dropPartsOfSite(tx, site.id)
  const run = store.newId()
  const columns = await placedColumns(tx, site.id)
  const hosts = [...new Set((await runTargets(tx, site)).map(({ host }) => host))]
  await insertSiteRun(tx, {
    ...{ id: run, site: site.id, ...by, terms: site.terms, askedAt: at },
    ...(fault === null ? { state: 'waiting' } : { state: 'failed', fault, endedAt: at }),
    task: { front: site.front, columns: columns.map(({ id, levels, url }) => ({ column: id, path: levels.join('/'), url })), hosts },
  })
  await announce(tx, { kind: 'site', site: site.id })
  return run
}
