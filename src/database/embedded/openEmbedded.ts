import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { clientConfig, OWN_NAME, type Address } from '../Address.ts'
import { ensureRunning, type ServerPlan } from './ensureRunning.ts'
import { findBinaries } from './findBinaries.ts'
import { isRoot, serverIdentity, type Identity } from './identity.ts'
import { giveTo, initialise, refuseOtherMajor } from './initialise.ts'
import { isOurServer } from './isOurServer.ts'
import { readPostmaster } from './Postmaster.ts'
import { prepareFolder } from './prepareFolder.ts'
import { openServerLog } from './ServerLog.ts'
import { socketFolder } from './socketFolder.ts'
import { stopServer } from './stopServer.ts'

/** The PostgreSQL of a data folder, which runs as long as a program uses it. 自带的数据库 */
export interface EmbeddedServer {
  readonly address: Address
  /** Its real path. */
  readonly folder: string
  /** Starts it again if it died. */
  ensureRunning(): Promise<void>
  /** Fast: open sessions end. */
  stop(): Promise<void>
  /** Leaves it running. */
  leave(): void
}

const MOST_SILENT_MS = 10_000

/** Opens the database of a data folder: makes it if there is none, adopts its server or starts one. 打开自带的数据库 */
export async function openEmbedded(asked: string): Promise<EmbeddedServer> {
  const identity = isRoot() ? await identityFor(join(asked, 'postgres')) : null
  const folder = await prepareFolder(asked, identity)
  const data = join(folder, 'postgres')
  const binaries = await findBinaries(folder, identity)
  await initialise(folder, binaries, identity)
  refuseOtherMajor((await readFile(join(data, 'PG_VERSION'), 'utf8')).trim(), binaries, folder)

  const running = readPostmaster(data)
  const socket = running && running.socket !== '' && isOurServer(running.pid, data) ? running.socket : await socketFolder(data, identity)
  const log = openServerLog(folder)
  const plan: ServerPlan = { folder, data, socket, binaries, identity, log, mostSilentMs: MOST_SILENT_MS }
  try {
    await ensureRunning(plan)
    await ensureDatabase(socket)
  } catch (error) {
    log.close()
    throw error
  }
  return {
    address: { socket, database: OWN_NAME },
    folder,
    ensureRunning: () => ensureRunning(plan),
    stop: async () => {
      const there = readPostmaster(data)
      if (there) await stopServer(there.pid, data)
      log.close()
    },
    leave: () => log.close(),
  }
}

/** Who owns the data already runs it; what was copied here by root is given to who will. */
async function identityFor(data: string): Promise<Identity> {
  const own = serverIdentity()
  if (!existsSync(data)) return own
  const { uid, gid } = await stat(data)
  if (uid !== 0) return { uid, gid }
  await giveTo(data, own)
  return own
}

const ALREADY_THERE = new Set(['42P04', '23505'])

async function ensureDatabase(socket: string): Promise<void> {
  const client = new pg.Client(clientConfig({ socket, database: 'postgres' }, 'create'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query('select from pg_database where datname = $1', [OWN_NAME])
    if (rows.length === 0) await client.query(`create database ${OWN_NAME}`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !ALREADY_THERE.has(error.code ?? '')) throw error
  } finally {
    await client.end()
  }
}
