import fc from 'fast-check'
import type { Hono } from 'hono'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { everyRoute } from '../../test/everyRoute.ts'
import { exampleProgramme } from '../../test/exampleWorld.ts'
import { answerChecker } from '../../test/rights/answersTo.ts'
import { exampleOf } from '../../test/rights/exampleOf.ts'
import { EXAMPLES } from '../../test/rights/examples.ts'
import { expectedOf, mayShowForeign } from '../../test/rights/expected.ts'
import { furnish } from '../../test/rights/furnish.ts'
import { THINGS, type Thing } from '../../test/rights/things.ts'
import { requestOf } from '../../test/rights/requestOf.ts'
import { undoingServer, type Outcome, type UndoingServer } from '../../test/rights/undoing.ts'
import { VISITORS, welcome, type Asking } from '../../test/rights/visitors.ts'
import { newStore } from '../../test/store.ts'
import type { RouteRow } from '../permissions/RouteRow.ts'
import { ROUTES } from '../permissions/routes/index.ts'
import type { Form, ServedRoute } from './routing/route.ts'

const ROUTES_SERVED = everyRoute()

/** Everybody of the office, some of the county, and nobody. */
const ASKING = VISITORS.filter(({ called }) =>
  /of an office$|^(administrator|organiser|auditor|assessor) of the county$|^nobody$/.test(called),
)

/** What the office beside is called, and all that is its own; not the code of a refusal. */
const FOREIGN = /foreign(?!-page)/

async function furnished(): Promise<UndoingServer> {
  const store = await newStore()
  await furnish(store, exampleProgramme, 'ab'.repeat(32))
  await welcome(store)
  return undoingServer(store)
}

const isReading = ({ key }: ServedRoute): boolean => key.startsWith('GET')

/** What only reads needs no transaction around it. */
const asked = <T>(server: UndoingServer, one: ServedRoute, work: () => Promise<T>): Promise<Outcome<T>> =>
  isReading(one) ? server.asIs(work) : server.undone(work)

const thingsOf = (row: RouteRow): readonly (Thing | null)[] =>
  !('action' in row) || row.on === 'list' || row.on === 'installation'
    ? [null]
    : THINGS[row.on].filter(({ called }) => ['own', 'foreign', 'county', 'nothing'].includes(called))

const shapes = new WeakMap<z.ZodType, z.core.JSONSchema.BaseSchema>()

/** A schema as JSON Schema, made once: it is asked for with every request. */
function shapeOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const shape = shapes.get(schema) ?? z.toJSONSchema(schema, { io: 'input' })
  shapes.set(schema, shape)
  return shape
}

/** Parameters as they stand in an address; or every one of them something strange. */
function partOf(schema: Form['params'], given: Readonly<Record<string, string>> = {}, strange?: string): Readonly<Record<string, string>> {
  if (!schema) return given
  const json = shapeOf(schema)
  if (strange !== undefined) return Object.fromEntries(Object.keys(json.properties ?? {}).map((name) => [name, strange]))
  const shortest = exampleOf(json) as Readonly<Record<string, unknown>>
  return { ...Object.fromEntries(Object.entries(shortest).map(([name, value]) => [name, String(value)])), ...given }
}

/** What somebody might write into an address. */
const STRANGE = [
  '',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  '9999-99-99',
  '\0',
  '%',
  '甲'.repeat(300),
  "'; drop table units --",
  'null',
  '../..',
]

function bodyOf({ body }: Form, key: string, named: object): { readonly type: string; readonly body: string } {
  if (!body) return { type: 'application/json', body: '{}' }
  if (!('parse' in body)) return { type: body.types[0] ?? '', body: 'not what its type says' }
  const given = EXAMPLES[key as keyof typeof EXAMPLES]?.body ?? (exampleOf(shapeOf(body)) as object)
  return { type: 'application/json', body: JSON.stringify({ ...given, ...named }) }
}

async function ask(
  app: Hono,
  { key, form }: ServedRoute,
  asking: Asking,
  thing: Thing | null,
  body?: string,
  strange?: string,
): Promise<Response> {
  const { method, path, named } = requestOf(
    key,
    ROUTES[key],
    thing,
    partOf(form.params, EXAMPLES[key]?.params, strange),
    partOf(form.query, EXAMPLES[key]?.query, strange),
  )
  const sent = bodyOf(form, key, named)
  const headers = { ...asking.headers, 'x-mingjing': '1', 'content-type': sent.type, host: 'localhost' }
  const response = await app.request(path, { method, headers, ...(method === 'GET' ? {} : { body: body ?? sent.body }) })
  return response.headers.get('content-type')?.startsWith('text/event-stream') ? left(response) : response
}

/** A stream goes on until its reader leaves; what it tells, `live/eventRights.store.test.ts` asks. */
async function left(response: Response): Promise<Response> {
  await response.body?.cancel()
  return new Response('', response)
}

it('every route gives what its document promises, to whom it may, and nothing of another office to whom it may not', async () => {
  const server = await furnished()
  const wrong: string[] = []
  for (const one of ROUTES_SERVED) {
    const row: RouteRow = ROUTES[one.key]
    const check = answerChecker(one.form.answer)
    const faultsOf = async (asking: Asking, thing: Thing | null): Promise<readonly string[]> => {
      const { result, errors } = await asked(server, one, async () => {
        const response = await ask(server.app, one, asking, thing)
        return { status: response.status, text: await response.text() }
      })
      const { status, text } = result
      const faults = status === 500 ? [errors.map(String).join(' ')] : []
      const code = status < 400 ? '' : (JSON.parse(text) as { code: string }).code
      if (['invalid-input', 'no-right', 'not-signed-in', 'beyond-scope'].includes(code))
        faults.push(`${text} (give it an example in test/rights/examples.ts?)`)
      const fault = status === 200 ? check(/^[[{]/.test(text) ? JSON.parse(text) : text) : null
      if (fault !== null) faults.push(fault)
      if (FOREIGN.test(text) && !mayShowForeign(row, asking)) faults.push(`tells of the office beside: ${text.slice(0, 300)}`)
      return faults.map((words) => `${one.key}, ${asking.called}, ${thing?.called ?? ''}: ${words}`)
    }
    // Who is refused never comes to a handler: `permissions.store.test.ts` asks the door for everybody.
    const pairs = ASKING.flatMap((asking) =>
      thingsOf(row).flatMap((thing) => (expectedOf(row, asking, thing) === 'reached' ? [[asking, thing] as const] : [])),
    )
    if (isReading(one)) wrong.push(...(await Promise.all(pairs.map(([asking, thing]) => faultsOf(asking, thing)))).flat())
    else for (const [asking, thing] of pairs) wrong.push(...(await faultsOf(asking, thing)))
  }
  expect([...new Set(wrong)]).toEqual([])
}, 600_000)

it('no route answers 500, whatever is sent to it', async () => {
  const server = await furnished()
  const keeper = VISITORS.filter(({ called }) => /^(administrator|organiser) of the county$/.test(called))
  const wrong: string[] = []
  for (const one of ROUTES_SERVED.filter(({ form: { body, query, params } }) => body ?? query ?? params)) {
    for (const [index, sent] of fc.sample(strangeBodies(one.form), { numRuns: takesFile(one.form) ? 3 : 12, seed: 7 }).entries()) {
      const asking = keeper[index % keeper.length]
      if (!asking) throw new Error('Nobody asks.')
      const { result: status, errors } = await asked(server, one, async () => {
        const things = thingsOf(ROUTES[one.key])
        const response = await ask(
          server.app,
          one,
          asking,
          things[index % things.length] ?? null,
          sent,
          one.form.body ? undefined : STRANGE[index],
        )
        await response.text()
        return response.status
      })
      if (status >= 500 && status !== 503) wrong.push(`${one.key} ${sent.slice(0, 200)}: ${errors.map(String).join(' ').slice(0, 500)}`)
    }
  }
  expect(wrong).toEqual([])
}, 600_000)

/** A file is read in a process of its own, and has no fields to be spoiled one by one; `notices` tries the readers with hostile ones. */
const takesFile = ({ body }: Form): boolean => body !== undefined && !('parse' in body)

/** What its schema takes with one field made strange, or anything at all. */
function strangeBodies({ body }: Form): fc.Arbitrary<string> {
  const anything = fc.jsonValue().map((value) => JSON.stringify(value))
  if (!body || !('parse' in body)) return anything
  const example = exampleOf(shapeOf(body)) as Readonly<Record<string, unknown>>
  const fields = Object.keys(example)
  if (fields.length === 0) return anything
  const strange = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\uD800', 'x'.repeat(5_000), '2026-02-30', '9999-12-31', -1, 2 ** 53, 1.5, null, [], {}, '__proto__'),
    fc.jsonValue(),
  )
  const spoiled = fc.tuple(fc.constantFrom(...fields), strange).map(([name, value]) => JSON.stringify({ ...example, [name]: value }))
  return fc.oneof({ weight: 3, arbitrary: spoiled }, { weight: 1, arbitrary: anything })
}
