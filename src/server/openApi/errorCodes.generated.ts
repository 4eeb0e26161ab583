/** Every code that an answer may carry. Generated from the refusals in src/ by `npm run generate`. */
export const ERROR_CODES: readonly { readonly code: string; readonly statuses: readonly number[] }[] = [
 {
  "code": "account-above-you",
  "statuses": [
   403
  ]
 },
 {
  "code": "account-disabled",
  "statuses": [
   403
  ]
 },
 {
  "code": "all-have-slips",
  "statuses": [
   409
  ]
 },
 {
  "code": "already-disabled",
  "statuses": [
   409
  ]
 },
 {
  "code": "already-served",
  "statuses": [
   409
  ]
 },
 {
  "code": "already-set-up",
  "statuses": [
   409,
   404
  ]
 },
 {
  "code": "already-there",
  "statuses": [
   409
  ]
 },
 {
  "code": "answer-after-unknown",
  "statuses": [
   400
  ]
 },
 {
  "code": "answer-double",
  "statuses": [
   400
  ]
 },
 {
  "code": "answer-unfit",
  "statuses": [
   400
  ]
 },
 {
  "code": "answers-empty",
  "statuses": [
   400
  ]
 },
 {
  "code": "approval-already",
  "statuses": [
   409
  ]
 },
 {
  "code": "approval-date",
  "statuses": [
   400
  ]
 },
 {
  "code": "approval-feedback",
  "statuses": [
   409
  ]
 },
 {
  "code": "approval-order",
  "statuses": [
   409
  ]
 },
 {
  "code": "approval-paper",
  "statuses": [
   400
  ]
 },
 {
  "code": "approval-receipt",
  "statuses": [
   409
  ]
 },
 {
  "code": "approval-refused",
  "statuses": [
   409
  ]
 },
 {
  "code": "approval-same-person",
  "statuses": [
   409
  ]
 },
 {
  "code": "approval-stale",
  "statuses": [
   409
  ]
 },
 {
  "code": "approval-step",
  "statuses": [
   404
  ]
 },
 {
  "code": "approval-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "approval-words",
  "statuses": [
   400
  ]
 },
 {
  "code": "archive-missing",
  "statuses": [
   503
  ]
 },
 {
  "code": "archive-unsettled",
  "statuses": [
   409
  ]
 },
 {
  "code": "assignment-ended",
  "statuses": [
   409
  ]
 },
 {
  "code": "assignment-no-rows",
  "statuses": [
   400
  ]
 },
 {
  "code": "assignment-no-units",
  "statuses": [
   400
  ]
 },
 {
  "code": "backup-damaged",
  "statuses": [
   400
  ]
 },
 {
  "code": "backup-gone",
  "statuses": [
   404
  ]
 },
 {
  "code": "backup-newer",
  "statuses": [
   409
  ]
 },
 {
  "code": "backup-running",
  "statuses": [
   409
  ]
 },
 {
  "code": "before-unit",
  "statuses": [
   400
  ]
 },
 {
  "code": "behalf-lane",
  "statuses": [
   400
  ]
 },
 {
  "code": "behalf-name",
  "statuses": [
   400
  ]
 },
 {
  "code": "beyond-scope",
  "statuses": [
   403
  ]
 },
 {
  "code": "beyond-share",
  "statuses": [
   403
  ]
 },
 {
  "code": "body-too-large",
  "statuses": [
   413
  ]
 },
 {
  "code": "browser-missing",
  "statuses": [
   503
  ]
 },
 {
  "code": "browser-no-sandbox",
  "statuses": [
   503
  ]
 },
 {
  "code": "browser-not-started",
  "statuses": [
   503
  ]
 },
 {
  "code": "browser-root",
  "statuses": [
   403
  ]
 },
 {
  "code": "busy",
  "statuses": [
   503
  ]
 },
 {
  "code": "bytes-gone",
  "statuses": [
   503
  ]
 },
 {
  "code": "calendar-faulty",
  "statuses": [
   400
  ]
 },
 {
  "code": "calendar-missing",
  "statuses": [
   400
  ]
 },
 {
  "code": "calendar-one-form",
  "statuses": [
   400
  ]
 },
 {
  "code": "capture-content",
  "statuses": [
   400
  ]
 },
 {
  "code": "capture-empty",
  "statuses": [
   404
  ]
 },
 {
  "code": "capture-future",
  "statuses": [
   400
  ]
 },
 {
  "code": "capture-missing",
  "statuses": [
   503
  ]
 },
 {
  "code": "capture-text",
  "statuses": [
   400
  ]
 },
 {
  "code": "capture-too-large",
  "statuses": [
   413
  ]
 },
 {
  "code": "change-day",
  "statuses": [
   400
  ]
 },
 {
  "code": "change-pending",
  "statuses": [
   409
  ]
 },
 {
  "code": "change-stale",
  "statuses": [
   409
  ]
 },
 {
  "code": "change-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "changed-later",
  "statuses": [
   409
  ]
 },
 {
  "code": "changed-meanwhile",
  "statuses": [
   409
  ]
 },
 {
  "code": "check-unknown",
  "statuses": [
   400
  ]
 },
 {
  "code": "claim-changed",
  "statuses": [
   409
  ]
 },
 {
  "code": "claim-counted",
  "statuses": [
   409
  ]
 },
 {
  "code": "claim-double",
  "statuses": [
   409
  ]
 },
 {
  "code": "claim-own-unit",
  "statuses": [
   403
  ]
 },
 {
  "code": "claim-proof",
  "statuses": [
   400
  ]
 },
 {
  "code": "claim-proofless",
  "statuses": [
   400
  ]
 },
 {
  "code": "claim-settled",
  "statuses": [
   423
  ]
 },
 {
  "code": "claim-state",
  "statuses": [
   409
  ]
 },
 {
  "code": "claim-text",
  "statuses": [
   400
  ]
 },
 {
  "code": "claim-unfit",
  "statuses": [
   400
  ]
 },
 {
  "code": "claim-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "clause-unknown",
  "statuses": [
   404
  ]
 },
 {
  "code": "clearing-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "code-taken",
  "statuses": [
   409
  ]
 },
 {
  "code": "column-address",
  "statuses": [
   400
  ]
 },
 {
  "code": "column-content",
  "statuses": [
   400
  ]
 },
 {
  "code": "column-ended",
  "statuses": [
   409
  ]
 },
 {
  "code": "column-gone",
  "statuses": [
   409
  ]
 },
 {
  "code": "column-levels",
  "statuses": [
   400
  ]
 },
 {
  "code": "column-twice",
  "statuses": [
   400
  ]
 },
 {
  "code": "columns-changed",
  "statuses": [
   409
  ]
 },
 {
  "code": "columns-faulty",
  "statuses": [
   400
  ]
 },
 {
  "code": "comment-of-other",
  "statuses": [
   403
  ]
 },
 {
  "code": "comments-too-many",
  "statuses": [
   409
  ]
 },
 {
  "code": "content-missing",
  "statuses": [
   503
  ]
 },
 {
  "code": "content-of-record",
  "statuses": [
   409
  ]
 },
 {
  "code": "content-purged",
  "statuses": [
   409
  ]
 },
 {
  "code": "contradiction-unseen",
  "statuses": [
   409
  ]
 },
 {
  "code": "copy-no-plan",
  "statuses": [
   409
  ]
 },
 {
  "code": "correction-faulty",
  "statuses": [
   400
  ]
 },
 {
  "code": "database-away",
  "statuses": [
   503
  ]
 },
 {
  "code": "database-damaged",
  "statuses": [
   503
  ]
 },
 {
  "code": "database-down",
  "statuses": [
   503
  ]
 },
 {
  "code": "database-empty",
  "statuses": [
   409
  ]
 },
 {
  "code": "database-ending",
  "statuses": [
   503
  ]
 },
 {
  "code": "database-newer",
  "statuses": [
   409
  ]
 },
 {
  "code": "database-not-empty",
  "statuses": [
   409
  ]
 },
 {
  "code": "database-not-started",
  "statuses": [
   503
  ]
 },
 {
  "code": "database-read-only",
  "statuses": [
   503
  ]
 },
 {
  "code": "database-starting",
  "statuses": [
   503
  ]
 },
 {
  "code": "database-too-old",
  "statuses": [
   503
  ]
 },
 {
  "code": "day-ahead",
  "statuses": [
   400
  ]
 },
 {
  "code": "decision-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "delivery-not-failed",
  "statuses": [
   409
  ]
 },
 {
  "code": "demonstration-has-no-accounts",
  "statuses": [
   409
  ]
 },
 {
  "code": "deputy-not-handed",
  "statuses": [
   409
  ]
 },
 {
  "code": "deputy-not-near",
  "statuses": [
   403
  ]
 },
 {
  "code": "deputy-of-deputy",
  "statuses": [
   409
  ]
 },
 {
  "code": "deputy-of-himself",
  "statuses": [
   400
  ]
 },
 {
  "code": "deputy-outlasts",
  "statuses": [
   400
  ]
 },
 {
  "code": "deputy-too-long",
  "statuses": [
   400
  ]
 },
 {
  "code": "desk-empty",
  "statuses": [
   404
  ]
 },
 {
  "code": "disk-forbidden",
  "statuses": [
   503,
   403
  ]
 },
 {
  "code": "disk-full",
  "statuses": [
   503
  ]
 },
 {
  "code": "disk-read-only",
  "statuses": [
   503
  ]
 },
 {
  "code": "disk-too-small",
  "statuses": [
   503
  ]
 },
 {
  "code": "draft-changed",
  "statuses": [
   409
  ]
 },
 {
  "code": "draft-garbled",
  "statuses": [
   400
  ]
 },
 {
  "code": "draft-none",
  "statuses": [
   400
  ]
 },
 {
  "code": "draw-count",
  "statuses": [
   400
  ]
 },
 {
  "code": "draw-names",
  "statuses": [
   400
  ]
 },
 {
  "code": "draw-paper",
  "statuses": [
   400
  ]
 },
 {
  "code": "draw-pool-empty",
  "statuses": [
   400
  ]
 },
 {
  "code": "duties-first",
  "statuses": [
   409
  ]
 },
 {
  "code": "duty-ended",
  "statuses": [
   409
  ]
 },
 {
  "code": "duty-ends-first",
  "statuses": [
   400
  ]
 },
 {
  "code": "duty-held",
  "statuses": [
   409
  ]
 },
 {
  "code": "email-invalid",
  "statuses": [
   400
  ]
 },
 {
  "code": "embedded-database-does-not-run",
  "statuses": [
   503
  ]
 },
 {
  "code": "evidence-address",
  "statuses": [
   400
  ]
 },
 {
  "code": "evidence-empty",
  "statuses": [
   400
  ]
 },
 {
  "code": "evidence-full",
  "statuses": [
   409
  ]
 },
 {
  "code": "evidence-side",
  "statuses": [
   403
  ]
 },
 {
  "code": "evidence-there",
  "statuses": [
   409
  ]
 },
 {
  "code": "evidence-too-many",
  "statuses": [
   409
  ]
 },
 {
  "code": "evidence-unfit",
  "statuses": [
   400
  ]
 },
 {
  "code": "evidence-withdrawn",
  "statuses": [
   409
  ]
 },
 {
  "code": "exception-early",
  "statuses": [
   400
  ]
 },
 {
  "code": "exception-past",
  "statuses": [
   400
  ]
 },
 {
  "code": "exception-withdrawn",
  "statuses": [
   409
  ]
 },
 {
  "code": "feedback-calendar",
  "statuses": [
   409
  ]
 },
 {
  "code": "feedback-given",
  "statuses": [
   409
  ]
 },
 {
  "code": "feedback-not-given",
  "statuses": [
   423
  ]
 },
 {
  "code": "feedback-other",
  "statuses": [
   409
  ]
 },
 {
  "code": "feedback-past",
  "statuses": [
   400
  ]
 },
 {
  "code": "feedback-stale",
  "statuses": [
   409
  ]
 },
 {
  "code": "feedback-unsettled",
  "statuses": [
   409
  ]
 },
 {
  "code": "feedback-words",
  "statuses": [
   400
  ]
 },
 {
  "code": "file-empty",
  "statuses": [
   400
  ]
 },
 {
  "code": "file-exists",
  "statuses": [
   409
  ]
 },
 {
  "code": "file-is-evidence",
  "statuses": [
   409
  ]
 },
 {
  "code": "file-name-missing",
  "statuses": [
   400
  ]
 },
 {
  "code": "file-name-too-long",
  "statuses": [
   400
  ]
 },
 {
  "code": "file-too-large",
  "statuses": [
   413
  ]
 },
 {
  "code": "file-withdrawn",
  "statuses": [
   409
  ]
 },
 {
  "code": "files-not-here",
  "statuses": [
   503
  ]
 },
 {
  "code": "files-too-many",
  "statuses": [
   409
  ]
 },
 {
  "code": "finding-text",
  "statuses": [
   400
  ]
 },
 {
  "code": "finding-value",
  "statuses": [
   400
  ]
 },
 {
  "code": "folder-file-damaged",
  "statuses": [
   409
  ]
 },
 {
  "code": "folder-in-use",
  "statuses": [
   409
  ]
 },
 {
  "code": "folder-of-another",
  "statuses": [
   409
  ]
 },
 {
  "code": "folder-of-another-user",
  "statuses": [
   403
  ]
 },
 {
  "code": "folder-unreachable",
  "statuses": [
   403
  ]
 },
 {
  "code": "folder-without-mark",
  "statuses": [
   409
  ]
 },
 {
  "code": "folder-without-permissions",
  "statuses": [
   503
  ]
 },
 {
  "code": "foreign-page",
  "statuses": [
   403
  ]
 },
 {
  "code": "grade-unknown",
  "statuses": [
   400
  ]
 },
 {
  "code": "group-gone",
  "statuses": [
   409
  ]
 },
 {
  "code": "group-unknown",
  "statuses": [
   400
  ]
 },
 {
  "code": "handed-to-himself",
  "statuses": [
   400
  ]
 },
 {
  "code": "has-name",
  "statuses": [
   409
  ]
 },
 {
  "code": "incident-file",
  "statuses": [
   400
  ]
 },
 {
  "code": "incident-future",
  "statuses": [
   400
  ]
 },
 {
  "code": "incident-id-taken",
  "statuses": [
   409
  ]
 },
 {
  "code": "incident-level",
  "statuses": [
   400
  ]
 },
 {
  "code": "incident-paper",
  "statuses": [
   400
  ]
 },
 {
  "code": "incident-text",
  "statuses": [
   400
  ]
 },
 {
  "code": "incident-unfit",
  "statuses": [
   400
  ]
 },
 {
  "code": "incident-withdrawn",
  "statuses": [
   409
  ]
 },
 {
  "code": "incoming-check",
  "statuses": [
   404
  ]
 },
 {
  "code": "incoming-empty",
  "statuses": [
   400
  ]
 },
 {
  "code": "incoming-faulty",
  "statuses": [
   400
  ]
 },
 {
  "code": "incoming-left-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "incoming-long",
  "statuses": [
   413
  ]
 },
 {
  "code": "incoming-paper",
  "statuses": [
   400
  ]
 },
 {
  "code": "incoming-replaced",
  "statuses": [
   409
  ]
 },
 {
  "code": "incoming-round",
  "statuses": [
   400
  ]
 },
 {
  "code": "incoming-source",
  "statuses": [
   400
  ]
 },
 {
  "code": "incoming-text",
  "statuses": [
   400
  ]
 },
 {
  "code": "incoming-unsettled",
  "statuses": [
   409
  ]
 },
 {
  "code": "incoming-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "incoming-withdrawn",
  "statuses": [
   409
  ]
 },
 {
  "code": "internal",
  "statuses": [
   500
  ]
 },
 {
  "code": "into-below",
  "statuses": [
   409
  ]
 },
 {
  "code": "invalid-input",
  "statuses": [
   400
  ]
 },
 {
  "code": "joining-unfinished",
  "statuses": [
   400
  ]
 },
 {
  "code": "last-administrator",
  "statuses": [
   409
  ]
 },
 {
  "code": "late-of-nobody",
  "statuses": [
   400
  ]
 },
 {
  "code": "late-without-end",
  "statuses": [
   400
  ]
 },
 {
  "code": "leads-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "lent-to-oneself",
  "statuses": [
   403
  ]
 },
 {
  "code": "login-invalid",
  "statuses": [
   400
  ]
 },
 {
  "code": "login-refused",
  "statuses": [
   503
  ]
 },
 {
  "code": "login-taken",
  "statuses": [
   409
  ]
 },
 {
  "code": "login-unknown",
  "statuses": [
   404
  ]
 },
 {
  "code": "mail-failed",
  "statuses": [
   503
  ]
 },
 {
  "code": "mail-not-set",
  "statuses": [
   409
  ]
 },
 {
  "code": "mail-password-again",
  "statuses": [
   400
  ]
 },
 {
  "code": "malformed-address",
  "statuses": [
   503
  ]
 },
 {
  "code": "matrix-open",
  "statuses": [
   400
  ]
 },
 {
  "code": "matrix-unchanged",
  "statuses": [
   400,
   409
  ]
 },
 {
  "code": "matrix-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "merge-into-one",
  "statuses": [
   400
  ]
 },
 {
  "code": "merge-itself",
  "statuses": [
   400
  ]
 },
 {
  "code": "migration-changed",
  "statuses": [
   409
  ]
 },
 {
  "code": "move-calendar",
  "statuses": [
   409
  ]
 },
 {
  "code": "move-under-way",
  "statuses": [
   409
  ]
 },
 {
  "code": "moved-later",
  "statuses": [
   409
  ]
 },
 {
  "code": "name-faulty",
  "statuses": [
   400
  ]
 },
 {
  "code": "name-missing",
  "statuses": [
   400
  ]
 },
 {
  "code": "name-taken",
  "statuses": [
   409
  ]
 },
 {
  "code": "name-too-long",
  "statuses": [
   400
  ]
 },
 {
  "code": "name-unchanged",
  "statuses": [
   409
  ]
 },
 {
  "code": "no-alias",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-answer",
  "statuses": [
   503
  ]
 },
 {
  "code": "no-assignment",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-backup",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-bonus",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-calendar-notice",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-capture",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-claim",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-column",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-comment",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-delivery",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-demonstration",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-desk-row",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-draw",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-duty",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-embedded-database",
  "statuses": [
   503
  ]
 },
 {
  "code": "no-evidence",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-exception",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-file",
  "statuses": [
   404,
   400
  ]
 },
 {
  "code": "no-finding",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-host",
  "statuses": [
   400
  ]
 },
 {
  "code": "no-incident",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-incoming",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-installation",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-lead",
  "statuses": [
   400
  ]
 },
 {
  "code": "no-objection",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-ordinary-user",
  "statuses": [
   503
  ]
 },
 {
  "code": "no-outgoing",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-person",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-picture",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-plan",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-previewed-file",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-programme",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-proposal",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-publication",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-purge",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-question",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-report",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-report-part",
  "statuses": [
   400
  ]
 },
 {
  "code": "no-right",
  "statuses": [
   403
  ]
 },
 {
  "code": "no-rights",
  "statuses": [
   503
  ]
 },
 {
  "code": "no-round",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-row",
  "statuses": [
   400,
   404
  ]
 },
 {
  "code": "no-screenshot",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-session",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-sheet-duty",
  "statuses": [
   403
  ]
 },
 {
  "code": "no-site",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-site-named",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-site-run",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-slip",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-snapshot",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-socket",
  "statuses": [
   503
  ]
 },
 {
  "code": "no-stage",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-such-backup",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-such-content",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-such-database",
  "statuses": [
   503
  ]
 },
 {
  "code": "no-such-day",
  "statuses": [
   400
  ]
 },
 {
  "code": "no-such-folder",
  "statuses": [
   400
  ]
 },
 {
  "code": "no-such-host",
  "statuses": [
   503
  ]
 },
 {
  "code": "no-test",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-test-event",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-test-plan",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-tls",
  "statuses": [
   503
  ]
 },
 {
  "code": "no-token",
  "statuses": [
   404
  ]
 },
 {
  "code": "no-unit",
  "statuses": [
   404,
   400
  ]
 },
 {
  "code": "no-webhook",
  "statuses": [
   409,
   404
  ]
 },
 {
  "code": "nobody-listens",
  "statuses": [
   503
  ]
 },
 {
  "code": "nobody-to-activate",
  "statuses": [
   409
  ]
 },
 {
  "code": "node-unknown",
  "statuses": [
   404
  ]
 },
 {
  "code": "not-a-folder",
  "statuses": [
   409
  ]
 },
 {
  "code": "not-a-hash",
  "statuses": [
   400
  ]
 },
 {
  "code": "not-asked",
  "statuses": [
   400
  ]
 },
 {
  "code": "not-assessing",
  "statuses": [
   400
  ]
 },
 {
  "code": "not-contradictory",
  "statuses": [
   409
  ]
 },
 {
  "code": "not-disabled",
  "statuses": [
   409
  ]
 },
 {
  "code": "not-former",
  "statuses": [
   404
  ]
 },
 {
  "code": "not-found",
  "statuses": [
   404
  ]
 },
 {
  "code": "not-gone",
  "statuses": [
   409
  ]
 },
 {
  "code": "not-in-share",
  "statuses": [
   403
  ]
 },
 {
  "code": "not-json",
  "statuses": [
   400
  ]
 },
 {
  "code": "not-of-site",
  "statuses": [
   400
  ]
 },
 {
  "code": "not-oneself",
  "statuses": [
   409
  ]
 },
 {
  "code": "not-signed-in",
  "statuses": [
   401
  ]
 },
 {
  "code": "not-utf8",
  "statuses": [
   503
  ]
 },
 {
  "code": "not-whole-round",
  "statuses": [
   403
  ]
 },
 {
  "code": "not-yours-to-grant",
  "statuses": [
   403
  ]
 },
 {
  "code": "nothing-to-change",
  "statuses": [
   400
  ]
 },
 {
  "code": "nothing-to-merge",
  "statuses": [
   400
  ]
 },
 {
  "code": "objection-changed",
  "statuses": [
   409
  ]
 },
 {
  "code": "objection-check",
  "statuses": [
   400
  ]
 },
 {
  "code": "objection-elsewhere",
  "statuses": [
   400
  ]
 },
 {
  "code": "objection-lane",
  "statuses": [
   400
  ]
 },
 {
  "code": "objection-no-correction",
  "statuses": [
   400
  ]
 },
 {
  "code": "objection-open",
  "statuses": [
   409
  ]
 },
 {
  "code": "objection-own-answer",
  "statuses": [
   403
  ]
 },
 {
  "code": "objection-own-unit",
  "statuses": [
   403
  ]
 },
 {
  "code": "objection-proof",
  "statuses": [
   400
  ]
 },
 {
  "code": "objection-refused-corrects",
  "statuses": [
   400
  ]
 },
 {
  "code": "objection-state",
  "statuses": [
   409
  ]
 },
 {
  "code": "objection-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "objection-words",
  "statuses": [
   400
  ]
 },
 {
  "code": "older-server-running",
  "statuses": [
   409
  ]
 },
 {
  "code": "other-data",
  "statuses": [
   409
  ]
 },
 {
  "code": "other-kind",
  "statuses": [
   409
  ]
 },
 {
  "code": "other-postgres",
  "statuses": [
   409
  ]
 },
 {
  "code": "out-of-memory",
  "statuses": [
   503
  ]
 },
 {
  "code": "outgoing-failed",
  "statuses": [
   503
  ]
 },
 {
  "code": "outgoing-host",
  "statuses": [
   400
  ]
 },
 {
  "code": "outgoing-inside",
  "statuses": [
   403
  ]
 },
 {
  "code": "outgoing-never",
  "statuses": [
   400
  ]
 },
 {
  "code": "outgoing-not-allowed",
  "statuses": [
   403
  ]
 },
 {
  "code": "outgoing-own",
  "statuses": [
   403
  ]
 },
 {
  "code": "outgoing-port",
  "statuses": [
   400
  ]
 },
 {
  "code": "outgoing-purpose",
  "statuses": [
   400
  ]
 },
 {
  "code": "outgoing-site-inside",
  "statuses": [
   400
  ]
 },
 {
  "code": "outgoing-twice",
  "statuses": [
   409
  ]
 },
 {
  "code": "outgoing-unknown-host",
  "statuses": [
   503
  ]
 },
 {
  "code": "override-points",
  "statuses": [
   400
  ]
 },
 {
  "code": "override-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "pair-not-excusable",
  "statuses": [
   400
  ]
 },
 {
  "code": "pair-undecided",
  "statuses": [
   400
  ]
 },
 {
  "code": "paper-in-future",
  "statuses": [
   400
  ]
 },
 {
  "code": "paper-missing",
  "statuses": [
   400
  ]
 },
 {
  "code": "paper-withdrawn",
  "statuses": [
   409
  ]
 },
 {
  "code": "passphrase-missing",
  "statuses": [
   400
  ]
 },
 {
  "code": "passphrase-too-short",
  "statuses": [
   400
  ]
 },
 {
  "code": "passphrase-wrong",
  "statuses": [
   403
  ]
 },
 {
  "code": "password-changed-meanwhile",
  "statuses": [
   409
  ]
 },
 {
  "code": "password-same",
  "statuses": [
   400
  ]
 },
 {
  "code": "password-weak",
  "statuses": [
   400
  ]
 },
 {
  "code": "path-too-long",
  "statuses": [
   400
  ]
 },
 {
  "code": "person-disabled",
  "statuses": [
   409
  ]
 },
 {
  "code": "phone-invalid",
  "statuses": [
   400
  ]
 },
 {
  "code": "plan-changed",
  "statuses": [
   409
  ]
 },
 {
  "code": "plan-dropped",
  "statuses": [
   409
  ]
 },
 {
  "code": "plan-opened",
  "statuses": [
   409
  ]
 },
 {
  "code": "plan-unfinished",
  "statuses": [
   400
  ]
 },
 {
  "code": "plan-unreadable",
  "statuses": [
   400
  ]
 },
 {
  "code": "preview-words",
  "statuses": [
   400
  ]
 },
 {
  "code": "programme-ambiguous",
  "statuses": [
   409
  ]
 },
 {
  "code": "programme-faulty",
  "statuses": [
   400
  ]
 },
 {
  "code": "programme-files",
  "statuses": [
   409,
   400
  ]
 },
 {
  "code": "programme-invented",
  "statuses": [
   409
  ]
 },
 {
  "code": "proposal-decided",
  "statuses": [
   409
  ]
 },
 {
  "code": "proposal-open",
  "statuses": [
   409
  ]
 },
 {
  "code": "publication-ambiguous",
  "statuses": [
   409
  ]
 },
 {
  "code": "publication-missing",
  "statuses": [
   503
  ]
 },
 {
  "code": "publication-withdrawn",
  "statuses": [
   409
  ]
 },
 {
  "code": "publish-feedback",
  "statuses": [
   409
  ]
 },
 {
  "code": "publish-names",
  "statuses": [
   409
  ]
 },
 {
  "code": "publish-not-approved",
  "statuses": [
   409
  ]
 },
 {
  "code": "publish-not-settled",
  "statuses": [
   409
  ]
 },
 {
  "code": "publish-nothing",
  "statuses": [
   409
  ]
 },
 {
  "code": "publish-objections",
  "statuses": [
   400
  ]
 },
 {
  "code": "publish-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "publish-words",
  "statuses": [
   400
  ]
 },
 {
  "code": "purge-asked",
  "statuses": [
   409
  ]
 },
 {
  "code": "purge-beyond",
  "statuses": [
   403
  ]
 },
 {
  "code": "purge-done",
  "statuses": [
   409
  ]
 },
 {
  "code": "purge-needs-another",
  "statuses": [
   403
  ]
 },
 {
  "code": "purge-needs-person",
  "statuses": [
   403
  ]
 },
 {
  "code": "purge-of-round",
  "statuses": [
   409
  ]
 },
 {
  "code": "purge-refused",
  "statuses": [
   409
  ]
 },
 {
  "code": "question-answered",
  "statuses": [
   409
  ]
 },
 {
  "code": "questions-too-many",
  "statuses": [
   409
  ]
 },
 {
  "code": "quota-full",
  "statuses": [
   413
  ]
 },
 {
  "code": "quota-twice",
  "statuses": [
   400
  ]
 },
 {
  "code": "reminder-not-concerned",
  "statuses": [
   403
  ]
 },
 {
  "code": "renamed-later",
  "statuses": [
   409
  ]
 },
 {
  "code": "report-changed",
  "statuses": [
   409
  ]
 },
 {
  "code": "report-empty",
  "statuses": [
   400
  ]
 },
 {
  "code": "report-feedback",
  "statuses": [
   409
  ]
 },
 {
  "code": "report-garbled",
  "statuses": [
   400
  ]
 },
 {
  "code": "report-incomplete",
  "statuses": [
   400
  ]
 },
 {
  "code": "report-not-approved",
  "statuses": [
   409
  ]
 },
 {
  "code": "report-open",
  "statuses": [
   409
  ]
 },
 {
  "code": "report-scale",
  "statuses": [
   400
  ]
 },
 {
  "code": "report-unfit",
  "statuses": [
   400
  ]
 },
 {
  "code": "report-weight",
  "statuses": [
   400
  ]
 },
 {
  "code": "report-words",
  "statuses": [
   400
  ]
 },
 {
  "code": "resolution-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "restore-running",
  "statuses": [
   409
  ]
 },
 {
  "code": "restore-unfinished",
  "statuses": [
   409
  ]
 },
 {
  "code": "result-not-fed-back",
  "statuses": [
   423
  ]
 },
 {
  "code": "retention-archive-old",
  "statuses": [
   409
  ]
 },
 {
  "code": "retention-no-archive",
  "statuses": [
   409
  ]
 },
 {
  "code": "retention-not-over",
  "statuses": [
   409
  ]
 },
 {
  "code": "retention-nothing",
  "statuses": [
   409
  ]
 },
 {
  "code": "revamp-answered",
  "statuses": [
   409
  ]
 },
 {
  "code": "review-person",
  "statuses": [
   403
  ]
 },
 {
  "code": "review-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "roster-double",
  "statuses": [
   400
  ]
 },
 {
  "code": "roster-empty",
  "statuses": [
   400
  ]
 },
 {
  "code": "roster-group",
  "statuses": [
   400
  ]
 },
 {
  "code": "roster-last",
  "statuses": [
   409
  ]
 },
 {
  "code": "round-id-taken",
  "statuses": [
   409
  ]
 },
 {
  "code": "round-invented",
  "statuses": [
   400
  ]
 },
 {
  "code": "round-of-other-programme",
  "statuses": [
   409
  ]
 },
 {
  "code": "row-gone",
  "statuses": [
   409
  ]
 },
 {
  "code": "row-not-excusable",
  "statuses": [
   400
  ]
 },
 {
  "code": "row-not-withdrawn",
  "statuses": [
   409
  ]
 },
 {
  "code": "row-unknown",
  "statuses": [
   404
  ]
 },
 {
  "code": "same-name",
  "statuses": [
   409
  ]
 },
 {
  "code": "same-parent",
  "statuses": [
   409
  ]
 },
 {
  "code": "scope-empty",
  "statuses": [
   400
  ]
 },
 {
  "code": "scope-too-wide",
  "statuses": [
   400
  ]
 },
 {
  "code": "screenshot-other",
  "statuses": [
   409
  ]
 },
 {
  "code": "seat-of-another",
  "statuses": [
   403
  ]
 },
 {
  "code": "self-check-incomplete",
  "statuses": [
   400
  ]
 },
 {
  "code": "self-check-none",
  "statuses": [
   400
  ]
 },
 {
  "code": "self-check-state",
  "statuses": [
   409
  ]
 },
 {
  "code": "self-check-unfit",
  "statuses": [
   400
  ]
 },
 {
  "code": "self-not-behalf",
  "statuses": [
   400
  ]
 },
 {
  "code": "session-ended",
  "statuses": [
   409
  ]
 },
 {
  "code": "settle-already",
  "statuses": [
   409
  ]
 },
 {
  "code": "settle-blocked",
  "statuses": [
   409
  ]
 },
 {
  "code": "settle-changed",
  "statuses": [
   409
  ]
 },
 {
  "code": "settle-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "settled-differs",
  "statuses": [
   409
  ]
 },
 {
  "code": "settled-missing",
  "statuses": [
   503
  ]
 },
 {
  "code": "settled-unknown",
  "statuses": [
   404
  ]
 },
 {
  "code": "setup-code-invalid",
  "statuses": [
   403
  ]
 },
 {
  "code": "sheet-empty",
  "statuses": [
   404
  ]
 },
 {
  "code": "sheet-faulty",
  "statuses": [
   400
  ]
 },
 {
  "code": "sheet-not-drawn",
  "statuses": [
   400
  ]
 },
 {
  "code": "sheet-too-large",
  "statuses": [
   413
  ]
 },
 {
  "code": "sheet-unit",
  "statuses": [
   400
  ]
 },
 {
  "code": "sign-in-busy",
  "statuses": [
   503
  ]
 },
 {
  "code": "site-address",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-being-run",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-host-not-allowed",
  "statuses": [
   403
  ]
 },
 {
  "code": "site-import-gone",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-import-no-files",
  "statuses": [
   503
  ]
 },
 {
  "code": "site-in-use",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-inside",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-port-not-allowed",
  "statuses": [
   403
  ]
 },
 {
  "code": "site-reserved",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-retired",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-busy",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-capture",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-changed",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-run-ended",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-importing",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-log",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-run-memory",
  "statuses": [
   413
  ]
 },
 {
  "code": "site-run-no-sheet",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-not-to-continue",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-of-other",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-run-other",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-taking",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-times",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-run-too-large",
  "statuses": [
   413
  ]
 },
 {
  "code": "site-run-twice",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-under-way",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-run-unreadable",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-run-unsafe",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-run-version",
  "statuses": [
   400
  ]
 },
 {
  "code": "site-runs-importing",
  "statuses": [
   429
  ]
 },
 {
  "code": "site-same-unit",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-several",
  "statuses": [
   409
  ]
 },
 {
  "code": "site-taken",
  "statuses": [
   409
  ]
 },
 {
  "code": "slip-closed",
  "statuses": [
   409
  ]
 },
 {
  "code": "slip-for-oneself",
  "statuses": [
   409
  ]
 },
 {
  "code": "slip-invalid",
  "statuses": [
   403
  ]
 },
 {
  "code": "slip-outgrown",
  "statuses": [
   403
  ]
 },
 {
  "code": "snapshot-old",
  "statuses": [
   409
  ]
 },
 {
  "code": "socket-folder-taken",
  "statuses": [
   403
  ]
 },
 {
  "code": "stage-closed",
  "statuses": [
   423
  ]
 },
 {
  "code": "stage-end-past",
  "statuses": [
   400
  ]
 },
 {
  "code": "stage-ends-before",
  "statuses": [
   400
  ]
 },
 {
  "code": "stage-moved",
  "statuses": [
   409
  ]
 },
 {
  "code": "stage-not-open",
  "statuses": [
   423
  ]
 },
 {
  "code": "stage-why",
  "statuses": [
   400
  ]
 },
 {
  "code": "stage-without-end",
  "statuses": [
   400
  ]
 },
 {
  "code": "stopping",
  "statuses": [
   503
  ]
 },
 {
  "code": "streams-full",
  "statuses": [
   429
  ]
 },
 {
  "code": "succession-needed",
  "statuses": [
   409
  ]
 },
 {
  "code": "successor-ends",
  "statuses": [
   400
  ]
 },
 {
  "code": "successor-needed",
  "statuses": [
   400
  ]
 },
 {
  "code": "table-faulty",
  "statuses": [
   400
  ]
 },
 {
  "code": "table-unreadable",
  "statuses": [
   400
  ]
 },
 {
  "code": "target-has-data",
  "statuses": [
   409
  ]
 },
 {
  "code": "target-not-empty",
  "statuses": [
   409
  ]
 },
 {
  "code": "target-of-other-kind",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-answer-newer",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-concluded",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-dropped",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-event-future",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-event-id",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-event-needed",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-event-unfit",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-event-words",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-gone",
  "statuses": [
   404
  ]
 },
 {
  "code": "test-not-done",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-of-another",
  "statuses": [
   403
  ]
 },
 {
  "code": "test-open",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-plan-days",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-plan-dropped",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-plan-tried",
  "statuses": [
   409
  ]
 },
 {
  "code": "test-plan-window",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-plan-words",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-proof",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-targets",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-targets-many",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-tester",
  "statuses": [
   400
  ]
 },
 {
  "code": "test-unreached",
  "statuses": [
   400
  ]
 },
 {
  "code": "text-unseen",
  "statuses": [
   400
  ]
 },
 {
  "code": "token-revoked",
  "statuses": [
   409
  ]
 },
 {
  "code": "token-too-long",
  "statuses": [
   400
  ]
 },
 {
  "code": "token-unknown",
  "statuses": [
   401
  ]
 },
 {
  "code": "tokens-too-many",
  "statuses": [
   409
  ]
 },
 {
  "code": "too-many-connections",
  "statuses": [
   503
  ]
 },
 {
  "code": "too-many-slips",
  "statuses": [
   413
  ]
 },
 {
  "code": "too-many-tries",
  "statuses": [
   429
  ]
 },
 {
  "code": "took-too-long",
  "statuses": [
   503
  ]
 },
 {
  "code": "tree-faulty",
  "statuses": [
   409
  ]
 },
 {
  "code": "trial-running",
  "statuses": [
   409
  ]
 },
 {
  "code": "under-missing",
  "statuses": [
   400
  ]
 },
 {
  "code": "under-unknown",
  "statuses": [
   404
  ]
 },
 {
  "code": "unit-ambiguous",
  "statuses": [
   400
  ]
 },
 {
  "code": "unit-ended",
  "statuses": [
   409
  ]
 },
 {
  "code": "unit-faulty",
  "statuses": [
   400
  ]
 },
 {
  "code": "unit-in-round",
  "statuses": [
   409
  ]
 },
 {
  "code": "unit-lives",
  "statuses": [
   409
  ]
 },
 {
  "code": "unit-name-invalid",
  "statuses": [
   400
  ]
 },
 {
  "code": "unit-not-in-round",
  "statuses": [
   404
  ]
 },
 {
  "code": "unit-not-registered",
  "statuses": [
   400
  ]
 },
 {
  "code": "unit-not-valid",
  "statuses": [
   400
  ]
 },
 {
  "code": "unit-not-within",
  "statuses": [
   400
  ]
 },
 {
  "code": "unit-referred",
  "statuses": [
   409
  ]
 },
 {
  "code": "unit-was-here",
  "statuses": [
   409
  ]
 },
 {
  "code": "untrusted-certificate",
  "statuses": [
   503
  ]
 },
 {
  "code": "version-taken",
  "statuses": [
   409
  ]
 },
 {
  "code": "webhook-address",
  "statuses": [
   400
  ]
 },
 {
  "code": "webhook-failed",
  "statuses": [
   503
  ]
 },
 {
  "code": "webhook-name-taken",
  "statuses": [
   409
  ]
 },
 {
  "code": "webhooks-many",
  "statuses": [
   409
  ]
 },
 {
  "code": "why-missing",
  "statuses": [
   400
  ]
 },
 {
  "code": "why-too-long",
  "statuses": [
   400
  ]
 },
 {
  "code": "withdraw-late",
  "statuses": [
   423
  ]
 },
 {
  "code": "withdraw-reviewer",
  "statuses": [
   403
  ]
 },
 {
  "code": "wording-not-later",
  "statuses": [
   400
  ]
 },
 {
  "code": "wrong-credentials",
  "statuses": [
   401
  ]
 },
 {
  "code": "wrong-host",
  "statuses": [
   421
  ]
 },
 {
  "code": "wrong-password",
  "statuses": [
   503,
   400
  ]
 },
 {
  "code": "wrong-type",
  "statuses": [
   400
  ]
 },
 {
  "code": "zip-damaged",
  "statuses": [
   400
  ]
 },
 {
  "code": "zip-encrypted",
  "statuses": [
   400
  ]
 },
 {
  "code": "zip-no-programme",
  "statuses": [
   400
  ]
 },
 {
  "code": "zip-several",
  "statuses": [
   400
  ]
 },
 {
  "code": "zip-too-large",
  "statuses": [
   400,
   413
  ]
 },
 {
  "code": "zip-unsafe",
  "statuses": [
   400
  ]
 }
]
