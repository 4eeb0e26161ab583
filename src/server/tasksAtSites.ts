import type { HeldDuty } from '../permissions/HeldDuty.ts'
import { may } from '../permissions/may.ts'
import { INSTALLATION } from '../permissions/Target.ts'
import type { HomeTask } from '../rounds/home/HomeSheet.ts'
import { readSites } from '../sites/registry/readSites.ts'
import type { Db } from '../store/Db.ts'
import { listSites } from '../store/queries/sites.ts'
import { siteTasks } from './siteTasks.ts'

/** What waits at the websites that somebody looks after, or may say of that they are visited; queries are constant in number. 网站测评的待办 */
export async function tasksAtSites(db: Db, duties: readonly HeldDuty[]): Promise<readonly HomeTask[]> {
  const allows = may(duties, 'outgoing.manage', INSTALLATION).allowed
  const mine = (await listSites(db)).flatMap((listed) => {
    const target = { units: [listed.site.unit, ...listed.above], round: null }
    const manages = may(duties, 'site.manage', target).allowed
    return manages || (allows && may(duties, 'site.read', target).allowed) ? [{ listed, manages }] : []
  })
  if (mine.length === 0) return []
  const managed = new Set(mine.flatMap(({ listed, manages }) => (manages ? [listed.site.id] : [])))
  const sites = await readSites(
    db,
    mine.map(({ listed }) => listed),
  )
  return sites.flatMap((site) => siteTasks(site, { manages: managed.has(site.id), allows }))
}
