import type { Db } from '../../store/Db.ts'
import { outgoingTargetsFor } from '../../store/queries/outgoing.ts'
import { otherFronts, placedColumns, type SiteRow } from '../../store/queries/siteRuns.ts'
import { hostOf, siteHosts } from '../siteHosts.ts'

/** A host that a run may visit. 可访问的主机 */
export interface RunTarget {
  readonly host: string
  readonly port: number | null
  readonly privateAllowed: boolean
}

/** At which pages are published as a rule. */
const USUAL_PORTS = [80, 443] as const

/**
 * Where a run over a site may connect now: to what an administrator allowed for websites, and to no other site that is checked by itself. 可访问的主机
 *
 * Links to that one are seen by its own runs; visited from here too, its server would have two visitors at once. In the office's own network a run
 * knocks where pages are published and where the site and its columns are: behind other ports stands what no link of a stranger may lead us to.
 */
export async function runTargets(db: Db, site: Pick<SiteRow, 'id' | 'front'>): Promise<readonly RunTarget[]> {
  const own = new Set(siteHosts(site.front))
  const others = new Set((await otherFronts(db, site.id)).flatMap(siteHosts))
  const allowed = (await outgoingTargetsFor(db, 'site')).filter(({ host }) => own.has(host) || !others.has(host))
  const ports = portsOf(site.front, await placedColumns(db, site.id))
  return allowed.flatMap(({ host, port, privateAllowed }) =>
    privateAllowed && port === null
      ? [...new Set([...USUAL_PORTS, ...(ports.get(host) ?? [])])].map((at) => ({ host, port: at, privateAllowed }))
      : [{ host, port, privateAllowed }],
  )
}

/** The ports at which a site and its columns are, by host. */
function portsOf(front: string, columns: readonly { readonly url: string }[]): ReadonlyMap<string, ReadonlySet<number>> {
  const ports = new Map<string, Set<number>>()
  for (const url of [front, ...columns.map((column) => column.url)]) {
    const port = URL.canParse(url) ? Number(new URL(url).port) : 0
    // Addresses say theirs only where it is not a usual one.
    if (port === 0) continue
    for (const host of url === front ? siteHosts(front) : [hostOf(url) ?? ''])
      ports.set(host, (ports.get(host) ?? new Set<number>()).add(port))
  }
  return ports
}

/** May the site itself be visited? */
export const mayVisit = (front: string, targets: readonly RunTarget[]): boolean => targets.some(({ host }) => host === hostOf(front))
