import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { answeredRound, settled, signed } from '../../../test/settledRound.ts'
import { given, SMALL_ROUND } from '../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { readProgramme } from '../../programme/readProgramme.ts'
import { findSnapshot } from '../../store/queries/snapshots.ts'
import { contents, evidence, files } from '../../store/schema/index.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { publishResult } from '../publication/publishResult.ts'
import type { SettledLine } from '../settling/SettledUnit.ts'
import { archiveRound } from './archiveRound.ts'
import { zipArchive } from './zipArchive.ts'
import { unzipped } from '../../../test/unzipped.ts'

async function packed(store: TestStore, withFiles = false): Promise<Buffer> {
  const { name, entries } = await archiveRound(store, SMALL_ROUND, { files: withFiles })
  return buffer(zipArchive(name, entries))
}

async function withEvidence(store: TestStore): Promise<string> {
  const { sha256, size } = await store.blobs.put(Buffer.from('会议纪要'))
  const at = store.now()
  await store.db.insert(contents).values({ sha256, size, type: 'text/plain', keptAt: at })
  await store.db.insert(files).values({ id: 'f', content: sha256, name: '纪要.txt', unit: ROOT_UNIT, at })
  const cell = { round: SMALL_ROUND, unit: '甲镇', check: '1.published', object: '', side: 'unit' as const }
  await store.db.insert(evidence).values({ id: 'e', ...cell, file: 'f', note: '', person: 'p', at })
  return sha256
}

describe('CN-13: the archive of a round', () => {
  it('is refused while nothing is settled for good', async () => {
    const store = await answeredRound()
    await settled(store, 'feedback')
    await expect(archiveRound(store, SMALL_ROUND, { files: false })).rejects.toMatchObject({ code: 'archive-unsettled' })
  })

  it('holds the programme, every settled result, objections, signatures, evidence and the journal with its chain, each by its hash', async () => {
    const store = await answeredRound()
    const sha256 = await withEvidence(store)
    await settled(store, 'feedback')
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', lane: 'objection' })] })
    const snapshot = await settled(store)
    await signed(store, snapshot)
    const words = { round: SMALL_ROUND, snapshot, level: 'ranking' as const, objections: '五日内提出', note: '', why: '已审定' }
    const { id } = await publishResult(store, someone(), words)
    const archive = await unzipped(await packed(store, true))
    const at = (path: string): Buffer => archive.get(`批次档案-示例县2024年度政务公开考核/${path}`) ?? Buffer.alloc(0)
    const manifest = JSON.parse(at('清单.json').toString()) as Readonly<Record<string, string>>
    expect(Object.keys(manifest)).toHaveLength(archive.size - 1)
    for (const [path, hash] of Object.entries(manifest))
      expect([path, createHash('sha256').update(at(path)).digest('hex')]).toEqual([path, hash])
    const row = await findSnapshot(store.db, snapshot)
    const programme = Object.fromEntries(
      [...archive].flatMap(([path, bytes]) => {
        const [, own] = path.split(`/方案/${row?.programme ?? ''}/`)
        return own === undefined ? [] : [[own, bytes.toString()]]
      }),
    )
    expect(readProgramme(programme).hash).toBe(row?.programme)
    const pack = gunzipSync(at(`定稿/单位/${row?.files['乙镇'] ?? ''}.ndjson.gz`)).toString()
    expect(
      pack
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as SettledLine).unit.name),
    ).toContain('乙镇')
    expect(JSON.parse(at('定稿/第2份/批次和名单.json').toString())).toMatchObject({ receipt: { hash: row?.receipt } })
    expect(JSON.parse(at('记录/审定.json').toString())).toMatchObject([{ name: '示例组长', receipt: row?.receipt }])
    expect(JSON.parse(at('佐证/清单.ndjson').toString())).toMatchObject({ unit: '甲镇', name: '纪要.txt', sha256 })
    expect(at(`佐证/文件/${sha256}.txt`).toString()).toBe('会议纪要')
    expect(at(`公布/${id}/index.html`).toString()).toContain('<!doctype html>')
    const acts = at('操作日志.ndjson')
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['round.settle', 'answer.add', 'result.publish']))
    expect(
      acts.every(({ seq, before, hash }) => typeof seq === 'number' && String(before).length === 64 && String(hash).length === 64),
    ).toBe(true)
    expect(at('说明.md').toString()).toContain(row?.receipt)
  })

  it('is the same bytes each time, and leaves files out unless they are wanted', async () => {
    const store = await answeredRound()
    await withEvidence(store)
    await settled(store)
    const [first, second] = [await packed(store), await packed(store)]
    expect(first.equals(second)).toBe(true)
    const paths = [...(await unzipped(first)).keys()]
    expect(paths.some((path) => path.includes('佐证/清单'))).toBe(true)
    expect(paths.some((path) => path.includes('佐证/文件'))).toBe(false)
  })

  it('breaks off, rather than being short of something, where bytes are gone', async () => {
    const store = await answeredRound()
    const snapshot = await settled(store)
    const row = await findSnapshot(store.db, snapshot)
    await store.blobs.remove(row?.standings ?? '')
    await expect(packed(store)).rejects.toMatchObject({ code: 'archive-missing' })
  })
})
