import { Hono } from 'hono'
import type { Role } from '../src/model/Role.ts'
import { ACTION_IDS } from '../src/permissions/actions.ts'
import type { HeldDuty } from '../src/permissions/HeldDuty.ts'
import { createWorld } from '../src/server/createWorld.ts'
import { silentLog } from '../src/server/log/silentLog.ts'
import { answerFault } from '../src/server/routing/faults.ts'
import type { ServedRoute } from '../src/server/routing/route.ts'
import { serveRoutes } from '../src/server/routing/serveRoutes.ts'
import type { Store } from '../src/store/Store.ts'
import { noBackups, noJobs } from './noJobs.ts'
import { ROOT_UNIT } from './openedRound.ts'

/** Somebody who asks in a test: `name`, the unit he belongs to, and what he is over which units, in all rounds or in one. */
export interface Asking {
  readonly unit: string
  readonly duties: readonly (readonly [role: Role, unit: string, round?: string])[]
}

export interface AskedAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & {
    readonly code?: string
    readonly message?: string
    readonly details?: readonly string[]
  }
}

export type Ask = (who: string, method: string, path: string, body?: unknown) => Promise<AskedAnswer>

function served(store: Store, routes: readonly ServedRoute[], people: Readonly<Record<string, Asking>>): Hono {
  const held = ([role, unit, round]: Asking['duties'][number]): HeldDuty => {
    const above = unit === ROOT_UNIT ? [] : [ROOT_UNIT]
    return { role, unit, above, round: round ?? null, deputyFor: null }
  }
  const app = new Hono()
  serveRoutes(
    app,
    createWorld({
      kind: 'installation',
      store,
      folder: '/nowhere',
      jobs: noJobs,
      backups: noBackups,
      log: silentLog,
      preparing: () => new Set(),
    }),
    {
      demonstrator: () => Promise.reject(new Error('It is no demonstration.')),
      awaitsSetup: () => Promise.resolve(false),
      bySession: () => Promise.resolve(null),
      byToken: (secret) => {
        const name = /^token-of-([a-z]+)/.exec(secret)?.[1] ?? ''
        const who = people[name]
        if (!who) return Promise.resolve(null)
        const person = { id: name, login: name, name, unit: who.unit }
        return Promise.resolve({ by: 'token', person, duties: who.duties.map(held), token: 't', scope: ACTION_IDS })
      },
    },
    routes,
  )
  app.onError((error, c) => answerFault(error, c, silentLog))
  return app
}

const headersOf = (who: string, type: string) => ({
  authorization: `Bearer token-of-${who}`.padEnd(40, '-'),
  'content-type': type,
  'x-mingjing': '1',
  host: 'localhost',
})

/** Routes served over a test's store, asked by people known by their names; each one's id is his name in Latin letters. */
export function asked(store: Store, routes: readonly ServedRoute[], people: Readonly<Record<string, Asking>>): Ask {
  const app = served(store, routes, people)
  return async (who, method, path, body) => {
    const response = await app.request(path, {
      method,
      headers: headersOf(who, 'application/json'),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as AskedAnswer['body']) }
  }
}

/** The same where files go in and out. */
export function askedFiles(store: Store, routes: readonly ServedRoute[], people: Readonly<Record<string, Asking>>) {
  const app = served(store, routes, people)
  return {
    async fetch(who: string, path: string): Promise<{ readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }> {
      const response = await app.request(path, { headers: headersOf(who, 'application/json') })
      return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) }
    },
    async put(who: string, path: string, bytes: Uint8Array): Promise<AskedAnswer> {
      const body = new Uint8Array(bytes)
      const response = await app.request(path, { method: 'POST', headers: headersOf(who, 'application/octet-stream'), body })
      return { status: response.status, body: (await response.json()) as AskedAnswer['body'] }
    },
  }
}
