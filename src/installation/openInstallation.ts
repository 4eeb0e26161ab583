import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { folderBlobs } from '../blobs/folderBlobs.ts'
import { connect, type Connection } from '../database/connect.ts'
import { connectRefusal } from '../database/connectRefusal.ts'
import { openEmbedded, type EmbeddedServer } from '../database/embedded/openEmbedded.ts'
import { prepareFolder } from '../database/embedded/prepareFolder.ts'
import { migrate } from '../database/migrate.ts'
import { openServer } from '../database/openServer.ts'
import { whoServes, type Part } from '../database/presence.ts'
import type { Instant } from '../model/Instant.ts'
import { Refusal } from '../model/Refusal.ts'
import type { Store } from '../store/Store.ts'
import { claim, nothingThere } from './claim.ts'
import { refuseHalfRestored } from './halfRestored.ts'
import { readInstallationFile } from './installationFile.ts'
import type { InstallationKind } from './InstallationKind.ts'
import { stayPresent } from './stayPresent.ts'

/** What to open, and as what. */
export interface OpenOptions {
  readonly folder: string
  /** Another server's database instead of the one in the folder. */
  readonly databaseUrl?: string | undefined
  /** What it must be; left out: whatever it is. */
  readonly kind?: InstallationKind | undefined
  /** Makes one of that kind where there is none. */
  readonly create?: boolean
  /** One program serves; any number work or are called from a terminal. */
  readonly part?: Part
  /** The last migration to run, for a new database that an older backup is restored into. */
  readonly upTo?: number
  /** The folder of the steps that bring tables up to date; left out: the program's own. */
  readonly migrations?: string
  /** A restore is at work on it: nobody else may open it before it is whole. */
  readonly isRestoring?: boolean
  readonly now?: () => Instant
  readonly newId?: () => string
  /** Told what goes wrong in the background: the database is away and does not come back. */
  readonly report?: (error: unknown) => void
}

/** An open data folder. 打开的数据文件夹 */
export interface Installation {
  readonly kind: InstallationKind
  readonly id: string
  /** Its real path. */
  readonly folder: string
  readonly isEmbedded: boolean
  /** The folder is the installation's own; else its files lie on another machine, and what needs them cannot be done here. */
  readonly hasFiles: boolean
  /** It was made just now. */
  readonly isNew: boolean
  /** What whoever looks after it should know, a sentence each. */
  readonly warnings: readonly string[]
  readonly store: Store
  readonly connection: Connection
  /** The last program out stops the database that lies in the folder. */
  close(): Promise<void>
}

/**
 * Opens a data folder: starts its database or reaches the server that was named, brings the tables up to date, and puts database, files and clock together.
 * 打开数据文件夹
 */
export async function openInstallation(options: OpenOptions): Promise<Installation> {
  const { databaseUrl, kind, create = false, part = 'terminal', upTo, migrations, report = () => undefined } = options
  const now = options.now ?? (() => new Date().toISOString())
  const newId = options.newId ?? randomUUID
  await refuseNothing(options.folder, databaseUrl !== undefined, create)
  if (options.isRestoring !== true) refuseHalfRestored(options.folder)

  const server: EmbeddedServer | null = databaseUrl === undefined ? await openEmbedded(resolve(options.folder)) : null
  const folder = server?.folder ?? (await prepareFolder(resolve(options.folder), null))
  const warnings = databaseUrl === undefined ? [] : await openServer(databaseUrl)
  const address = server?.address ?? databaseUrl ?? ''
  const presence = await stayPresent({ address, part, server, report })
  let connection: Connection | undefined
  try {
    const beforeRunning = part === 'server' ? undefined : refuseServed
    await migrate(address, {
      now,
      ...(upTo !== undefined && { upTo }),
      ...(migrations !== undefined && { folder: migrations }),
      ...(beforeRunning && { beforeRunning }),
    })
    const opened = connect(address)
    connection = opened
    const claimed = await claim(opened, { folder, isEmbedded: server !== null, mayLackFiles: part === 'worker', kind, create, now, newId })
    const transaction: Store['transaction'] = (work) => {
      const refusal = presence.refusal()
      return refusal ? Promise.reject(refusal) : opened.transaction(work)
    }
    const ending: Store['ending'] = (work) => {
      const refusal = presence.refusal()
      return refusal ? Promise.reject(refusal) : opened.ending(work)
    }
    return {
      ...claimed,
      folder,
      isEmbedded: server !== null,
      warnings,
      store: { db: opened.db, transaction, ending, blobs: folderBlobs(join(folder, 'blobs')), now, newId },
      connection: { ...opened, transaction, ending },
      close: async () => {
        await opened.close()
        await presence.leave()
      },
    }
  } catch (error) {
    await connection?.close()
    await presence.leave()
    throw connectRefusal(error, address) ?? error
  }
}

/** Before anything is made: a mistyped folder shall not become one. */
async function refuseNothing(folder: string, isElsewhere: boolean, create: boolean): Promise<void> {
  if (create || (await readInstallationFile(folder)) !== null) return
  if (isElsewhere || existsSync(join(folder, 'postgres'))) return
  throw nothingThere(folder)
}

/** A program from a terminal may be newer than the one that serves: it shall not change the tables under it. */
async function refuseServed(client: pg.Client): Promise<void> {
  const holder = await whoServes(client)
  if (holder === null) return
  throw new Refusal(
    'conflict',
    'older-server-running',
    `这些数据正由旧版本的明镜使用（${holder}），本程序要先升级数据库。请先停止它，再运行一次。`,
  )
}
