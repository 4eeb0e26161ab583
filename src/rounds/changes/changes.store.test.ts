import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTowns, TOWNS, townsRound } from '../../../test/changedRound.ts'
import { given } from '../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { listAnswers } from '../../store/queries/answers.ts'
import { listRowChanges } from '../../store/queries/roundChanges.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { factsOfRound } from '../life/facts/factsOfRound.ts'
import { rebuild } from '../life/results/rebuild.ts'
import { propose } from '../matrix/proposals.ts'
import { makeChange } from './makeChange.ts'
import { previewChange } from './previewChange.ts'
import type { RoundChange } from './RoundChange.ts'
import { scoreNow } from './ScoredNow.ts'

const organiser = someone()
const base = (round: string, change: RoundChange) => ({ round, change, on: '2024-11-01', why: '机构改革方案' })

async function make(store: TestStore, round: string, change: RoundChange): Promise<void> {
  const { revision, digest } = await previewChange(store, organiser, base(round, change))
  await makeChange(store, organiser, { ...base(round, change), accepted: { revision, digest } })
}

const joining = (unit: string): RoundChange => ({
  kind: 'added',
  joining: { unit, also: [], group: '乡镇', class: 'A', functions: [], parameters: {}, objects: {}, applies: {} },
})

const receiptOf = async (store: TestStore, round: string) => (await scoreNow(store, round)).receipt
const namesIn = async (store: TestStore, round: string) => (await factsOfRound(store.db, round)).units.map(({ unit }) => unit.name)

describe('a change of a running round', () => {
  it('shows whom it moves before it is made, and is made of exactly what was shown', async () => {
    const store = await townsRound('r')
    const leaving = base('r', { kind: 'left', unit: '丙镇' })
    const shown = await previewChange(store, organiser, leaving)
    expect(shown).toMatchObject({ title: '“丙镇”退出考核', unmoved: 0 })
    expect(shown.moved.map(({ name, after }) => [name, after?.place ?? null])).toEqual([
      ['丙镇', null],
      ['甲镇', '1–2'],
      ['乙镇', '1–2'],
    ])
    await answerChecks(store, organiser, { round: 'r', answers: [given({ unit: '乙镇', value: '否' })] })
    await expect(makeChange(store, organiser, { ...leaving, accepted: shown })).rejects.toMatchObject({ code: 'change-stale' })
    const { revision } = await previewChange(store, organiser, leaving)
    await expect(
      makeChange(store, organiser, { ...leaving, accepted: { revision, digest: shown.digest.replace(/./u, 'x') } }),
    ).rejects.toMatchObject({ code: 'change-stale' })
    expect(await namesIn(store, 'r')).toEqual(['甲镇', '乙镇', '丙镇'])
  })

  it('is made for a reason that everybody can read, from a day that can be', async () => {
    const store = await townsRound('r')
    const leaving = base('r', { kind: 'left', unit: '丙镇' })
    for (const why of [' ', '依', '依据文件\0'])
      await expect(previewChange(store, organiser, { ...leaving, why })).rejects.toMatchObject({ code: 'change-why' })
    await expect(previewChange(store, organiser, { ...leaving, on: '0204-11-01' })).rejects.toMatchObject({ code: 'change-day' })
  })

  it('lets a unit leave with its answers kept, and come back to the receipt that there was', async () => {
    const store = await townsRound('r')
    const before = await receiptOf(store, 'r')
    await make(store, 'r', { kind: 'left', unit: '乙镇' })
    expect(await namesIn(store, 'r')).toEqual(['甲镇', '丙镇'])
    expect(await receiptOf(store, 'r')).not.toBe(before)
    expect(await listAnswers(store.db, 'r', ['乙镇'])).toHaveLength(1)
    await expect(answerChecks(store, organiser, { round: 'r', answers: [given({ unit: '乙镇' })] })).rejects.toMatchObject({
      code: 'unit-not-in-round',
    })
    await make(store, 'r', { kind: 'rejoined', unit: '乙镇' })
    expect(await namesIn(store, 'r')).toEqual(['甲镇', '乙镇', '丙镇'])
    expect(await receiptOf(store, 'r')).toBe(before)
  })

  it('renames a unit so that the notice’s name goes on meaning it, and back to the receipt that there was', async () => {
    const store = await townsRound('r')
    const before = await receiptOf(store, 'r')
    await make(store, 'r', { kind: 'renamed', unit: '甲镇', name: '新甲街道' })
    const [first] = (await factsOfRound(store.db, 'r')).units
    expect(first?.unit).toMatchObject({ name: '新甲街道', names: ['甲镇', '新甲街道'] })
    await expect(previewChange(store, organiser, base('r', { kind: 'renamed', unit: '乙镇', name: '甲镇' }))).rejects.toMatchObject({
      code: 'name-taken',
    })
    await make(store, 'r', { kind: 'renamed', unit: '甲镇', name: '甲镇' })
    expect(await receiptOf(store, 'r')).toBe(before)
  })

  it('merges a unit into another, which takes over what it has not answered itself, in the name of who answered', async () => {
    const store = await townsRound('r')
    await answerChecks(store, organiser, { round: 'r', answers: [given({ unit: '丙镇', check: '1.late', value: '9' })] })
    const merger = { kind: 'merged', unit: '丙镇', into: '乙镇' } as const
    const without = await previewChange(store, organiser, base('r', { ...merger, takesOver: false }))
    expect(without.taken).toEqual([])
    expect(without.moved.find(({ name }) => name === '乙镇')?.after?.total).toBe('45–95')
    const shown = await previewChange(store, organiser, base('r', { ...merger, takesOver: true }))
    expect(shown.taken).toEqual([{ subject: '是否答复', whyNot: null }])
    expect(shown.moved.find(({ name }) => name === '乙镇')?.after?.total).toBe('45–75')
    await make(store, 'r', { ...merger, takesOver: true })
    const facts = await factsOfRound(store.db, 'r')
    const answers = facts.units.find(({ unit }) => unit.id === '乙镇')?.facts.answers
    expect(answers?.['2.asked']).toMatchObject([{ value: '否', by: '张工', why: '由并入的“丙镇”承接' }])
    expect(answers?.['1.late']).toMatchObject([{ value: '4' }])
    expect(await namesIn(store, 'r')).toEqual(['甲镇', '乙镇'])
  })

  it('takes a registered unit onto the roster when all is said of it, and no unit twice', async () => {
    const store = await townsRound('r')
    await make(store, 'r', joining('丁镇'))
    expect(await namesIn(store, 'r')).toEqual(['甲镇', '乙镇', '丙镇', '丁镇'])
    await answerChecks(store, organiser, { round: 'r', answers: [given({ unit: '丁镇' })] })
    await expect(previewChange(store, organiser, base('r', joining('丁镇')))).rejects.toMatchObject({ code: 'unit-in-round' })
    const unfinished: RoundChange = {
      kind: 'added',
      joining: { unit: '示例县', also: [], group: '乡镇', class: null, functions: [], parameters: {}, objects: {}, applies: {} },
    }
    await expect(previewChange(store, organiser, base('r', unfinished))).rejects.toMatchObject({
      code: 'joining-unfinished',
      details: ['还缺：类别（A）'],
    })
  })

  it('withdraws a row for all by what the programme says, and asks it again to the receipt that there was', async () => {
    const store = await townsRound('r')
    const before = await receiptOf(store, 'r')
    await expect(previewChange(store, organiser, base('r', { kind: 'row-withdrawn', node: '1' }))).rejects.toMatchObject({
      code: 'row-not-excusable',
    })
    const shown = await previewChange(store, organiser, base('r', { kind: 'row-withdrawn', node: '2' }))
    expect(shown.notes[0]).toBe('方案写明：不涉及的不扣分，这一项按满分计。')
    expect(shown.moved.map(({ name }) => name)).toEqual(['甲镇', '乙镇', '丙镇'])
    await make(store, 'r', { kind: 'row-withdrawn', node: '2' })
    const [withdrawal] = await listRowChanges(store.db, 'r')
    await make(store, 'r', { kind: 'row-restored', withdrawal: withdrawal?.id ?? '' })
    expect(await receiptOf(store, 'r')).toBe(before)
  })

  it('waits for what somebody has yet to decide of a unit that leaves', async () => {
    const store = await townsRound('r')
    await propose(store, organiser, { round: 'r', unit: '乙镇', node: '2', applies: false, why: '没有这项职能' })
    await expect(previewChange(store, organiser, base('r', { kind: 'left', unit: '乙镇' }))).rejects.toMatchObject({
      code: 'change-pending',
      details: ['“乙镇”的适用范围提议：1 件'],
    })
  })

  const step = fc.oneof(
    fc.record({
      kind: fc.constant('renamed' as const),
      unit: fc.constantFrom(...TOWNS),
      name: fc.constantFrom('新甲街道', '甲镇', '新乙街道'),
    }),
    fc.record({
      kind: fc.constant('merged' as const),
      unit: fc.constantFrom(...TOWNS),
      into: fc.constantFrom(...TOWNS),
      takesOver: fc.boolean(),
    }),
    fc.record({ kind: fc.constantFrom('left' as const, 'rejoined' as const), unit: fc.constantFrom(...TOWNS) }),
    fc.constantFrom(...TOWNS).map(joining),
    fc.constant<RoundChange>({ kind: 'row-withdrawn', node: '2' }),
  )

  it(
    'in any order leaves other units’ facts alone, loses no answer, and keeps caches that are what was said',
    { timeout: 60_000 },
    async () => {
      const store = await townsRound('first')
      let count = 0
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (changes) => {
          const round = `p${String((count += 1))}`
          await openTowns(store, round)
          for (const change of changes) {
            const [facts, said] = [await factsOfRound(store.db, round), await listAnswers(store.db, round, TOWNS)]
            try {
              await make(store, round, change)
            } catch (error) {
              expect(error).toHaveProperty('code')
              continue
            }
            const after = await factsOfRound(store.db, round)
            const about = new Set([
              'unit' in change ? change.unit : '',
              'into' in change ? change.into : '',
              'joining' in change ? change.joining.unit : '',
            ])
            for (const { unit, facts: own } of facts.units.filter((one) => !about.has(one.unit.id)))
              expect(canonicalJson(after.units.find((one) => one.unit.id === unit.id)?.facts)).toBe(canonicalJson(own))
            const now = await listAnswers(store.db, round, TOWNS)
            expect(now.slice(0, said.length)).toEqual(said)
          }
          expect((await rebuild(store, organiser, { round })).differing).toEqual([])
        }),
        { numRuns: 15 },
      )
    },
  )
})
