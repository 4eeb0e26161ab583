import type { Db } from '../../store/Db.ts'
import { latestRun, type SiteRow } from '../../store/queries/siteRuns.ts'
import { isToBeContinued } from './continueRun.ts'

/** The run of a site that somebody can go on with; null: the last one is through, or there was none. 可以接着做的检查 */
export async function runToContinue(db: Db, site: SiteRow): Promise<string | null> {
  const run = site.retiredAt === null ? await latestRun(db, site.id) : null
  return run && isToBeContinued(run, site, true) ? run.id : null
}
