import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Db } from '../store/Db.ts'
import * as schema from '../store/schema/index.ts'

/** An open database. 数据库连接 */
export interface Connection {
  readonly db: Db
  readonly pool: pg.Pool
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens a pool on a server, or on the socket folder of our own. */
export function connect(url: string, most = 10): Connection {
  const pool = new pg.Pool({ connectionString: url, max: most, options: '-c TimeZone=UTC' })
  // A connection that breaks while nobody uses it is replaced when it is asked for.
  pool.on('error', () => undefined)
  const db = drizzle(pool, { schema })
  return { db, pool, transaction: (work) => db.transaction(work), close: () => pool.end() }
}
