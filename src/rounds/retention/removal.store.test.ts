import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { answeredRound, settled } from '../../../test/settledRound.ts'
import { SMALL_ROUND } from '../../../test/smallRound.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { evidence } from '../../store/schema/evidence.ts'
import { contents, files } from '../../store/schema/files.ts'
import { incidents } from '../../store/schema/incidents.ts'
import { journal } from '../../store/schema/journal.ts'
import { findSnapshot } from '../../store/queries/snapshots.ts'
import { doPurge } from '../../files/purges/doPurge.ts'
import { openRemovals } from '../../store/queries/retention.ts'
import { archiveRound } from '../archive/archiveRound.ts'
import { recordArchive } from '../archive/recordArchive.ts'
import { zipArchive } from '../archive/zipArchive.ts'
import { listExpired } from './listExpired.ts'
import { askRemoval, doRemoval, refuseRemoval } from './removal.ts'
import { changeRetention, keptUntil } from './retention.ts'

const [first, second] = [
  { ...someone(), id: '甲' },
  { ...someone(), id: '乙' },
]
const ASK = { round: SMALL_ROUND, why: '保留期满，档案存放在县档案馆 3 号库' }

/** Hands in a file, and lays it beside a cell of the round where one is named. */
async function withFile(store: TestStore, id: string, words: string, round: string | null = SMALL_ROUND): Promise<string> {
  const { sha256, size } = await store.blobs.put(Buffer.from(words))
  const at = store.now()
  await store.db.insert(contents).values({ sha256, size, type: 'text/plain', keptAt: at }).onConflictDoNothing()
  await store.db.insert(files).values({ id, content: sha256, name: `${id}.txt`, unit: ROOT_UNIT, at })
  if (round !== null) {
    const cell = { round, unit: '甲镇', check: '1.published', object: '', side: 'unit' as const }
    await store.db.insert(evidence).values({ id: `e-${id}`, ...cell, file: id, note: '', person: 'p', at })
  }
  return sha256
}

const stateOf = async (store: TestStore) => (await listExpired(store.db, store.now())).expired[0]
const archived = (store: TestStore) => recordArchive(store, first, { round: SMALL_ROUND, files: 'yes' })

async function expiredRound(): Promise<{ readonly store: TestStore; readonly own: string }> {
  const store = await answeredRound()
  const own = await withFile(store, 'own', '会议纪要')
  await settled(store)
  await changeRetention(store, first, { years: 1 })
  return { store, own }
}

describe('the evidence of a round that was kept long enough', () => {
  it('is removed by two persons after it was put away; hash, reason and names stay, and so does everything else', async () => {
    const { store, own } = await expiredRound()
    await expect(askRemoval(store, first, ASK)).rejects.toMatchObject({ code: 'retention-no-archive' })
    await recordArchive(store, first, { round: SMALL_ROUND, files: 'no' })
    await expect(askRemoval(store, first, ASK)).rejects.toMatchObject({ code: 'retention-no-archive' })
    await archived(store)
    expect(await stateOf(store)).toMatchObject({ files: 1, putAway: { isNewest: true }, asked: null })
    expect(await askRemoval(store, first, ASK)).toEqual({ files: 1 })
    await expect(askRemoval(store, second, ASK)).rejects.toMatchObject({ code: 'purge-asked' })
    await expect(doRemoval(store, first, ASK)).rejects.toMatchObject({ code: 'purge-needs-another' })
    expect(await store.blobs.has(own)).toBe(true)
    expect(await doRemoval(store, second, ASK)).toEqual({ removed: 1, kept: 0 })
    expect(await store.blobs.has(own)).toBe(false)
    expect(await stateOf(store)).toMatchObject({ files: 0, asked: null, removed: { count: 1 } })
    const acts = await store.db.select().from(journal)
    expect(acts.filter(({ refs }) => refs['content'] === own).map(({ act, actor, why }) => [act, actor, why])).toEqual([
      ['purge.ask', '甲', ASK.why],
      ['purge.do', '乙', ASK.why],
    ])
    // The settled result is whole, and can still be put away, without the bytes that are gone.
    const { name, entries } = await archiveRound(store, SMALL_ROUND, { files: true })
    expect((await buffer(zipArchive(name, entries))).length).toBeGreaterThan(0)
  })

  it('is not asked for where there is none', async () => {
    const store = await answeredRound()
    await settled(store)
    await changeRetention(store, first, { years: 1 })
    await archived(store)
    await expect(askRemoval(store, first, ASK)).rejects.toMatchObject({ kind: 'conflict', code: 'retention-nothing' })
  })

  it('is not removed before its day, nor of an archive that later acts made incomplete, nor once the request was sent back', async () => {
    const { store, own } = await expiredRound()
    await archived(store)
    await changeRetention(store, first, { years: 90 })
    await expect(askRemoval(store, first, ASK)).rejects.toMatchObject({ code: 'retention-not-over' })
    expect(await listExpired(store.db, store.now())).toMatchObject({ expired: [], next: { until: '2114-12-31' } })
    await changeRetention(store, first, { years: 1 })
    await settled(store, 'feedback')
    await expect(askRemoval(store, first, ASK)).rejects.toMatchObject({ code: 'retention-archive-old' })
    await archived(store)
    await askRemoval(store, first, ASK)
    await refuseRemoval(store, second, { round: SMALL_ROUND, why: '还要查对' })
    await expect(doRemoval(store, second, ASK)).rejects.toMatchObject({ code: 'purge-done' })
    expect(await store.blobs.has(own)).toBe(true)
    expect(await askRemoval(store, first, ASK)).toEqual({ files: 1 })
  })

  it('stays where meanwhile it is to be kept longer, or something was done in the round, until somebody asks again', async () => {
    const { store, own } = await expiredRound()
    await archived(store)
    await askRemoval(store, first, ASK)
    await changeRetention(store, first, { years: 90 })
    await expect(doRemoval(store, second, ASK)).rejects.toMatchObject({ code: 'retention-not-over' })
    await changeRetention(store, first, { years: 1 })
    await settled(store, 'feedback')
    await expect(doRemoval(store, second, ASK)).rejects.toMatchObject({ code: 'retention-archive-old' })
    expect(await store.blobs.has(own)).toBe(true)
  })

  it('is removed with the others of its round only, where all of it is looked at once more', async () => {
    const { store, own } = await expiredRound()
    await archived(store)
    await askRemoval(store, first, ASK)
    const [purge] = await openRemovals(store.db, SMALL_ROUND)
    await expect(doPurge(store, second, { purge: purge?.id ?? '' })).rejects.toMatchObject({ code: 'purge-of-round' })
    expect(await store.blobs.has(own)).toBe(true)
  })

  it('stays where anything else holds the same bytes, also if it came to that after somebody had asked', async () => {
    const { store } = await expiredRound()
    const plain = await withFile(store, 'beside', '也在别处')
    await withFile(store, 'elsewhere', '也在别处', null)
    const paper = await withFile(store, 'paper', '通报')
    const late = await withFile(store, 'late', '后来用到')
    await store.db.insert(incidents).values({
      ...{ id: 'i', unit: '甲镇', kind: '通报', on: '2024-05-01', fields: {}, proof: ['file:paper'] },
      recordedAt: store.now(),
    })
    // What a unit lays beside a cell may prove an incident too, which outlives the round.
    const laid = await withFile(store, 'laid', '嘉奖令')
    await store.db.insert(incidents).values({
      ...{ id: 'j', unit: '甲镇', kind: '嘉奖', on: '2024-05-02', fields: {}, proof: ['evidence:e-laid'] },
      recordedAt: store.now(),
    })
    const snapshot = await findSnapshot(store.db, await settled(store, 'feedback'))
    await archived(store)
    expect(await askRemoval(store, first, ASK)).toEqual({ files: 2 })
    await withFile(store, 'late-again', '后来用到', null)
    expect(await doRemoval(store, second, ASK)).toEqual({ removed: 1, kept: 1 })
    for (const sha256 of [plain, paper, laid, late, snapshot?.facts ?? ''])
      expect([sha256, await store.blobs.has(sha256)]).toEqual([sha256, true])
  })
})

it('is kept for whole years from the day up to which the round counts', () => {
  expect(keptUntil('2024-12-31', { years: 10 })).toBe('2034-12-31')
  expect(keptUntil('2024-02-29', { years: 1 })).toBe('2025-02-28')
})
