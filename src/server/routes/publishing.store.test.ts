import { describe, expect, it } from 'vitest'
import { noBackups, noJobs } from '../../../test/noJobs.ts'
import { smallProgramme } from '../../../test/smallProgramme.ts'
import { newStore, type TestStore } from '../../../test/store.ts'
import { readProgramme } from '../../programme/readProgramme.ts'
import { readProgrammeZip, ZIP_LIMITS } from '../../rounds/life/programmes/readProgrammeZip.ts'
import { writeProgrammeZip } from '../../rounds/life/programmes/writeProgrammeZip.ts'
import { verifyAndKeep } from '../../store/journal/keptVerification.ts'
import { verifyJournal } from '../../store/journal/verifyJournal.ts'
import { units } from '../../store/schema/units.ts'
import { createApp } from '../app.ts'
import { createWorld } from '../createWorld.ts'
import { silentLog } from '../log/silentLog.ts'
import type { JournalHeadAnswer, JournalList } from './journal.ts'
import type { PublishedAnswer, PublishedList } from './publishing.ts'

const ZIP = { 'content-type': 'application/zip', 'x-mingjing': '1', host: 'localhost' }

/** A demonstration, where whoever asks keeps and organises all of it. */
async function opened() {
  const store = await newStore()
  await store.db.insert(units).values({ id: 'county', kind: 'county', validFrom: '2020-01-01' })
  return { store, ...served(store) }
}

function served(store: TestStore) {
  const app = createApp(
    createWorld({
      kind: 'demonstration',
      store,
      folder: '/nowhere',
      jobs: noJobs,
      backups: noBackups,
      log: silentLog,
      preparing: () => new Set(),
    }),
    '/nowhere',
  )
  const publish = (body: Uint8Array, why = '') =>
    app.request(`/api/published${why}`, { method: 'POST', headers: ZIP, body: Buffer.from(body) })
  const get = (path: string) => app.request(`/api/${path}`, { headers: { host: 'localhost' } })
  const json = async <T>(path: string) => (await (await get(path)).json()) as T
  const post = (path: string) => app.request(`/api/${path}`, { method: 'POST', headers: { 'x-mingjing': '1', host: 'localhost' } })
  return { publish, get, json, post }
}

const files = smallProgramme()

describe('publishing over HTTP', () => {
  it('takes an archive, lists it, gives it back, and shows it in the journal', async () => {
    const { store, publish, get, json } = await opened()
    const answer = await publish(await writeProgrammeZip('方案', files), `?why=${encodeURIComponent('按通知发布')}`)
    expect(answer.status).toBe(200)
    const { hash, already } = (await answer.json()) as PublishedAnswer
    expect({ hash, already }).toEqual({ hash: readProgramme(files).hash, already: false })
    expect(await json<PublishedList>('published')).toMatchObject({ programmes: [{ hash, id: 'small-2024', publisher: '演示管理员' }] })

    const archive = await get(`published/${hash}/archive`)
    expect(archive.headers.get('content-disposition')).toContain('small-2024.zip')
    expect(await readProgrammeZip(new Uint8Array(await archive.arrayBuffer()))).toEqual(files)
    expect((await get(`published/${'0'.repeat(64)}/archive`)).status).toBe(404)

    const { acts, next } = await json<JournalList>('journal?kind=programme&limit=1')
    expect({ acts, next }).toMatchObject({
      acts: [{ actName: '发布方案', onKindName: '方案', onName: '示例县2024年度政务公开考核', actorName: '演示管理员', why: '按通知发布' }],
      next: null,
    })
    const head = await json<JournalHeadAnswer>('journal/head')
    expect((await verifyJournal(store.db)).head?.hash.startsWith(head.text.split('-')[1]!)).toBe(true)
  })

  it.each([
    ['what is no archive', () => Promise.resolve(Buffer.from('no')), 400, 'zip-damaged'],
    ['more than its limit', () => Promise.resolve(Buffer.alloc(ZIP_LIMITS.bytes + 1)), 413, 'body-too-large'],
    ['a programme with mistakes', () => writeProgrammeZip('a', { ...files, 'programme.yaml': 'programme: a\n' }), 400, 'programme-faulty'],
  ] as const)('refuses %s', async (_, body, status, code) => {
    const { store, publish } = await opened()
    const answer = await publish(await body())
    expect({ status: answer.status, ...((await answer.json()) as object) }).toMatchObject({ status, code })
    expect((await verifyJournal(store.db)).rows).toBe(0)
  })

  it('shows what the last look at the journal found, and leaves another to the queue', async () => {
    const { store, json, post } = await opened()
    expect(await json('journal/check')).toEqual({ last: null })
    await verifyAndKeep(store.db, store.now, 'program')
    expect(await json('journal/check')).toMatchObject({
      last: { rows: 0, isAsWritten: true, sentences: [expect.stringContaining('日志头完好')] },
    })
    expect(await (await post('journal/check')).json()).toEqual({ queued: false })
  })

  it('pages through the journal by number', async () => {
    const { publish, json } = await opened()
    for (const version of [1, 2, 3]) {
      const text = `${files['programme.yaml'] ?? ''}version: ${version}\n`
      expect((await publish(await writeProgrammeZip('a', { ...files, 'programme.yaml': text }))).status).toBe(200)
    }
    const first = await json<JournalList>('journal?limit=2')
    expect(first).toMatchObject({ acts: [{ seq: 3 }, { seq: 2 }], next: 2 })
    expect(await json<JournalList>('journal?limit=2&before=2')).toMatchObject({ acts: [{ seq: 1 }], next: null })
    expect(await json<JournalList>('journal?act=unit.move')).toEqual({ acts: [], next: null })
  })
})
