import { ownPlaces } from '../../outgoing/ownPlaces.ts'
import { isInside, targetOfUrl, USUAL_PORTS, type Target } from '../../outgoing/Target.ts'
import type { Db } from '../../store/Db.ts'
import { outgoingTargetsFor } from '../../store/queries/outgoing.ts'
import { otherFronts, type SiteRow } from '../../store/queries/siteRuns.ts'
import { siteHosts } from '../siteHosts.ts'

/**
 * Where a run over a site may connect now: to what an administrator allowed for websites, and to no other site that is checked by itself. 可访问的主机
 *
 * Links to that one are seen by its own runs; visited from here too, its server would have two visitors at once. In the office's own network a run
 * knocks only at the ports that the administrator named, whatever front page or column somebody else wrote down; and never where we answer ourselves.
 */
export async function runTargets(db: Db, site: Pick<SiteRow, 'id' | 'front'>): Promise<readonly Target[]> {
  const own = new Set(siteHosts(site.front))
  const others = new Set((await otherFronts(db, site.id)).flatMap(siteHosts))
  const allowed = (await outgoingTargetsFor(db, 'site')).filter(({ host }) => own.has(host) || !others.has(host))
  const closed = await ownPlaces(db)
  return allowed.flatMap(({ host, port, privateAllowed }) =>
    (port === null && isInside({ host, privateAllowed }) ? USUAL_PORTS : [port]).map((at) => ({ host, port: at, privateAllowed, closed })),
  )
}

/** May the site itself be visited? */
export const mayVisit = (front: string, targets: readonly Target[]): boolean =>
  URL.canParse(front) && targetOfUrl(targets, new URL(front)) !== null
