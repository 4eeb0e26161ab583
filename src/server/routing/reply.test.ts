import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { NOTHING, type Answer } from './Answer.ts'
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
