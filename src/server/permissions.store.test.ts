import { noBackups, noJobs } from '../../test/noJobs.ts'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { everyRoute } from '../../test/everyRoute.ts'
import { exampleProgramme } from '../../test/exampleWorld.ts'
import { expectedOf } from '../../test/rights/expected.ts'
import { furnish } from '../../test/rights/furnish.ts'
import { THINGS, type Thing } from '../../test/rights/things.ts'
import { requestOf } from '../../test/rights/requestOf.ts'
import { VISITORS, welcome, type Asking } from '../../test/rights/visitors.ts'
import { newStore } from '../../test/store.ts'
import type { RouteRow } from '../permissions/RouteRow.ts'
import { ROUTES } from '../permissions/routes/index.ts'
import { createWorld } from './createWorld.ts'
import { identify } from './identify.ts'
import { silentLog } from './log/silentLog.ts'
import { answerFault } from './routing/faults.ts'
import type { Identify } from './routing/Identify.ts'
import type { ServedRoute } from './routing/route.ts'
import { serveRoutes } from './routing/serveRoutes.ts'

const PROGRAMME_HASH = 'ab'.repeat(32)

/** The frame of every route with a handler that only says that it was reached: nothing changes, and nothing else can refuse. */
const probes: readonly ServedRoute[] = everyRoute().map(({ key, form: { summary, body } }) => ({
  key,
  form: { summary, ...(body ? { body: z.record(z.string(), z.unknown()) } : {}), answer: z.object({ reached: z.literal(true) }) },
  handler: () => ({ reached: true as const }),
}))

async function furnishedApp() {
  const store = await newStore()
  await furnish(store, exampleProgramme, PROGRAMME_HASH)
  await welcome(store)
  const world = createWorld({
    kind: 'installation',
    store,
    folder: '/nowhere',
    jobs: noJobs,
    backups: noBackups,
    log: silentLog,
    preparing: () => new Set(),
  })
  const app = new Hono()
  serveRoutes(app, world, remembering(identify(store)), probes)
  app.onError((error, c) => answerFault(error, c, silentLog))
  return app
}

/** Asks the database once for each secret: the same answer is wanted some thousand times. */
function remembering({ bySession, byToken, ...rest }: Identify): Identify {
  const once = <T>(find: (secret: string) => Promise<T>) => {
    const known = new Map<string, Promise<T>>()
    return (secret: string) => {
      const found = known.get(secret) ?? find(secret)
      known.set(secret, found)
      return found
    }
  }
  return { ...rest, bySession: once(bySession), byToken: once(byToken) }
}

/** Things of each kind, and the visitor's own; null where the route is about none. */
function thingsOf(row: RouteRow, { person, units, duty }: Asking): readonly (Thing | null)[] {
  if (!('action' in row) || row.on === 'list' || row.on === 'installation') return [null]
  if (row.on === 'duty' && duty) return [...THINGS.duty, { called: 'his own', ids: { duty: `${String(person)}-0` }, target: duty, person }]
  const isPersonal = row.on === 'person' || row.on === 'session' || row.on === 'token'
  if (!isPersonal || person === null) return THINGS[row.on]
  const id = row.on === 'person' ? person : `${person}-${row.on}`
  return [...THINGS[row.on], { called: 'his own', ids: { [row.on]: id }, target: { units, round: null }, person }]
}

async function ask(app: Hono, key: string, row: RouteRow, asking: Asking, thing: Thing | null) {
  const { method, path, named } = requestOf(key, row, thing)
  const response = await app.request(path, {
    method,
    headers: { ...asking.headers, 'x-mingjing': '1', 'content-type': 'application/json', host: 'localhost' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(named) }),
  })
  return { status: response.status, body: (await response.json()) as { reached?: true; code?: string; message?: string } }
}

it('every route answers every visitor about every object as the permission table says, and in the same words about what he may not know as about what is not there', async () => {
  const app = await furnishedApp()
  const wrong: string[] = []
  for (const [key, row] of Object.entries(ROUTES) as readonly (readonly [string, RouteRow])[]) {
    await Promise.all(
      VISITORS.map(async (asking) => {
        const unknown = new Set<string>()
        for (const thing of thingsOf(row, asking)) {
          const { status, body } = await ask(app, key, row, asking, thing)
          const answered = body.reached ? 'reached' : `${String(status)} ${String(body.code)}`
          const expected = expectedOf(row, asking, thing)
          if (answered !== expected) wrong.push(`${key}, ${asking.called}, ${thing?.called ?? ''}: ${answered}, not ${expected}`)
          if (status === 404) unknown.add(JSON.stringify(body))
        }
        if (unknown.size > 1) wrong.push(`${key} tells ${asking.called} apart: ${[...unknown].join(' ')}`)
      }),
    )
  }
  expect(wrong).toEqual([])
}, 300_000)
