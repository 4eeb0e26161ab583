import { describe, expect, it } from 'vitest'
import { noBackups, noJobs } from '../../../test/noJobs.ts'
import { onlyDemonstrator } from '../../../test/onlyDemonstrator.ts'
import { answeredRound, settled } from '../../../test/settledRound.ts'
import { SMALL_ROUND } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { publishResult } from '../../rounds/publication/publishResult.ts'
import { withdrawPublication } from '../../rounds/publication/withdrawPublication.ts'
import { createApp } from '../app.ts'
import { createWorld } from '../createWorld.ts'
import { silentLog } from '../log/silentLog.ts'

const published = forFile(async () => {
  const store = await answeredRound([])
  const words = { round: SMALL_ROUND, snapshot: await settled(store), objections: '请书面提出', note: '', why: '公布' }
  const { id, hash } = await publishResult(store, someone(), { ...words, level: 'ranking' })
  const sources = { kind: 'installation' as const, store, folder: '/nowhere', jobs: noJobs, backups: noBackups, log: silentLog }
  const app = createApp(createWorld({ ...sources, preparing: () => new Set() }), '/nowhere', { identify: onlyDemonstrator })
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://127.0.0.1${path}`, { headers: { host: '127.0.0.1', ...headers } })
  return { store, id, hash, get, app }
})

describe('the public address', () => {
  it('serves a publication’s files to whoever asks, by their hashes, without script or cookie', async () => {
    const { id, hash, get } = published()
    const index = await get(`/published/${id}/`)
    expect(index.status).toBe(200)
    expect(await index.text()).toContain('示例县2024年度政务公开考核结果')
    expect(index.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self'/)
    expect(index.headers.get('set-cookie')).toBeNull()
    expect(index.headers.get('cache-control')).toBe('public, no-cache')
    const manifest = await get(`/published/${id}/manifest.json`)
    expect(manifest.headers.get('etag')).toBe(`"${hash}"`)
    expect((await get(`/published/${id}/manifest.json`, { 'if-none-match': `W/"${hash}"` })).status).toBe(304)
    expect((await get(`/published/${id}/data/results.csv`)).headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect((await get(`/published/${id}`)).headers.get('location')).toBe(`/published/${id}/`)
    expect(await (await get('/published')).text()).toContain(`/published/${id}/`)
  })

  it.each([
    '../index.html',
    '%2e%2e/index.html',
    'data/',
    'data',
    'index.html/',
    '//index.html',
    'units/1.html',
    'INDEX.HTML',
    '%00',
    '%zz',
    '__proto__',
    'constructor',
  ])('has nothing at %s', async (path) => {
    const { id, get } = published()
    const answer = await get(`/published/${id}/${path}`)
    expect(answer.status).toBe(404)
  })

  it('tells how long a file is and gives the whole of it, to a reader of heads no byte', async () => {
    const { id, get, app } = published()
    const answer = await get(`/published/${id}/data/results.csv`)
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')))
    const head = await app.request(`http://127.0.0.1/published/${id}/index.html`, { method: 'HEAD', headers: { host: '127.0.0.1' } })
    expect([head.status, Number(head.headers.get('content-length')) > 1_000, await head.text()]).toEqual([200, true, ''])
  })

  it('says that a publication was withdrawn and why, and gives none of its files', async () => {
    const { store, id, get } = published()
    await withdrawPublication(store, someone(), id, '单位名称<有误>')
    for (const path of ['', 'index.html', 'manifest.json', 'data/results.csv']) {
      const answer = await get(`/published/${id}/${path}`)
      expect(answer.status).toBe(410)
      expect(await answer.text()).toContain('单位名称&lt;有误&gt;')
    }
    expect(await (await get('/published')).text()).not.toContain(id)
    expect((await get('/published/none/')).status).toBe(404)
  })

  it.each(['%00', '%00/', 'a%00b/index.html', '%ff/', '%ED%A0%80/', 'x'.repeat(5_000), '..%2f..%2fetc/'])(
    'knows no publication called %s',
    async (name) => {
      expect((await published().get(`/published/${name}`)).status).toBe(404)
    },
  )
})
