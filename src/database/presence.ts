import pg from 'pg'
import { formatMoment } from '../model/Instant.ts'
import { Refusal } from '../model/Refusal.ts'
import { clientConfig, type Address } from './Address.ts'
import { LOCKS } from './locks.ts'

/** As what a program uses a database: it serves pages, works on jobs, or was called from a terminal. 程序的身份 */
export type Part = 'server' | 'worker' | 'terminal'

/** A program's session on a database, which says that it is there and as what. 在场 */
export interface Presence {
  /** When the session has ended, however. */
  readonly ended: Promise<void>
  /** Is nobody else there? From then on nobody comes in, as long as this session lasts. */
  isLast(): Promise<boolean>
  leave(): Promise<void>
}

/** A killed program's session ends a moment after it. */
const PATIENCE_MS = 3_000
const BETWEEN_MS = 100

/**
 * Enters a database as a server, a worker or from a terminal. 进入数据库
 *
 * Workers and terminals may be many, a server is one: its throttles and event streams are in its memory, and its files in a folder, so a second one would let a
 * guesser try twice as often, leave pages without news, and miss what was handed in at the other. Nor may a new version serve beside an old one. The lock is the
 * session's: killed by whatever, a program leaves none behind.
 */
export async function enter(address: Address, part: Part): Promise<Presence> {
  const client = new pg.Client(clientConfig(address, part))
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()))
  // The end is what counts.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock_shared(${LOCKS.present})`)
    if (part === 'server') await beTheServer(client)
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    ended,
    isLast: async () => {
      await client.query(`select pg_advisory_unlock_shared(${LOCKS.present})`)
      return tryLock(client, LOCKS.present)
    },
    leave: () => client.end(),
  }
}

async function beTheServer(client: pg.Client): Promise<void> {
  for (let waited = 0; ; waited += BETWEEN_MS) {
    if (await tryLock(client, LOCKS.serve)) return
    if (waited >= PATIENCE_MS) break
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
  }
  const holder = await whoServes(client)
  throw new Refusal(
    'conflict',
    'already-served',
    `这些数据已经由另一个明镜在使用${holder === null ? '' : `（${holder}）`}，同时只能有一个。请直接打开它的网页，或先停止它；要同时再开一个，请用 --data 指定另一个文件夹。`,
  )
}

/** Who serves this database now, as a person may look for it; null: nobody. 正在运行的服务 */
export async function whoServes(client: pg.Client): Promise<string | null> {
  const [classid, objid] = LOCKS.serve.split(', ')
  const { rows } = await client.query<{ name: string; since: Date | null }>(
    `select application_name as name, backend_start as since from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and classid = $1 and objid = $2 and objsubid = 2
       and database = (select oid from pg_database where datname = current_database())`,
    [classid, objid],
  )
  const [row] = rows
  if (!row) return null
  const [, pid, host] = /^mingjing \S+ (\d+)@(.*)$/.exec(row.name) ?? []
  const who = pid === undefined ? '不知道是哪个进程' : `进程号 ${pid}，在机器 ${host ?? ''} 上`
  return row.since ? `${who}，${formatMoment(row.since.toISOString())} 起` : who
}

async function tryLock(client: pg.Client, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${lock}) as got`)
  return rows[0]?.got === true
}
