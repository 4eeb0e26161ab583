import { Readable } from 'node:stream'
import { asc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { keepFile } from '../../files/keepFile.ts'
import { changeQuota } from '../../files/quota/quota.ts'
import { askPurge } from '../../files/purges/askPurge.ts'
import { doPurge } from '../../files/purges/doPurge.ts'
import { withdrawFile } from '../../files/withdrawFile.ts'
import { proofRef } from '../../model/Proof.ts'
import { listEvidence } from '../../store/queries/evidence.ts'
import { listFilesOfUnit } from '../../store/queries/files.ts'
import { usedBytes } from '../../store/queries/space.ts'
import { incidents, journal, rounds, roundStages } from '../../store/schema/index.ts'
import { openRound } from '../life/openRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { attachEvidence, type NewEvidence } from './attachEvidence.ts'
import { earlierEvidence } from './earlierEvidence.ts'
import { evidenceOf } from './evidenceOf.ts'
import { readLink } from './readLink.ts'
import { handInEvidence, type HandedEvidence } from './handInEvidence.ts'
import { withdrawEvidence } from './withdrawEvidence.ts'

const filler = someone('unit-filler', 'filler')
const CELL = { round: SMALL_ROUND, unit: '甲镇', check: '1.published', object: '', side: 'unit', own: '甲镇', note: '' } as const
const ALL = new Set(['1.published', '1.level', '1.late', 'circulars'])

const handIn = (store: TestStore, text: string, more: Partial<HandedEvidence> = {}) =>
  handInEvidence(store, filler, { ...CELL, bytes: Readable.from([Buffer.from(text)]), name: '制度.txt', expected: text.length, ...more })
const attach = (store: TestStore, of: NewEvidence['of'], more: Partial<NewEvidence> = {}) =>
  attachEvidence(store, filler, { ...CELL, of, ...more })
const link = (url: string) => ({ link: { url, title: '县政府网站', on: '2024-05-01' } })
const shown = (store: TestStore) => evidenceOf(store.db, { round: SMALL_ROUND, unit: '甲镇', checks: ALL })
const earlier = async (store: TestStore, more: Partial<NewEvidence> = {}) =>
  (await earlierEvidence(store.db, { ...CELL, ...more }, ALL)).map(({ why, file, link: address }) => [
    why,
    file?.file.name ?? address?.title,
  ])

/** The year after, by the same programme. */
async function nextRound(store: TestStore): Promise<string> {
  const [round] = await store.db.select().from(rounds)
  const roster = ['甲镇', '乙镇'].map((name) => ({ id: name, name, group: '乡镇', class: 'A', names: [name], functions: [], parameters: {}, objects: {}, applies: {}, drawn: {} })) // prettier-ignore
  const programme = round?.programme ?? ''
  await openRound(store, someone(), { id: 'next', title: '下一年', programme, unit: '示例县', demonstration: false, asOf: '2024-12-31', calendar: ownCalendar(), roster, history: [] }) // prettier-ignore
  return 'next'
}

describe('evidence', () => {
  it('lies beside a cell with its hash, who and when; one file serves several checks and is kept once', async () => {
    const store = await smallRound()
    const { id, file } = await handIn(store, '政府信息公开制度')
    await attach(store, { file: file.id }, { check: '1.level', note: '同上' })
    await attach(store, link('https://www.example.gov.cn/a?b=1'))
    expect(await shown(store)).toMatchObject([
      { id, check: '1.published', side: 'unit', file: { name: '制度.txt', type: 'text/plain', sha256: file.sha256 }, person: 'filler' },
      { check: '1.level', note: '同上', file: { id: file.id } },
      { file: null, link: { url: 'https://www.example.gov.cn/a?b=1', on: '2024-05-01' } },
    ])
    expect(await listFilesOfUnit(store.db, '甲镇')).toHaveLength(1)
    const acts = (await store.db.select().from(journal).orderBy(asc(journal.seq))).map(({ act }) => act)
    expect(acts.slice(-4)).toEqual(['file.hand-in', 'evidence.attach', 'evidence.attach', 'evidence.attach'])
    expect(await evidenceOf(store.db, { round: SMALL_ROUND, unit: '甲镇', checks: new Set(['1.level']) })).toHaveLength(1)
  })

  it('is never asked for twice: the same bytes serve again, and what lies there already is named', async () => {
    const store = await smallRound()
    const first = await handIn(store, '同一份')
    const again = await handIn(store, '同一份', { check: '1.level', name: '另一个名字.txt' })
    expect(again.file).toMatchObject({ id: first.file.id, name: '制度.txt', earlier: { name: '制度.txt' } })
    expect(await listFilesOfUnit(store.db, '甲镇')).toHaveLength(1)
    await expect(handIn(store, '同一份')).rejects.toMatchObject({
      code: 'evidence-there',
      message: expect.stringContaining('制度.txt') as unknown,
    })
    // Another unit's file of the same content is its own.
    expect((await handIn(store, '同一份', { unit: '乙镇' })).file.earlier).toBeNull()
  })

  it('is withdrawn once with a reason, and stays to be seen', async () => {
    const store = await smallRound()
    const { id } = await handIn(store, '内容')
    await expect(withdrawEvidence(store, filler, { evidence: id, why: ' ' })).rejects.toMatchObject({ code: 'why-missing' })
    await withdrawEvidence(store, filler, { evidence: id, why: '传错了' })
    await expect(withdrawEvidence(store, filler, { evidence: id, why: '再来' })).rejects.toMatchObject({ code: 'evidence-withdrawn' })
    expect(await shown(store)).toMatchObject([{ id, withdrawn: { person: 'filler', why: '传错了' }, purged: null }])
    // It may be laid there again.
    await handIn(store, '内容')
    expect(await shown(store)).toHaveLength(2)
  })

  it('is refused where the round asks nothing of the kind, and for a file that is not the unit’s', async () => {
    const store = await smallRound()
    await expect(handIn(store, 'x', { check: '9.none' })).rejects.toMatchObject({ code: 'evidence-unfit' })
    await expect(handIn(store, 'x', { object: '某项' })).rejects.toMatchObject({ code: 'evidence-unfit' })
    await expect(handIn(store, 'x', { unit: '丙镇' })).rejects.toMatchObject({ code: 'unit-not-in-round' })
    const { file } = await handIn(store, '乙镇的', { unit: '乙镇' })
    await expect(attach(store, { file: file.id })).rejects.toMatchObject({ code: 'no-file' })
    await expect(attach(store, { file: 'nothing' })).rejects.toMatchObject({ code: 'no-file' })
    await attach(store, { file: file.id }, { side: 'assessing', own: '乙镇' })
    await expect(withdrawFile(store, filler, { file: file.id, why: '不用了' })).rejects.toMatchObject({ code: 'file-is-evidence' })
    const taken = await keepFile(store, filler, { bytes: Readable.from([Buffer.from('y')]), name: '说明.txt', unit: '乙镇' })
    await withdrawFile(store, filler, { file: taken.id, why: '不用了' })
    await expect(attach(store, { file: taken.id }, { unit: '乙镇' })).rejects.toMatchObject({ code: 'file-withdrawn' })
    expect(await listEvidence(store.db, SMALL_ROUND, '甲镇')).toHaveLength(1)
  })

  it.each([
    ['javascript:alert(1)', '只收 http'],
    ['data:text/html,x', '只收 http'],
    ['file:///etc/passwd', '只收 http'],
    ['www.example.gov.cn', '网址不完整'],
    ['https://www.gov.cn@example.com/', '用户名或密码'],
    ['https://example.gov.cn/a b', '网址不完整'],
    [`https://example.gov.cn/${'a'.repeat(2_000)}`, '超过'],
  ])('takes no address like %j', (url, why) => {
    expect(() => readLink({ url, title: '', on: null })).toThrow(why)
  })

  it('waits for its stage, and so does taking it back; bytes are not even read', async () => {
    const store = await smallRound()
    const { id } = await handIn(store, '早交的')
    await store.db.insert(roundStages).values({ round: SMALL_ROUND, position: 1, name: '报送佐证', kind: 'evidence', opensAt: null, closesAt: '2026-11-01T00:00:00.000Z', text: '', late: 'refused' }) // prettier-ignore
    let read = 0
    const bytes = Readable.from(
      (function* () {
        read += 1
        yield Buffer.from('晚交的')
      })(),
    )
    await expect(handIn(store, '', { bytes })).rejects.toMatchObject({ kind: 'locked', code: 'stage-closed' })
    expect(read).toBe(0)
    await expect(attach(store, link('https://example.gov.cn/'))).rejects.toMatchObject({ code: 'stage-closed' })
    await expect(withdrawEvidence(store, filler, { evidence: id, why: '撤回' })).rejects.toMatchObject({ code: 'stage-closed' })
    await handIn(store, '取证', { side: 'assessing' })
  })

  it('keeps hash and reason of purged bytes and nothing to look at', async () => {
    const store = await smallRound()
    const { id, file } = await handIn(store, '身份证号')
    const purge = await askPurge(store, someone('administrator', 'one'), { sha256: file.sha256, why: '误传个人信息' })
    await doPurge(store, someone('organiser', 'two'), { purge: purge.id })
    expect(await store.blobs.has(file.sha256)).toBe(false)
    expect(await shown(store)).toMatchObject([{ id, file: { sha256: file.sha256 }, purged: { why: '误传个人信息' } }])
    await expect(attach(store, { file: file.id }, { check: '1.level' })).rejects.toMatchObject({ code: 'content-purged' })
    expect(await earlier(store, { check: '1.level' })).toEqual([])
  })
})

describe('earlierEvidence', () => {
  it('offers what was handed in before: for the same check first, then for this round’s others, then for incidents', async () => {
    const store = await smallRound()
    await handIn(store, '去年的制度', { name: '去年制度.txt' })
    await handIn(store, '去年的别项', { name: '别项.txt', check: 'circulars' })
    const { id: gone } = await handIn(store, '撤回的', { name: '撤回.txt', check: '1.late' })
    await withdrawEvidence(store, filler, { evidence: gone, why: '错了' })
    const round = await nextRound(store)
    expect(await earlier(store, { round })).toEqual([['same-check', '去年制度.txt']])
    const { file } = await handIn(store, '今年的', { round, name: '今年.txt', check: '1.level' })
    await attach(store, link('https://example.gov.cn/x'), { round, check: '1.late' })
    await store.db.insert(incidents).values({ id: 'i', unit: '甲镇', kind: '通报', on: '2024-03-01', fields: {}, proof: [proofRef('file', file.id), '纸质通报'], recordedAt: store.now() }) // prettier-ignore
    expect(await earlier(store, { round })).toEqual([
      ['same-check', '去年制度.txt'],
      ['same-round', '县政府网站'],
      ['same-round', '今年.txt'],
    ])
    // Who sees no other row of this round is offered nothing of them; the file that proves an incident is.
    const narrow = await earlierEvidence(store.db, { ...CELL, round }, new Set(['1.published']))
    expect(narrow.map(({ why, indicator }) => [why, indicator])).toEqual([
      ['same-check', '主动公开'],
      ['incident', '2024-03-01 的事项'],
    ])
    expect(await earlier(store, { round, unit: '乙镇' })).toEqual([])
  })
})

describe('the space of a unit', () => {
  it('is refused beforehand, while the bytes come, and counts each content once', async () => {
    const store = await smallRound()
    const megabyte = 'x'.repeat(1024 * 1024)
    await changeQuota(store, someone('administrator'), { megabytes: 3, exceptions: [{ unit: '乙镇', megabytes: 1 }] })
    await handIn(store, `${megabyte}1`)
    await handIn(store, `${megabyte}1`, { check: '1.level' })
    expect(await usedBytes(store.db, '甲镇')).toBe(megabyte.length + 1)
    const full = { kind: 'too-large', code: 'quota-full' }
    const counted = { read: 0 }
    const long = Readable.from(
      (function* () {
        for (let at = 0; at < 50; at += 1) {
          counted.read += 1
          yield Buffer.from(megabyte)
        }
      })(),
    )
    await expect(handIn(store, megabyte + megabyte, { check: '1.late' })).rejects.toMatchObject(full)
    await expect(handIn(store, '', { bytes: long, expected: 0, check: '1.late' })).rejects.toMatchObject(full)
    expect(counted.read).toBeLessThan(10)
    await expect(handIn(store, megabyte, { unit: '乙镇', expected: 5e8 })).rejects.toMatchObject(full)
    await expect(
      changeQuota(store, someone('administrator'), { megabytes: 1, exceptions: [{ unit: 'nothing', megabytes: 1 }] }),
    ).rejects.toMatchObject({ code: 'no-unit' })
  })
})
