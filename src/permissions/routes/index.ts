import { ANSWER_ROUTES } from './answers.ts'
import { APPROVAL_ROUTES } from './approval.ts'
import { BACKUP_ROUTES } from './backups.ts'
import { CALENDAR_ROUTES } from './calendar.ts'
import { DESK_ROUTES } from './desk.ts'
import { EVIDENCE_ROUTES } from './evidence.ts'
import { CHANGE_ROUTES } from './changes.ts'
import { CLAIM_ROUTES } from './claims.ts'
import { DEMONSTRATION_ROUTES } from './demonstration.ts'
import { FIELD_TEST_ROUTES } from './fieldTests.ts'
import { FILE_ROUTES } from './files.ts'
import { INCIDENT_ROUTES } from './incidents.ts'
import { INCOMING_ROUTES } from './incoming.ts'
import { JOURNAL_ROUTES } from './journal.ts'
import { MATRIX_ROUTES } from './matrix.ts'
import { MESSAGE_ROUTES } from './messages.ts'
import { OBJECTION_ROUTES } from './objections.ts'
import { OUTGOING_ROUTES } from './outgoing.ts'
import { PEOPLE_ROUTES } from './people.ts'
import { PLAN_ROUTES } from './plans.ts'
import { PROPOSAL_ROUTES } from './proposals.ts'
import { PROGRAMME_ROUTES } from './programmes.ts'
import { PUBLICATION_ROUTES } from './publications.ts'
import { PUBLISHING_ROUTES } from './publishing.ts'
import { REPORTING_ROUTES } from './reporting.ts'
import { ROUND_ROUTES } from './rounds.ts'
import { SELF_CHECK_ROUTES } from './selfChecks.ts'
import { SITE_RUN_ROUTES } from './siteRuns.ts'
import { SETTLING_ROUTES } from './settling.ts'
import { SITE_ROUTES } from './sites.ts'
import { STAGE_ROUTES } from './stages.ts'
import { SYSTEM_ROUTES } from './system.ts'
import { TALK_ROUTES } from './talk.ts'
import { UNIT_ROUTES } from './units.ts'

/** Every route and who may ask it: one file a noun. A route without a row does not compile, a row without a route fails a test. 路由权限表 */
export const ROUTES = {
  ...SYSTEM_ROUTES,
  ...PROGRAMME_ROUTES,
  ...PEOPLE_ROUTES,
  ...OUTGOING_ROUTES,
  ...JOURNAL_ROUTES,
  ...PUBLISHING_ROUTES,
  ...ROUND_ROUTES,
  ...CHANGE_ROUTES,
  ...ANSWER_ROUTES,
  ...SELF_CHECK_ROUTES,
  ...DESK_ROUTES,
  ...INCIDENT_ROUTES,
  ...FILE_ROUTES,
  ...EVIDENCE_ROUTES,
  ...FIELD_TEST_ROUTES,
  ...UNIT_ROUTES,
  ...CALENDAR_ROUTES,
  ...BACKUP_ROUTES,
  ...PLAN_ROUTES,
  ...MATRIX_ROUTES,
  ...STAGE_ROUTES,
  ...SETTLING_ROUTES,
  ...APPROVAL_ROUTES,
  ...REPORTING_ROUTES,
  ...INCOMING_ROUTES,
  ...OBJECTION_ROUTES,
  ...CLAIM_ROUTES,
  ...PUBLICATION_ROUTES,
  ...PROPOSAL_ROUTES,
  ...SITE_ROUTES,
  ...TALK_ROUTES,
  ...MESSAGE_ROUTES,
  ...SITE_RUN_ROUTES,
  ...DEMONSTRATION_ROUTES,
} as const

export type ServedKey = keyof typeof ROUTES
