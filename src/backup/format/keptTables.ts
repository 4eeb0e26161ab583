/** A table as it goes into a backup. */
interface KeptTable {
  readonly name: string
  /** Of rows that refer to each other: an order in which they can be filled again; else the order of the primary key. */
  readonly order?: string
  /** The row without what only a sealed backup may hold. */
  readonly withoutSecrets?: string
}

/** The chain of superiors above a unit, counted: a unit comes after the one above it. */
const UNITS_BY_DEPTH = `(with recursive above (id, parent, depth) as (
  select u.id, u.parent, 0 from units u where u.id = kept.id
  union all select u.id, u.parent, depth + 1 from units u join above on u.id = above.parent where depth < 1000
) select max(depth) from above), id`

/**
 * What a backup holds, in an order in which it can be filled again: what is referred to comes first. 备份的表
 *
 * Caches too: whoever restores wants to see his pages, and `rebuild` proves them.
 */
export const KEPT_TABLES: readonly KeptTable[] = [
  { name: 'installation' },
  { name: 'settings' },
  { name: 'calendar_notices' },
  { name: 'outgoing_targets' },
  { name: 'units', order: UNITS_BY_DEPTH },
  { name: 'unit_names' },
  { name: 'unit_changes' },
  { name: 'sites' },
  { name: 'site_columns' },
  { name: 'column_keepers' },
  { name: 'site_runs' },
  { name: 'run_columns' },
  { name: 'run_problems' },
  { name: 'site_maps' },
  { name: 'programmes' },
  { name: 'rounds' },
  { name: 'roster' },
  {
    name: 'people',
    withoutSecrets: `to_jsonb(kept) || jsonb_build_object('password_hash', null, 'password_set_at', null, 'state', case kept.state when 'active' then 'invited' else kept.state end)`,
  },
  { name: 'duties' },
  { name: 'round_plans' },
  { name: 'round_stages' },
  { name: 'stage_exceptions' },
  { name: 'stage_conclusions' },
  { name: 'round_leads' },
  { name: 'assignments' },
  { name: 'matrix_changes' },
  { name: 'applicability_proposals' },
  { name: 'round_draws' },
  { name: 'contents' },
  { name: 'files' },
  { name: 'purges' },
  { name: 'drafts' },
  { name: 'self_check_steps' },
  { name: 'self_reports' },
  { name: 'evidence' },
  { name: 'questions' },
  { name: 'comments' },
  { name: 'messages' },
  { name: 'deliveries' },
  { name: 'secrets', withoutSecrets: `to_jsonb(kept) || jsonb_build_object('value', '')` },
  { name: 'incidents' },
  { name: 'captures' },
  { name: 'findings' },
  { name: 'finding_reviews' },
  { name: 'answers' },
  { name: 'current_answers' },
  { name: 'overrides' },
  { name: 'grade_decisions' },
  { name: 'unit_results' },
  { name: 'snapshots' },
  { name: 'settle_clearings' },
  { name: 'feedbacks' },
  { name: 'objections' },
  { name: 'approvals' },
  { name: 'publications' },
  { name: 'hand_overs' },
  { name: 'test_plans' },
  { name: 'field_tests' },
  { name: 'field_test_events' },
  { name: 'claims' },
  { name: 'outside_imports' },
  { name: 'roster_changes' },
  { name: 'programme_moves' },
  { name: 'row_changes', order: 'undoes nulls first, id' },
  { name: 'journal' },
]

/** What a backup leaves out, and why. 不备份的表 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  sessions: 'Who restores a backup must not be signed in by it.',
  tokens: 'A key that was revoked after the backup would open again.',
  slips: 'A code that was used after the backup would work again.',
  sign_in_failures: 'They count hours, not history.',
  site_imports: 'What was handed in and not yet read is no result; restored, it is handed in again.',
  site_run_parts: 'What a run had found when the backup was made is a part of it; restored, the run begins anew.',
  backups: 'They name files of the machine that wrote them.',
  migrations: 'The manifest says how far they went; the target runs its own.',
  previews: 'They are made again when somebody looks, and a purge after the backup must not leave them behind.',
  journal_head: 'The last row of the journal says it, and the chain proves it.',
}
