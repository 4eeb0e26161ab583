import type { Db } from '../../store/Db.ts'
import { outgoingTargetsFor } from '../../store/queries/outgoing.ts'
import { otherFronts, type SiteRow } from '../../store/queries/siteRuns.ts'
import { hostOf, siteHosts } from '../siteHosts.ts'

/** A host that a run may visit. 可访问的主机 */
export interface RunTarget {
  readonly host: string
  readonly port: number | null
  readonly privateAllowed: boolean
}

/**
 * Where a run over a site may connect now: to what an administrator allowed for websites, and to no other site that is checked by itself. 可访问的主机
 *
 * Links to that one are seen by its own runs; visited from here too, its server would have two visitors at once.
 */
export async function runTargets(db: Db, site: Pick<SiteRow, 'id' | 'front'>): Promise<readonly RunTarget[]> {
  const own = new Set(siteHosts(site.front))
  const others = new Set((await otherFronts(db, site.id)).flatMap(siteHosts))
  const allowed = await outgoingTargetsFor(db, 'site')
  return allowed
    .filter(({ host }) => own.has(host) || !others.has(host))
    .map(({ host, port, privateAllowed }) => ({ host, port, privateAllowed }))
}

/** May the site itself be visited? */
export const mayVisit = (front: string, targets: readonly RunTarget[]): boolean => targets.some(({ host }) => host === hostOf(front))
