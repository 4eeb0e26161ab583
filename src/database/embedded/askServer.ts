import pg from 'pg'
import { clientConfig } from '../Address.ts'

/** What comes from a socket: an answer with the data that it serves, a server that is not ready yet or no more, or nothing. */
export type ServerAnswer = { readonly state: 'ready'; readonly data: string } | { readonly state: 'not-ready' | 'silent' }

const ANSWER_MS = 3_000

/** It starts, recovers or stops. */
const CANNOT_CONNECT_NOW = '57P03'

/** Asks whether a server of ours answers on its socket. 询问数据库 */
export async function askServer(socket: string): Promise<ServerAnswer> {
  const client = new pg.Client({
    ...clientConfig({ socket, database: 'postgres' }, 'ask'),
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data: string }>(`select current_setting('data_directory') as data`)
    const [row] = rows
    return row ? { state: 'ready', data: row.data } : { state: 'silent' }
  } catch (error) {
    return { state: error instanceof pg.DatabaseError && error.code === CANNOT_CONNECT_NOW ? 'not-ready' : 'silent' }
  } finally {
    await client.end().catch(() => undefined)
  }
}
