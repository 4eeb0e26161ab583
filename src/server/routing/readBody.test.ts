import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { silentLog } from '../log/silentLog.ts'
import { answerFault } from './faults.ts'
import { readJson, readStream } from './readBody.ts'
import { streamed } from './StreamedBody.ts'

const app = new Hono()
app.post('/json', async (c) => c.json(await readJson(c)))
app.post('/file', async (c) => c.text(await new Response(readStream(c, streamed(['application/zip'], 10)).bytes).text()))
app.onError((error, c) => answerFault(error, c, silentLog))

async function post(path: string, type: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}) {
  const response = await app.request(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } })
  return [response.status, await response.text()] as const
}

/** Of a length that nobody said before. */
const endless = (bytes: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes))
      controller.close()
    },
  })

async function stream(path: string, type: string, bytes: number) {
  const request = new Request(`http://localhost${path}`, {
    method: 'POST',
    body: endless(bytes),
    headers: { 'content-type': type },
    duplex: 'half',
  } as RequestInit)
  return (await app.request(request)).status
}

describe('a JSON body', () => {
  it('is read as UTF-8, with or without its charset', async () => {
    expect(await post('/json', 'application/json; charset=utf-8', '{"甲":1}')).toEqual([200, '{"甲":1}'])
  })

  it('is refused under another type, which a form of another page could send', async () => {
    expect(await post('/json', 'text/plain', '{}')).toMatchObject([400, expect.stringContaining('not-json') as string])
  })

  it('is refused where it is torn or no UTF-8', async () => {
    expect((await post('/json', 'application/json', '{"a":'))[0]).toBe(400)
    expect((await post('/json', 'application/json', new Uint8Array([0x22, 0xff, 0x22])))[0]).toBe(400)
  })

  it('is refused over a megabyte, whatever length was said', async () => {
    expect(await post('/json', 'application/json', '{}', { 'content-length': '9000000' })).toMatchObject([
      413,
      expect.stringContaining('1 MB') as string,
    ])
    expect(await stream('/json', 'application/json', 1_000_001)).toBe(413)
  })
})

describe('a file', () => {
  it('comes as it is, in its own type and up to its own limit', async () => {
    expect(await post('/file', 'application/zip', '0123456789')).toEqual([200, '0123456789'])
    expect((await post('/file', 'text/html', 'x'))[0]).toBe(400)
    expect(await stream('/file', 'application/zip', 11)).toBe(413)
  })
})
