import { Readable } from 'node:stream'
import { asc, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newStore, someone, type TestStore } from '../../test/store.ts'
import { TERMINAL } from '../model/Actor.ts'
import { listFilesOfUnit } from '../store/queries/files.ts'
import { contents, duties, journal, people, units } from '../store/schema/index.ts'
import { keepFile, MOST_FILES } from './keepFile.ts'
import { askPurge } from './purges/askPurge.ts'
import { doPurge } from './purges/doPurge.ts'
import { listPurges } from '../store/queries/purges.ts'
import { refusePurge } from './purges/refusePurge.ts'
import { removePurged } from './purges/removePurged.ts'
import { withdrawFile } from './withdrawFile.ts'

const first = someone('administrator', 'first')
const second = someone('organiser', 'second')

const handIn = (store: TestStore, text: string, name = '报告.txt') =>
  keepFile(store, someone('unit-filler'), { bytes: Readable.from([Buffer.from(text)]), name, unit: 'u' })

async function storeWithUnit(): Promise<TestStore> {
  const store = await newStore()
  await store.db.insert(units).values({ id: 'u', kind: 'county', validFrom: '2020-01-01' })
  return store
}

const acts = async ({ db }: TestStore) => (await db.select().from(journal).orderBy(asc(journal.seq))).map(({ act }) => act)

describe('keepFile', () => {
  it('keeps the bytes once and a row for each time they are handed in', async () => {
    const store = await storeWithUnit()
    const one = await handIn(store, '内容')
    const two = await handIn(store, '内容', '别名.pdf')
    expect(two).toMatchObject({ sha256: one.sha256, size: 6, type: 'text/plain', name: '别名.pdf' })
    expect(await store.db.select().from(contents)).toHaveLength(1)
    expect((await listFilesOfUnit(store.db, 'u')).map(({ file }) => file.name)).toEqual(['报告.txt', '别名.pdf'])
    expect(await acts(store)).toEqual(['file.hand-in', 'file.hand-in'])
  })

  it('refuses a file with nothing in it, and keeps nothing of one that stops half-way', async () => {
    const store = await storeWithUnit()
    await expect(handIn(store, '')).rejects.toMatchObject({ code: 'file-empty' })
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half')
        throw new Error('gone')
      })(),
    )
    await expect(keepFile(store, first, { bytes: broken, name: 'a', unit: 'u' })).rejects.toThrow('gone')
    expect(await store.db.select().from(contents)).toEqual([])
  })

  it('removes the bytes of an upload that is refused at its end, unless another row names them', async () => {
    const store = await storeWithUnit()
    await store.db.execute(sql`insert into contents (sha256, size, type, kept_at) values (${'0'.repeat(64)}, 1, 'text/plain', now())`)
    const fill = (unit: string) =>
      store.db.execute(sql`insert into files (id, content, name, unit, person, at)
        select ${unit} || at, ${'0'.repeat(64)}, 'a', ${unit}, 'p', now() from generate_series(1, ${MOST_FILES}) as at`)
    await store.db.insert(units).values({ id: 'v', kind: 'county', validFrom: '2020-01-01' })
    const { sha256: kept } = await keepFile(store, first, { bytes: Readable.from([Buffer.from('别人也有')]), name: 'b', unit: 'v' })
    await fill('u')
    const refused = handIn(store, '新的')
    await expect(refused).rejects.toMatchObject({ code: 'files-too-many', message: expect.stringContaining('合成一份') as unknown })
    await expect(handIn(store, '别人也有')).rejects.toMatchObject({ code: 'files-too-many' })
    const left: string[] = []
    for await (const { sha256 } of store.blobs.list()) left.push(sha256)
    expect(left).toEqual([kept])
  })

  it('asks for a file once more whose bytes were removed before its row came', async () => {
    const store = await storeWithUnit()
    const blobs = { ...store.blobs, put: async (bytes: Readable) => ({ ...(await store.blobs.put(bytes)), sha256: 'f'.repeat(64) }) }
    const lost = keepFile({ ...store, blobs: blobs }, first, {
      bytes: Readable.from([Buffer.from('x')]),
      name: 'a',
      unit: 'u',
    })
    await expect(lost).rejects.toMatchObject({ code: 'bytes-gone' })
    expect(await store.db.select().from(contents)).toEqual([])
  })
})

describe('withdrawFile', () => {
  it('takes a file back once, with a reason', async () => {
    const store = await storeWithUnit()
    const { id, sha256 } = await handIn(store, '内容')
    await expect(withdrawFile(store, first, { file: id, why: ' ' })).rejects.toMatchObject({ code: 'why-missing' })
    await withdrawFile(store, first, { file: id, why: '传错了' })
    await expect(withdrawFile(store, first, { file: id, why: '又一次' })).rejects.toMatchObject({ code: 'file-withdrawn' })
    expect(await listFilesOfUnit(store.db, 'u')).toMatchObject([{ file: { withdrawnBy: 'first', withdrawnWhy: '传错了' } }])
    expect(await store.blobs.has(sha256)).toBe(true)
  })
})

describe('a purge', () => {
  it('is not agreed to by who stands in for the other', async () => {
    const store = await storeWithUnit()
    const at = store.now()
    const person = { unit: 'u', state: 'active', createdAt: at } as const
    await store.db.insert(people).values(['first', 'second'].map((name) => ({ ...person, id: name, login: name, name })))
    const duty = { role: 'organiser', unit: 'u', from: at, grantedBy: 'x', why: '测试' } as const
    await store.db.insert(duties).values([
      { ...duty, id: 'own', person: 'second' },
      { ...duty, id: 'lent', person: 'first', deputyOf: 'own' },
    ])
    const { sha256 } = await handIn(store, '身份证号')
    const { id } = await askPurge(store, first, { sha256, why: '误传个人信息' })
    const standIn = { ...second, deputyFor: 'first' }
    await expect(doPurge(store, standIn, { purge: id })).rejects.toMatchObject({ code: 'purge-needs-another' })
    await expect(doPurge(store, second, { purge: id })).rejects.toMatchObject({ code: 'purge-needs-another' })
    await doPurge(store, someone('organiser', 'third'), { purge: id })
  })

  it('takes the bytes when a second person agrees, and leaves hash, reason and both names', async () => {
    const store = await storeWithUnit()
    const { sha256 } = await handIn(store, '身份证号')
    await handIn(store, '身份证号', '另一份.txt')
    const { id } = await askPurge(store, first, { sha256, why: '误传个人信息' })
    await expect(doPurge(store, first, { purge: id })).rejects.toMatchObject({ code: 'purge-needs-another' })
    await expect(doPurge(store, TERMINAL, { purge: id })).rejects.toMatchObject({ code: 'purge-needs-person' })
    expect(await store.blobs.has(sha256)).toBe(true)
    await doPurge(store, second, { purge: id })
    expect(await store.blobs.has(sha256)).toBe(false)
    const shown = await listFilesOfUnit(store.db, 'u')
    expect(shown).toHaveLength(2)
    for (const { content, purgedWhy } of shown) {
      expect(content.purgedAt).not.toBeNull()
      expect(purgedWhy).toBe('误传个人信息')
    }
    await expect(doPurge(store, second, { purge: id })).rejects.toMatchObject({ code: 'purge-done' })
    expect(await acts(store)).toEqual(['file.hand-in', 'file.hand-in', 'purge.ask', 'purge.do'])
  })

  it('lets nobody hand the same bytes in again', async () => {
    const store = await storeWithUnit()
    const { sha256 } = await handIn(store, '身份证号')
    const { id } = await askPurge(store, first, { sha256, why: '误传个人信息' })
    await doPurge(store, second, { purge: id })
    await expect(handIn(store, '身份证号')).rejects.toThrow('误传个人信息')
    expect(await store.blobs.has(sha256)).toBe(false)
  })

  it('waits for one answer at a time, and can be sent back and asked again', async () => {
    const store = await storeWithUnit()
    const { sha256 } = await handIn(store, '内容')
    const { id } = await askPurge(store, first, { sha256, why: '误传' })
    await expect(askPurge(store, second, { sha256, why: '误传' })).rejects.toMatchObject({ code: 'purge-asked' })
    await refusePurge(store, second, { purge: id, why: '不是涉密文件' })
    await expect(doPurge(store, second, { purge: id })).rejects.toMatchObject({ code: 'purge-refused' })
    expect(await listPurges(store.db, 1)).toMatchObject([{ refusedBy: second.id, refusedWhy: '不是涉密文件' }])
    await askPurge(store, first, { sha256, why: '误传' })
    await expect(askPurge(store, first, { sha256: 'f'.repeat(64), why: '误传' })).rejects.toMatchObject({ code: 'no-such-content' })
  })

  it('is finished at the next start when the program was stopped before the bytes were gone', async () => {
    const store = await storeWithUnit()
    const { sha256 } = await handIn(store, '内容')
    const { id } = await askPurge(store, first, { sha256, why: '误传' })
    const stopped = { ...store, blobs: { ...store.blobs, remove: () => Promise.reject(new Error('killed')) } }
    await expect(doPurge(stopped, second, { purge: id })).rejects.toThrow('killed')
    expect(await store.blobs.has(sha256)).toBe(true)
    expect(await removePurged(store)).toBe(1)
    expect(await store.blobs.has(sha256)).toBe(false)
  })
})
