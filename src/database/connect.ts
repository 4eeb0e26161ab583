import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Db } from '../store/Db.ts'
import type { Ending } from '../store/Store.ts'
import * as schema from '../store/schema/index.ts'
import { clientConfig, type Address } from './Address.ts'
import { endTogether } from './endTogether.ts'
import { listenTo, type Hearing, type Listening, type ListeningPace } from './listenTo.ts'
import { isConnectionLost, refusalFromFault } from './refusalFromFault.ts'

/** An open database. 数据库连接 */
export interface Connection {
  /** Where it leads, for a thread that opens one of its own. */
  readonly address: Address
  readonly db: Db
  readonly pool: pg.Pool
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>
  /** Its last statements go together with its commit. */
  ending<T>(work: (tx: Db) => Promise<Ending<T>>): Promise<T>
  /** Hears what others announce, beside the pool. */
  listen(channel: string, hearing: Hearing, pace?: ListeningPace): Promise<Listening>
  close(): Promise<void>
}

/**
 * Opens a pool on a server, or on the socket folder of our own. Nothing is asked of it yet: a server that is away is met by the first query, and one that
 * comes back by the next. 连接数据库
 */
export function connect(address: Address, most = 10): Connection {
  const pool = new pg.Pool({ ...clientConfig(address), max: most, pipeline: true })
  // A connection that breaks while nobody uses it is replaced when it is asked for; one that breaks between two queries of a transaction fails the second.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = drizzle(pool, { schema })
  const dbs = new WeakMap<pg.PoolClient, typeof db>()
  const dbOf = (client: pg.PoolClient) => {
    const known = dbs.get(client) ?? (drizzle(client, { schema }) as unknown as typeof db)
    dbs.set(client, known)
    return known
  }
  /** Not the pool's own transaction: that one keeps a connection for ever on which not even `begin` arrived. */
  async function onConnection<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    let client: pg.PoolClient | undefined
    let lost = false
    try {
      client = await pool.connect()
      return await work(client)
    } catch (error) {
      lost = isConnectionLost(error)
      throw refusalFromFault(error) ?? error
    } finally {
      client?.release(lost)
    }
  }
  const transaction: Db['transaction'] = (work, config) => onConnection((client) => dbOf(client).transaction(work, config))
  return {
    address,
    db: Object.assign(db, { transaction }),
    pool,
    transaction: (work) => transaction(work),
    ending: (work) => onConnection((client) => endTogether(client, dbOf(client), work)),
    listen: (channel, hearing, pace) => listenTo(address, channel, hearing, pace),
    close: () => pool.end(),
  }
}
