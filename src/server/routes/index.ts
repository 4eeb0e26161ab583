import { shownPreviews } from '../../files/previews/shownPreviews.ts'
import { isolatedPreviews } from '../../previews/isolated/isolatedPreviews.ts'
import type { ServedRoute } from '../routing/route.ts'
import { answerRoutes } from './answers.ts'
import { assignmentRoutes } from './assignments.ts'
import { backupRoutes } from './backups.ts'
import { deskRoutes } from './desk.ts'
import { coverageRoutes } from './coverage.ts'
import { handOverRoutes } from './handOver.ts'
import { homeRoutes } from './home.ts'
import { demonstrationRoutes } from './demonstration.ts'
import { dutyRoutes } from './duties.ts'
import { calendarRoutes } from './calendar.ts'
import { eventRoutes } from './events.ts'
import { evidenceRoutes } from './evidence.ts'
import { fieldTestRoutes } from './fieldTests.ts'
import { fileRoutes } from './files.ts'
import { incidentRoutes } from './incidents.ts'
import { incomingRoutes } from './incoming.ts'
import { journalRoutes } from './journal.ts'
import { matrixRoutes } from './matrix.ts'
import { mailRoutes } from './mail.ts'
import { messageRoutes } from './messages.ts'
import { feedbackRoutes } from './feedback.ts'
import { changeRoutes } from './changes.ts'
import { claimRoutes } from './claims.ts'
import { objectionRoutes } from './objections.ts'
import { contestedPageRoutes } from './contestedPages.ts'
import { outgoingRoutes } from './outgoing.ts'
import { peopleRoutes } from './people.ts'
import { planRoutes } from './plans.ts'
import { programmeRoutes } from './programmes.ts'
import { proposalRoutes } from './proposals.ts'
import { publicationRoutes } from './publications.ts'
import { archiveRoutes } from './archive.ts'
import { approvalRoutes } from './approval.ts'
import { publishingRoutes } from './publishing.ts'
import { purgeRoutes } from './purges.ts'
import { quotaRoutes } from './quota.ts'
import { roundHeadRoutes } from './roundHead.ts'
import { retentionRoutes } from './retention.ts'
import { resultRoutes } from './results.ts'
import { resultTableRoutes } from './resultTables.ts'
import { reportingRoutes } from './reporting.ts'
import { reminderRoutes } from './reminders.ts'
import { roundRoutes } from './rounds.ts'
import { roundListRoutes } from './roundList.ts'
import { searchRoutes } from './search.ts'
import { selfCheckRoutes } from './selfChecks.ts'
import { selfReportRoutes } from './selfReports.ts'
import { sessionRoutes } from './sessions.ts'
import { signInRoutes } from './signIn.ts'
import { columnRoutes } from './columns.ts'
import { siteRoutes } from './sites.ts'
import { slipRoutes } from './slips.ts'
import { captureRoutes } from './captures.ts'
import { siteRunRoutes } from './siteRuns.ts'
import { settlingRoutes } from './settling.ts'
import { viewRoutes } from './views.ts'
import { stageRoutes } from './stages.ts'
import { systemRoutes, type Parts } from './system.ts'
import { tokenRoutes } from './tokens.ts'
import { tableRoutes } from './tables.ts'
import { talkRoutes } from './talk.ts'
import { unitChangeRoutes } from './unitChanges.ts'
import { unitRoutes } from './units.ts'
import { versionRoutes } from './versions.ts'

/** One maker for all who look: two previews at a time, whoever asks. */
const previews = shownPreviews(isolatedPreviews())

/** Every route there is; a row of ROUTES without one here fails a test. 全部接口 */
export const allRoutes = (parts: Parts): readonly ServedRoute[] => [
  ...systemRoutes(parts),
  ...eventRoutes,
  ...siteRunRoutes,
  ...captureRoutes,
  ...programmeRoutes(),
  ...roundRoutes,
  ...resultRoutes,
  ...resultTableRoutes,
  ...versionRoutes(),
  ...searchRoutes,
  ...outgoingRoutes,
  ...siteRoutes,
  ...columnRoutes(),
  ...journalRoutes,
  ...publishingRoutes,
  ...roundHeadRoutes,
  ...coverageRoutes,
  ...homeRoutes,
  ...answerRoutes,
  ...handOverRoutes(),
  ...stageRoutes,
  ...settlingRoutes,
  ...approvalRoutes,
  ...changeRoutes(),
  ...reportingRoutes,
  ...archiveRoutes,
  ...viewRoutes,
  ...feedbackRoutes,
  ...objectionRoutes,
  ...contestedPageRoutes,
  ...claimRoutes,
  ...assignmentRoutes,
  ...deskRoutes,
  ...selfCheckRoutes,
  ...selfReportRoutes,
  ...incomingRoutes(),
  ...incidentRoutes,
  ...fileRoutes(previews),
  ...evidenceRoutes(previews),
  ...fieldTestRoutes,
  ...quotaRoutes,
  ...purgeRoutes,
  ...retentionRoutes,
  ...dutyRoutes,
  ...peopleRoutes,
  ...sessionRoutes,
  ...signInRoutes,
  ...slipRoutes,
  ...tokenRoutes,
  ...unitRoutes,
  ...unitChangeRoutes,
  ...tableRoutes(),
  ...talkRoutes,
  ...messageRoutes,
  ...demonstrationRoutes,
  ...reminderRoutes,
  ...mailRoutes,
  ...calendarRoutes,
  ...backupRoutes,
  ...roundListRoutes,
  ...planRoutes,
  ...matrixRoutes,
  ...publicationRoutes,
  ...proposalRoutes,
]
