import { sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { journal } from '../schema/journal.ts'
import { instantFromDatabase } from '../schema/moment.ts'

export type JournalRow = typeof journal.$inferSelect

/** So many rows are held in memory at a time, twice: those being looked at and those on the way. More of them grow old there, which costs more than asking. */
const BATCH = 2_000

const COLUMNS = sql.raw('seq::text, at::text, actor, role, act, on_kind as "onKind", on_id as "onId", why, refs, before, hash')

/** As the driver gives it: a row of a million goes through no more hands than it needs. */
interface WrittenRow extends Record<string, unknown>, Omit<JournalRow, 'seq'> {
  readonly seq: string
}

/** A moment that the program could not have written is shown as it stands there, for someone looks for just that. */
const rowFrom = (row: WrittenRow): JournalRow => ({
  seq: Number(row.seq),
  at: instantFromDatabase(row.at) ?? row.at,
  actor: row.actor,
  role: row.role,
  act: row.act,
  onKind: row.onKind,
  onId: row.onId,
  why: row.why,
  refs: row.refs,
  before: row.before,
  hash: row.hash,
})

/** All rows in the order of their numbers, batch by batch; the next is fetched while one is looked at. 按序读取 */
export async function* rowsInOrder(db: Db, batch = BATCH): AsyncGenerator<readonly JournalRow[], void, undefined> {
  const read = async (where: ReturnType<typeof sql>): Promise<readonly JournalRow[]> => {
    const { rows } = await db.execute<WrittenRow>(sql`select ${COLUMNS} from ${journal} ${where} limit ${batch}`)
    return rows.map(rowFrom)
  }
  let next = read(sql`order by journal.seq`)
  try {
    for (;;) {
      const rows = await next
      const last = rows.at(-1)
      if (!last) return
      // From the last row, itself left out, rather than past its number: a second row of that number must be seen.
      if (rows.length === batch) next = read(sql`where journal.seq >= ${last.seq} order by journal.seq offset 1`)
      // Whoever stops here has no use for what was on the way, nor for its failure.
      next.catch(() => undefined)
      yield rows
      if (rows.length < batch) return
    }
  } finally {
    await next.catch(() => undefined)
  }
}
