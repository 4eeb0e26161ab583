import type { Actor } from '../../model/Actor.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { hasFilePart } from '../../store/queries/siteRunParts.ts'
import {
  changeSiteRun,
  findSiteRun,
  holdSiteForRun,
  holdSiteRun,
  latestRun,
  type SiteRow,
  type SiteRunRow,
} from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'
import { mayVisit, runTargets } from './runTargets.ts'
import type { WakeRun } from './WakeRun.ts'

/** The name under which a finished sheet lies among the parts. */
export const SHEET_PART = 'run.json'

type Resting = Pick<SiteRunRow, 'state' | 'task' | 'pausedUntil' | 'terms'>
type OfSite = Pick<SiteRow, 'terms'>

/** May the site be visited at other hours than when the run was asked for? */
const hasOtherHours = ({ terms }: Resting, site: OfSite): boolean => canonicalJson(terms.hours) !== canonicalJson(site.terms.hours)

/** Can a run be gone on with where it stood? Only the latest of its site can; one that waits for its hours where those are others now. 可以接着做 */
export function isToBeContinued(run: Resting, site: OfSite, isLatest: boolean): boolean {
  if (run.task === null || !isLatest) return false
  if (run.state === 'waiting') return run.pausedUntil !== null && hasOtherHours(run, site)
  return run.state === 'stopped' || run.state === 'failed'
}

/**
 * Goes on with a check that was stopped, that failed or that waits for its hours, where it stood. 接着检查
 *
 * Whoever says so now means the hours that hold now; all else stays as it was asked for, so that one run sees the site in one way.
 */
export function continueRun(store: Store, actor: Actor, run: string, wake: WakeRun): Promise<void> {
  return perform(store, actor, async ({ tx, record }) => {
    const found = await findSiteRun(tx, run)
    const site = found && (await holdSiteForRun(tx, found.site))
    const held = await holdSiteRun(tx, run)
    if (!held) throw new Refusal('not-found', 'no-site-run', '没有这次检查。请回到检查记录重新选择。')
    if (!site || site.retiredAt !== null) throw new Refusal('conflict', 'site-retired', '这个网站已经停用，不再检查。')
    const isLatest = (await latestRun(tx, held.site))?.id === run
    if (!isToBeContinued(held, site, isLatest)) throw new Refusal('conflict', 'site-run-not-to-continue', whyNot(held, isLatest))
    const isSeen = await hasFilePart(tx, run, SHEET_PART)
    if (!isSeen && !mayVisit(site.front, await runTargets(tx, site)))
      throw new Refusal(
        'forbidden',
        'site-host-not-allowed',
        '网站的主机现在不在允许访问的名单里。请系统管理员在这个网站的“设置”里允许它，再接着做。',
      )
    await changeSiteRun(tx, run, {
      ...{ state: isSeen ? 'taking' : 'waiting', stopAsked: false, fault: null, endedAt: null, worker: null, pausedUntil: null },
      terms: { ...held.terms, hours: site.terms.hours },
    })
    await (isSeen ? wake.take(tx, run) : wake.visit(tx, run))
    await announce(tx, { kind: 'site', site: held.site })
    record({ act: 'site-run.continue', on: { kind: 'site-run', id: run }, refs: { site: held.site } })
  })
}

function whyNot({ state, pausedUntil }: Resting, isLatest: boolean): string {
  if (!isLatest) return '后来又检查过，这一次不能接着做了。请重新要求检查。'
  if (state === 'waiting' && pausedUntil !== null)
    return '这次检查在等允许的时段，到时自己接着做。要早一点的，请先在“设置”里改时段，再继续。'
  return '这次检查没有停下，不用接着做。请刷新再看。'
}
