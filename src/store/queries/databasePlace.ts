import { sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'

/** Where the database answers, as it says itself; without an address where it is spoken to through a socket. 数据库所在 */
export async function databasePlace(db: Db): Promise<{ readonly port: number; readonly addresses: readonly string[] }> {
  const { rows } = await db.execute(sql`
    select coalesce(inet_server_port(), current_setting('port')::int) as port, host(inet_server_addr()) as address`)
  const { port = 0, address = null } = (rows[0] ?? {}) as { port?: number; address?: string | null }
  return { port, addresses: address === null ? [] : [address] }
}
