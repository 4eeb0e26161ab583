import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { silentLog } from '../log/silentLog.ts'
import { refuseForeignPages } from './csrf.ts'
import { answerFault } from './faults.ts'

const app = new Hono()
app.post('/', (c) => {
  refuseForeignPages(c)
  return c.text('done')
})
app.onError((error, c) => answerFault(error, c, silentLog))

const post = async (headers: Readonly<Record<string, string>>) =>
  (await app.request('/', { method: 'POST', headers: { host: 'kaohe:8090', ...headers } })).status

it.each([
  ['our page', { 'x-mingjing': '1', origin: 'http://kaohe:8090', 'sec-fetch-site': 'same-origin' }, 200],
  ['our page behind a proxy that ends TLS', { 'x-mingjing': '1', origin: 'https://kaohe:8090' }, 200],
  ['a program with a token', { authorization: 'Bearer x' }, 200],
  ['a browser that says neither', { 'x-mingjing': '1' }, 200],
  ['a form of another page', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
  ['a form, from a browser that says nothing', {}, 403],
  ['a page of another port', { 'x-mingjing': '1', origin: 'http://kaohe:9000' }, 403],
  ['a page of the same site', { 'x-mingjing': '1', 'sec-fetch-site': 'same-site' }, 403],
  ['a page that hides where it is from', { 'x-mingjing': '1', origin: 'null' }, 403],
])('a change asked for by %s', async (_who, headers, status) => {
  expect(await post(headers as Readonly<Record<string, string>>)).toBe(status)
})
