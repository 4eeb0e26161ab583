import { describe, expect, it } from 'vitest'
import { ended, folderOf } from '../../../test/publishedFolder.ts'
import { answeredRound, settled, signed } from '../../../test/settledRound.ts'
import { given, SMALL_ROUND } from '../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { verifyFolder } from '../../documents/publication/verify/verifyFolder.ts'
import type { PublicationLevel } from '../../model/Settling.ts'
import { expectedBlobs } from '../../store/queries/files.ts'
import { findPublication, listPublic, listPublications } from '../../store/queries/publications.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { publishedFile, publishedPaths } from './publishedBytes.ts'
import { publishResult } from './publishResult.ts'
import { withdrawPublication } from './withdrawPublication.ts'

const WORDS = { objections: '5个工作日内书面提出。', note: '', why: '领导小组已审定' }
const publish = (store: TestStore, snapshot: string, level: PublicationLevel = 'cards') =>
  publishResult(store, someone(), { round: SMALL_ROUND, snapshot, level, ...WORDS })

async function readAll(store: TestStore, id: string) {
  const row = await findPublication(store.db, id)
  if (!row) throw new Error('there is none')
  const files = new Map<string, Uint8Array>()
  for (const path of publishedPaths(row)) files.set(path, (await publishedFile(store, row, path)?.bytes()) ?? new Uint8Array())
  return files
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('CN-13: a result', () => {
  it('is made public only when it is the final one and approved as it is', async () => {
    const store = await answeredRound()
    await expect(publish(store, await settled(store, 'feedback'))).rejects.toMatchObject({ code: 'publish-feedback' })
    const refused = await settled(store)
    await expect(publish(store, refused)).rejects.toMatchObject({
      code: 'publish-not-approved',
      message: expect.stringContaining('还没有审定完') as string,
    })
    await signed(store, refused, 'refused')
    await expect(publish(store, refused)).rejects.toMatchObject({ message: expect.stringContaining('没有通过审定') as string })
    const snapshot = await settled(store)
    await signed(store, snapshot)
    await expect(
      publishResult(store, someone(), { round: SMALL_ROUND, snapshot, level: 'grades', ...WORDS, objections: ' ' }),
    ).rejects.toMatchObject({
      code: 'publish-objections',
    })
    const { id } = await publish(store, snapshot)
    expect(await listPublications(store.db, SMALL_ROUND)).toMatchObject([{ id, level: 'cards', withdrawnAt: null }])
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', lane: 'objection' })] })
    await expect(publish(store, snapshot)).rejects.toMatchObject({ message: expect.stringContaining('又有人改动') as string })
  })

  it('is published as a folder that verifies from its answers, names its proof and nobody who answered', async () => {
    const store = await answeredRound()
    const snapshot = await settled(store)
    await signed(store, snapshot)
    const seen: number[] = []
    const { id, hash } = await publishResult(store, someone(), { round: SMALL_ROUND, snapshot, level: 'cards', ...WORDS }, (done) =>
      seen.push(done),
    )
    const files = await readAll(store, id)
    const verified = ended(verifyFolder(folderOf(files)))
    expect(verified.findings.filter(({ outcome }) => outcome === 'differs')).toEqual([])
    expect(verified.hash).toBe(hash)
    expect(text(files.get('units/1.html'))).toContain('网站首页截图')
    expect(text(files.get('index.html'))).toContain('示例组长')
    for (const [path, bytes] of files) expect([path, /某人|看了网站/u.test(text(bytes))]).toEqual([path, false])
    expect(seen.length).toBeGreaterThan(0)
    const expected = new Set<string>()
    for await (const { sha256 } of expectedBlobs(store.db)) expected.add(sha256)
    const row = await findPublication(store.db, id)
    for (const { sha256 } of Object.values(row?.files ?? {})) expect(expected.has(sha256)).toBe(true)
  })

  it('bears the date under a signature by hand, not that of its entry', async () => {
    const store = await answeredRound()
    const snapshot = await settled(store)
    await signed(store, snapshot, 'approved', '2026-11-09')
    const files = await readAll(store, (await publish(store, snapshot, 'grades')).id)
    expect(text(files.get('index.html'))).toContain('（示例组长，2026-11-09，纸质签字）')
  })

  it('stays among the files when it was withdrawn, and is public no more', async () => {
    const store = await answeredRound([])
    const { id } = await publish(store, await settled(store), 'ranking')
    expect(await listPublic(store.db, 10)).toMatchObject([{ id, title: '示例县2024年度政务公开考核' }])
    await expect(withdrawPublication(store, someone(), id, ' ')).rejects.toMatchObject({ code: 'publish-why' })
    await withdrawPublication(store, someone(), id, '发现单位名称有误')
    await expect(withdrawPublication(store, someone(), id, '再撤一次')).rejects.toMatchObject({ code: 'publication-withdrawn' })
    expect(await listPublic(store.db, 10)).toEqual([])
    expect((await readAll(store, id)).size).toBeGreaterThan(5)
    const row = await findPublication(store.db, id)
    expect(row).toMatchObject({ withdrawnWhy: '发现单位名称有误' })
    const [file] = Object.values(row?.files ?? {})
    expect(await store.blobs.sizeOf(file?.sha256 ?? '')).toBe(file?.size)
  })
})
