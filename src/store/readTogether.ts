import { sql } from 'drizzle-orm'
import type { Db } from './Db.ts'
import type { Store } from './Store.ts'

/** Reads several things as they were at one moment, whatever others write meanwhile. 同一时刻读取 */
export function readTogether<T>({ transaction }: Pick<Store, 'transaction'>, work: (tx: Db) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`)
    return work(tx)
  })
}
