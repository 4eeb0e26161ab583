import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { newStore, someone } from '../../../test/store.ts'
import { imagePreview, type MakePreview } from '../../model/Preview.ts'
import { readFile } from '../../store/queries/files.ts'
import { previews, units } from '../../store/schema/index.ts'
import { keepFile } from '../keepFile.ts'
import { askPurge } from '../purges/askPurge.ts'
import { doPurge } from '../purges/doPurge.ts'
import { shownPreviews } from './shownPreviews.ts'

it('makes a preview once, for all who ask at a time and after; a fault of ours is told and tried again; a purge takes it along', async () => {
  const store = await newStore()
  await store.db.insert(units).values({ id: 'u', kind: 'county', validFrom: '2020-01-01' })
  const hand = async (text: string) => {
    const { id } = await keepFile(store, someone(), { bytes: Readable.from([Buffer.from(text)]), name: 'a.png', unit: 'u' })
    const file = await readFile(store.db, id)
    if (!file) throw new Error('it is gone')
    return file
  }
  const file = await hand('picture')
  const reported: unknown[] = []
  const keeper = { store, report: (error: unknown) => void reported.push(error) }
  let made = 0
  const make: MakePreview = async ({ bytes, size }) => {
    made += 1
    const parts: Uint8Array[] = []
    for await (const part of bytes) parts.push(part)
    if (made === 1) throw new Error('our own')
    expect(Buffer.concat(parts)).toHaveLength(size)
    return imagePreview({ width: 2, height: 1, picture: Buffer.from('large'), small: Buffer.from('small') })
  }
  const shown = shownPreviews(make)

  expect(await shown.of(keeper, file)).toMatchObject({ kind: 'none', hasPicture: false })
  expect(reported).toHaveLength(1)
  expect(await store.db.select().from(previews)).toEqual([])

  const many = await Promise.all(Array.from({ length: 5 }, () => shown.of(keeper, file)))
  expect(many).toEqual(
    Array(5).fill({ kind: 'image', why: null, text: null, isCut: false, pages: null, width: 2, height: 1, hasPicture: true }),
  )
  expect(await shown.of(keeper, file)).toMatchObject({ kind: 'image' })
  expect(made).toBe(2)
  expect(Buffer.from((await shown.pictureOf(keeper, file, 'small')) ?? []).toString()).toBe('small')
  expect(Buffer.from((await shown.pictureOf(keeper, file, 'large')) ?? []).toString()).toBe('large')

  const purge = await askPurge(store, someone('administrator', 'one'), { sha256: file.content.sha256, why: '误传' })
  await doPurge(store, someone('organiser', 'two'), { purge: purge.id })
  expect(await store.db.select().from(previews)).toEqual([])
  // One that was opened before the purge, and one after.
  await expect(shown.of(keeper, file)).rejects.toMatchObject({ code: 'content-missing' })
  const after = await readFile(store.db, file.file.id)
  expect(after && (await shown.of(keeper, after))).toMatchObject({ kind: 'none', why: '内容已经清除，不能预览。' })

  // The purge comes while the preview is being made: nothing of it stays.
  const other = await hand('another')
  const slow = shownPreviews(async ({ bytes }) => {
    for await (const part of bytes) expect(part).toBeDefined()
    const asked = await askPurge(store, someone('administrator', 'one'), { sha256: other.content.sha256, why: '误传' })
    await doPurge(store, someone('organiser', 'two'), { purge: asked.id })
    return imagePreview({ width: 2, height: 1, picture: Buffer.from('large'), small: Buffer.from('small') })
  })
  expect(await slow.of(keeper, other)).toMatchObject({ kind: 'none', why: '内容已经清除，不能预览。' })
  expect(await store.db.select().from(previews)).toEqual([])
})
