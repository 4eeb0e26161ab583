import type { Db } from '../src/store/Db.ts'
import { rowsOf } from '../src/store/queries/prepared.ts'
import type { Ending } from '../src/store/Store.ts'

/** A transaction with its last statements inside another one, which commits or undoes both. */
export async function endWithin<T>(outer: Db, work: (tx: Db) => Promise<Ending<T>>): Promise<T> {
  return outer.transaction(async (tx) => {
    const { last, outcome } = await work(tx)
    const rows: (readonly object[])[] = []
    for (const statement of last) rows.push(await rowsOf(tx, statement, statement.params))
    return outcome(rows)
  })
}
