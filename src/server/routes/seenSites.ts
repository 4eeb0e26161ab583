import { dutiesFor } from '../../permissions/may.ts'
import { roundsSeeing } from '../../store/queries/roundsSeeing.ts'
import { listSites, type ListedSite } from '../../store/queries/sites.ts'
import { mayToo } from '../routing/decide.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'

/** The websites that somebody may look at, retired ones behind; by a duty of one round, those that it looks at. 可以查看的网站 */
export async function seenSites({ store: { db } }: World, visitor: SignedIn): Promise<readonly ListedSite[]> {
  const all = await listSites(db)
  const rounds = dutiesFor(visitor.duties, 'site.read').flatMap(({ round }) => round ?? [])
  const ids = all.map(({ site }) => site.id)
  const seenIn = await roundsSeeing(db, ids, [...new Set(rounds)])
  return all.filter(({ site, above }) =>
    mayToo(visitor, 'site.read', { units: [site.unit, ...above], round: null, seenIn: seenIn.get(site.id) ?? [] }),
  )
}
