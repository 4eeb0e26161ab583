/** A table as it goes into a backup. */
interface KeptTable {
  readonly name: string
  /** Rows that refer to each other come in an order in which they can be filled again. */
  readonly order: string
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
  { name: 'installation', order: 'only' },
  { name: 'settings', order: 'key' },
  { name: 'calendar_notices', order: 'id' },
  { name: 'outgoing_targets', order: 'id' },
  { name: 'units', order: UNITS_BY_DEPTH },
  { name: 'unit_names', order: 'id' },
  { name: 'unit_changes', order: 'id' },
  { name: 'programmes', order: 'hash' },
  { name: 'rounds', order: 'id' },
  { name: 'roster', order: 'round, unit' },
  {
    name: 'people',
    order: 'id',
    withoutSecrets: `to_jsonb(kept) || jsonb_build_object('password_hash', null, 'password_set_at', null, 'state', case kept.state when 'active' then 'invited' else kept.state end)`,
  },
  { name: 'duties', order: 'id' },
  { name: 'contents', order: 'sha256' },
  { name: 'files', order: 'id' },
  { name: 'purges', order: 'id' },
  { name: 'incidents', order: 'id' },
  { name: 'captures', order: 'id' },
  { name: 'findings', order: 'id' },
  { name: 'finding_reviews', order: 'id' },
  { name: 'answers', order: 'id' },
  { name: 'current_answers', order: 'round, unit, check_id, object, lane' },
  { name: 'overrides', order: 'id' },
  { name: 'grade_decisions', order: 'id' },
  { name: 'unit_results', order: 'round, unit' },
  { name: 'snapshots', order: 'id' },
  { name: 'journal', order: 'seq' },
]

/** What a backup leaves out, and why. 不备份的表 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  sessions: 'Who restores a backup must not be signed in by it.',
  tokens: 'A key that was revoked after the backup would open again.',
  slips: 'A code that was used after the backup would work again.',
  sign_in_failures: 'They count hours, not history.',
  backups: 'They name files of the machine that wrote them.',
  migrations: 'The manifest says how far they went; the target runs its own.',
  journal_head: 'The last row of the journal says it, and the chain proves it.',
}
