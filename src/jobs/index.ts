import { backUpNow } from './backUpNow.ts'
import { checkJournal } from './checkJournal.ts'
import { concludeStages } from './concludeStages.ts'
import { forgetSignIns } from './forgetSignIns.ts'
import type { JobKind } from './JobKind.ts'
import { remind } from './remind.ts'
import { importBundle } from './siteVisits/bringing/importBundle.ts'
import { siteVisitsDue } from './siteVisits/siteVisitsDue.ts'
import { takeSiteRun } from './siteVisits/takeSiteRun.ts'
import { visitSite } from './siteVisits/visitSite.ts'
import { tryBackup } from './tryBackup.ts'

/** Every kind of work that goes on by itself. 后台任务总表 */
export const JOB_KINDS: readonly JobKind<object>[] = [
  backUpNow,
  tryBackup,
  checkJournal,
  forgetSignIns,
  remind,
  concludeStages,
  visitSite,
  takeSiteRun,
  importBundle,
  siteVisitsDue,
]
