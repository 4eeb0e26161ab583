import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { composed, NOTHING, type Answer } from './Answer.ts'
import { reply } from './reply.ts'

const answered = (answer: Answer, value: unknown) => new Hono().get('/', (c) => reply(c, answer, value)).request('/')

it('what the schema of an answer does not name does not leave the house', async () => {
  const response = await answered(z.object({ id: z.string() }), { id: 'a', passwordHash: 'x' })
  expect(await response.json()).toEqual({ id: 'a' })
})

it('an answer is kept by nobody on the way', async () => {
  expect((await answered(z.object({}), {})).headers.get('cache-control')).toBe('no-store')
})

it('nothing to tell is 204', async () => {
  expect((await answered(NOTHING, undefined)).status).toBe(204)
})

it('a short answer goes as it is with its length, a long one packed where the reader takes that', async () => {
  const app = (value: string) => new Hono().get('/', (c) => reply(c, z.string(), value))
  const ask = (value: string, accepted?: string) =>
    app(value).request('/', accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } })
  const short = await ask('明镜', 'gzip')
  expect([short.headers.get('content-length'), short.headers.get('content-encoding'), await short.text()]).toEqual(['8', null, '"明镜"'])
  const long = '明镜'.repeat(1_000)
  const packed = await ask(long, 'br, gzip;q=0.5')
  expect([packed.headers.get('content-encoding'), packed.headers.get('vary'), packed.headers.get('content-type')]).toEqual([
    'gzip',
    'Accept-Encoding',
    'application/json',
  ])
  expect(JSON.parse(gunzipSync(await packed.arrayBuffer()).toString('utf8'))).toBe(long)
  for (const accepted of [undefined, 'identity', 'gzip;q=0'])
    expect([(await ask(long, accepted)).headers.get('content-encoding'), await (await ask(long, accepted)).json()]).toEqual([null, long])
})

it('what is composed once for all who look at it is made text once', async () => {
  let read = 0
  const sheet = {
    get name() {
      read += 1
      return '明镜'.repeat(1_000)
    },
  }
  const app = new Hono().get('/', (c) => reply(c, composed('RoundSheet'), sheet))
  for (const _ of [1, 2, 3]) {
    const response = await app.request('/', { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(JSON.parse(gunzipSync(await response.arrayBuffer()).toString('utf8'))).toEqual({ name: '明镜'.repeat(1_000) })
  }
  expect(read).toBe(1)
  expect(await (await app.request('/')).json()).toEqual({ name: '明镜'.repeat(1_000) })
})
