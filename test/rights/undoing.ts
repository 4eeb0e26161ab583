import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Hono } from 'hono'
import { createApp } from '../../src/server/app.ts'
import { createWorld } from '../../src/server/createWorld.ts'
import { identify } from '../../src/server/identify.ts'
import { silentLog } from '../../src/server/log/silentLog.ts'
import type { World } from '../../src/server/World.ts'
import type { Db } from '../../src/store/Db.ts'
import type { Store } from '../../src/store/Store.ts'
import { endWithin } from '../endWithin.ts'
import { noBackups, noJobs } from '../noJobs.ts'

/** What a server answered, and what went wrong in it meanwhile. */
export interface Outcome<T> {
  readonly result: T
  readonly errors: readonly unknown[]
}

/** A server that forgets what is asked of it. */
export interface UndoingServer {
  readonly app: Hono
  /** Asks it as it is, several at a time: for what only reads, which may want transactions of its own. */
  readonly asIs: <T>(work: () => Promise<T>) => Promise<Outcome<T>>
  /** Asks it in a transaction that is undone afterwards, one at a time. */
  readonly undone: <T>(work: () => Promise<T>) => Promise<Outcome<T>>
}

class Undo extends Error {}

/** A server over a store, made once; its world is another one for each request that is undone, so that nothing of that is remembered. */
export function undoingServer(store: Store): UndoingServer {
  const told = new AsyncLocalStorage<unknown[]>()
  const log = { ...silentLog, error: (_message: string, error: unknown) => void told.getStore()?.push(error) }
  const worldOf = (of: Store): World =>
    createWorld({ kind: 'installation', store: of, folder: '/nowhere', jobs: noJobs, backups: noBackups, log, preparing: () => new Set() })
  const lasting = worldOf(store)
  let world = lasting
  const current = new Proxy(lasting, { get: (_, name) => Reflect.get(world, name) as unknown })
  const app = createApp(current, '/nowhere', {
    identify: {
      bySession: (secret) => identify(world.store).bySession(secret),
      byToken: (secret) => identify(world.store).byToken(secret),
      demonstrator: (as) => identify(world.store).demonstrator(as),
      awaitsSetup: () => identify(world.store).awaitsSetup(),
    },
  })
  const asIs = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
    const errors: unknown[] = []
    return { result: await told.run(errors, work), errors }
  }
  return {
    app,
    asIs,
    undone: async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
      const results: Outcome<T>[] = []
      await store
        .transaction(async (tx) => {
          world = worldOf({
            ...store,
            db: tx,
            transaction: (inner) => tx.transaction((own) => inner(asInner(own))),
            ending: (inner) => endWithin(tx, inner),
          })
          results.push(await asIs(work))
          throw new Undo()
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error
        })
        .finally(() => {
          world = lasting
        })
      const [result] = results
      if (result === undefined) throw new Error('Nothing was asked.')
      return result
    },
  }
}

/** A transaction within another has that one's isolation: what would set its own is passed over. */
function asInner(db: Db): Db {
  const execute = db.execute.bind(db)
  const isOfOutermost = (query: Parameters<Db['execute']>[0]): boolean =>
    /^set transaction /u.test(typeof query === 'string' ? query : new PgDialect().sqlToQuery(query.getSQL()).sql)
  return Object.assign(db, {
    execute: (query: Parameters<Db['execute']>[0]) => execute(isOfOutermost(query) ? sql`select 1` : query),
  })
}
