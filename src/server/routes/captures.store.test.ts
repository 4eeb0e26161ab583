import { describe, expect, it } from 'vitest'
import { asked, askedFiles } from '../../../test/asked.ts'
import { AT, registerSite } from '../../../test/checkedSite.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { newStore } from '../../../test/store.ts'
import { tinyPicture } from '../../../test/tinyPicture.ts'
import { captureOf } from '../../collectors/captures/captureOf.ts'
import type { Visited } from '../../collectors/visit/Visit.ts'
import { captures, units } from '../../store/schema/index.ts'
import { captureRoutes } from './captures.ts'

const PLACE = 'http://www.example.gov.cn/a.html'

const visited = (body: Uint8Array, contentType: string): Visited => ({
  visit: {
    ...{ url: PLACE, finalUrl: PLACE, redirects: 0, status: 'ok', code: 200, note: '', type: 'text/html', bytes: body.length, sha256: '' },
    ...{ at: Date.parse(AT), ms: 1, waitMs: null },
  },
  ...{ body, contentType, headers: { 'content-type': contentType, 'x-evil': '<script>alert(1)</script>' } },
})

async function kept(content: Uint8Array | null, notes: Readonly<Record<string, string>> = {}) {
  const store = await newStore()
  await store.db.insert(units).values({ id: ROOT_UNIT, kind: 'county', validFrom: '2000-01-01' })
  await registerSite(store.db, 'http://www.example.gov.cn/', { allow: false })
  const sha256 = content && (await store.blobs.put(content)).sha256
  await store.db.insert(captures).values({
    ...{ id: 'seen', unit: ROOT_UNIT, kind: 'page', place: PLACE, seenAt: AT, content: sha256, recordedAt: AT },
    notes: { site: 'site', status: 'ok', code: '200', ...notes },
  })
  const people = { ma: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] } } as const
  return {
    store,
    read: async () => (await asked(store, captureRoutes, people)('ma', 'GET', '/api/captures/seen')).body,
    fetch: (path: string) => askedFiles(store, captureRoutes, people).fetch('ma', `/api/captures/seen/${path}`),
  }
}

const packed = async (text: string, contentType = 'text/html; charset=utf-8') =>
  (await captureOf(visited(Buffer.from(text), contentType))).bytes

describe('a capture', () => {
  it('is shown as text, never as a page', async () => {
    const html = `<html><head><title>通知</title><script>steal()</script></head><body><p onclick="steal()">关于开展政务公开工作的通知</p></body></html>`
    const { read, fetch } = await kept(await packed(html))
    const body = await read()
    expect(body).toMatchObject({
      title: expect.stringContaining('通知') as string,
      code: 200,
      word: '正常',
      url: PLACE,
      hasScreenshot: false,
    })
    expect(body['text']).toContain('关于开展政务公开工作的通知')
    expect(JSON.stringify([body['title'], body['text']])).not.toMatch(/steal|<p/u)
    expect(Buffer.from((await fetch('warc')).bytes)).toEqual(Buffer.from(await packed(html)))
    expect((await fetch('screenshot')).status).toBe(404)
  })

  it('of a file is told of without its content, and one of nothing says that nothing answered', async () => {
    expect(await (await kept(await packed('%PDF-1.7', 'application/pdf'))).read()).toMatchObject({
      text: null,
      title: null,
      address: PLACE,
    })
    const empty = await kept(null, { status: 'timeout-connect' })
    expect(await empty.read()).toMatchObject({ sha256: null, text: null, word: '连接超时' })
    expect((await empty.fetch('warc')).status).toBe(404)
  })

  it('of a server that answers in headers is shown with the first of them', async () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`x-${at}`, 'y'.repeat(at === 0 ? 900_000 : 1)]))
    const seen = visited(Buffer.from('<p>公开</p>'), 'text/html')
    const { bytes } = await captureOf({ ...seen, headers: { ...many, ...seen.headers } })
    const body = await (await kept(bytes)).read()
    expect((body['headers'] as unknown[]).length).toBeLessThanOrEqual(200)
    expect(JSON.stringify(body).length).toBeLessThan(100_000)
    expect(body['text']).toContain('公开')
  })

  it('that is none tells nothing, whatever it is', async () => {
    expect(await (await kept(Buffer.from('no capture'))).read()).toMatchObject({ text: null, headers: [] })
  })

  it('shows what a browser saw of it, as a picture and nothing else', async () => {
    const { store, fetch } = await kept(null)
    const picture = tinyPicture()
    const { sha256 } = await store.blobs.put(picture)
    await store.db.insert(captures).values({
      ...{ id: 'other', unit: ROOT_UNIT, kind: 'page', place: PLACE, seenAt: AT, recordedAt: AT, notes: { screenshot: sha256 } },
    })
    const shown = await fetch('../other/screenshot')
    expect([shown.status, Buffer.from(shown.bytes)]).toEqual([200, Buffer.from(picture)])
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('shows no picture that is none', async () => {
    const { store, fetch } = await kept(null)
    const { sha256 } = await store.blobs.put(Buffer.from('<svg onload="steal()"/>'))
    await store.db.insert(captures).values({
      ...{ id: 'other', unit: ROOT_UNIT, kind: 'page', place: PLACE, seenAt: AT, recordedAt: AT, notes: { screenshot: sha256 } },
    })
    expect((await fetch('../other/screenshot')).status).toBe(409)
  })
})
