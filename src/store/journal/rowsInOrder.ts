import { asc, getTableColumns, gte, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { journal } from '../schema/journal.ts'
import { instantFromDatabase } from '../schema/moment.ts'

export type JournalRow = typeof journal.$inferSelect

/** So many rows are held in memory at a time, twice: those being looked at and those on the way. */
const BATCH = 10_000

/** A moment that the program could not have written is shown as it stands there, for someone looks for just that. */
const COLUMNS = {
  ...getTableColumns(journal),
  at: sql<string>`${journal.at}::text`.mapWith((text: string) => instantFromDatabase(text) ?? text),
}

/** All rows in the order of their numbers, batch by batch; the next is fetched while one is looked at. 按序读取 */
export async function* rowsInOrder(db: Db, batch = BATCH): AsyncGenerator<readonly JournalRow[], void, undefined> {
  // From the last row, itself left out, rather than past its number: a second row of that number must be seen.
  const after = async (seq: number | null): Promise<readonly JournalRow[]> =>
    db
      .select(COLUMNS)
      .from(journal)
      .where(seq === null ? undefined : gte(journal.seq, seq))
      .orderBy(asc(journal.seq))
      .offset(seq === null ? 0 : 1)
      .limit(batch)
  let next = after(null)
  try {
    for (;;) {
      const rows = await next
      const last = rows.at(-1)
      if (!last) return
      if (rows.length === batch) next = after(last.seq)
      // Whoever stops here has no use for what was on the way, nor for its failure.
      next.catch(() => undefined)
      yield rows
      if (rows.length < batch) return
    }
  } finally {
    await next.catch(() => undefined)
  }
}
