import { listSites, type ListedSite } from '../../store/queries/sites.ts'
import { mayToo } from '../routing/decide.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'

/** The websites that somebody may look at, retired ones behind. 可以查看的网站 */
export async function seenSites({ store }: World, visitor: SignedIn): Promise<readonly ListedSite[]> {
  const all = await listSites(store.db)
  return all.filter(({ site, above }) => mayToo(visitor, 'site.read', { units: [site.unit, ...above], round: null }))
}
