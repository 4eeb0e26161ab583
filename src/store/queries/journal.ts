import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import { nameOfNoPerson } from '../../model/nameOfNoPerson.ts'
import type { Db } from '../Db.ts'
import type { JournalHead } from '../journal/JournalHead.ts'
import { journal, journalHead } from '../schema/journal.ts'
import { namesOf } from './journalNames.ts'

/** Which acts somebody looks for; all of it must fit. 查日志的条件 */
export interface JournalFilters {
  /** What it was done to; without an id, anything of that kind. */
  readonly on?: { readonly kind: string; readonly id?: string }
  /** A person's id, `program` or `terminal`. */
  readonly actor?: string
  readonly act?: string
  /** At this moment or later. */
  readonly from?: Instant
  /** Before this moment. */
  readonly until?: Instant
}

/** An act as a list shows it. 日志的一行 */
export interface ListedAct {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  /** As he is called today; null where nothing is known of him. */
  readonly actorName: string | null
  readonly role: string
  readonly act: string
  readonly onKind: string
  readonly onId: string
  /** As it is called today; null where it has no name. */
  readonly onName: string | null
  readonly why: string
  readonly refs: Readonly<Record<string, string>>
}

/** A page of the journal, the newest first. */
export interface JournalPage {
  readonly acts: readonly ListedAct[]
  /** Where the next page begins: acts before this number; null where there are no more. */
  readonly next: number | null
}

/** Acts before a number, the newest first, with the names of who did them and what they were done to. 查日志 */
export async function listJournal(db: Db, filters: JournalFilters, before: number | null, limit: number): Promise<JournalPage> {
  const rows = await db
    .select()
    .from(journal)
    .where(and(...conditions(filters), before === null ? undefined : lt(journal.seq, before)))
    .orderBy(desc(journal.seq))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const names = await namesOf(db, shown)
  return {
    acts: shown.map(({ before: _before, hash: _hash, ...row }) => ({
      ...row,
      actorName: names.get('person', row.actor) ?? nameOfNoPerson(row.actor),
      onName: names.get(row.onKind, row.onId),
    })),
    next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}

const conditions = ({ on, actor, act, from, until }: JournalFilters): readonly (SQL | undefined)[] => [
  on && eq(journal.onKind, on.kind),
  on?.id === undefined ? undefined : eq(journal.onId, on.id),
  actor === undefined ? undefined : eq(journal.actor, actor),
  act === undefined ? undefined : eq(journal.act, act),
  from === undefined ? undefined : gte(journal.at, from),
  until === undefined ? undefined : lt(journal.at, until),
]

/** How far the journal reaches now. 日志头 */
export async function readJournalHead(db: Db): Promise<JournalHead> {
  const [head] = await db.select({ seq: journalHead.seq, hash: journalHead.hash }).from(journalHead).where(eq(journalHead.only, true))
  if (!head) throw new Error('The journal has no head: the database was not made by a migration.')
  return head
}
