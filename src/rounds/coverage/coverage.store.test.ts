import { describe, expect, it, vi } from 'vitest'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { given, SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { forFile, someone, type TestStore } from '../../../test/store.ts'
import { fractionFromText, formatFraction } from '../../model/Fraction.ts'
import { readSquares } from '../../model/Square.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import type { Role } from '../../model/Role.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { unitResults } from '../../store/schema/results.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { unitPage } from '../life/pages/unitPage.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { homeOf } from '../home/homeOf.ts'
import { WHOLE_SHARE, shareOfParts } from '../shares/Share.ts'
import { anomaliesOf } from './anomaliesOf.ts'
import { coverageOf } from './coverageOf.ts'
import { overviewOf } from './overviewOf.ts'
import { squaresIn } from './squaresIn.ts'

const duty = (role: Role, unit = ROOT_UNIT): HeldDuty => ({
  role,
  unit,
  above: unit === ROOT_UNIT ? [] : [ROOT_UNIT],
  round: null,
  deputyFor: null,
})

/** How many statements something sends. */
async function statements(store: TestStore, work: () => Promise<unknown>): Promise<number> {
  await work()
  const sent = vi.spyOn(store.connection.pool, 'query')
  await work()
  const count = sent.mock.calls.length
  sent.mockRestore()
  return count
}

const NOW = '2026-11-24T02:00:00.000Z'

describe('a round as it is looked over', () => {
  const store = forFile(() => smallRound(undefined, ['甲镇', '乙镇', '丙镇', '丁镇']))
  const terms = () => termsOf(store().db, SMALL_ROUND)
  const answer = (...answers: readonly Parameters<typeof given>[0][]) =>
    answerChecks(store(), someone(), { round: SMALL_ROUND, answers: answers.map((one) => given(one)) })

  it('shows of each unit what its page shows: state and points of its rows', async () => {
    await answer({}, { unit: '乙镇', value: '否' }, { unit: '丙镇', state: 'cantTell', why: '打不开' })
    const { lines, columns } = await coverageOf(store().db, await terms(), WHOLE_SHARE)
    expect(columns.map(({ code }) => code)).toEqual(['1'])
    expect(lines.map(({ unit, s }) => `${unit}${s ?? ''}`)).toEqual(['甲镇p', '乙镇p', '丙镇?', '丁镇o'])
    for (const { unit, squares, total } of await squaresIn(store().db, await terms())) {
      if (!squares) throw new Error('They are made with the result.')
      const [square] = readSquares(squares)
      const { result } = await unitPage(store().db, SMALL_ROUND, unit)
      expect(square?.points).toEqual(result?.brief.total)
      expect(total).toEqual(result?.brief.total)
      expect(formatFraction(fractionFromText(square?.marks ?? ''))).toBe('100')
    }
  })

  it('counts by unit, group and lead, and names who is late', async () => {
    await insertStages(store().db, [
      {
        ...{ round: SMALL_ROUND, position: 1, name: '自查', kind: 'self-check', text: '', concludedAt: null, late: 'refused' },
        ...{ opensAt: null, closesAt: '2026-11-23T09:30:00.000Z' },
      },
      {
        ...{ round: SMALL_ROUND, position: 2, name: '评分', kind: 'assess', text: '', concludedAt: null, late: 'accepted' },
        ...{ opensAt: null, closesAt: '2026-11-27T16:00:00.000Z' },
      },
    ])
    const { overview } = await overviewOf(store().db, await terms(), WHOLE_SHARE, NOW)
    expect(overview).toMatchObject({
      units: 4,
      rows: 1,
      all: { assess: { done: 3, expected: 20 } },
      states: { open: 1, partly: 2, cantTell: 1 },
      overdue: { count: 4, first: [{ unit: '甲镇', stage: '自查' }, {}, {}, {}] },
      waiting: { proposals: 0, questions: 0 },
      stages: [
        { name: '自查', state: 'closed', workdaysLeft: null },
        { name: '评分', state: 'open', progress: { done: 3, expected: 20 } },
      ],
    })
    expect(overview.slow[0]).toMatchObject({ unit: '丁镇', assess: { done: 0, expected: 5 } })
  })

  it('asks the database as often for four units as for one', async () => {
    const one = shareOfParts([{ rows: 'all', units: new Set(['甲镇']) }])
    const ready = await terms()
    for (const look of [
      (share: typeof one) => overviewOf(store().db, ready, share, NOW),
      (share: typeof one) => coverageOf(store().db, ready, share),
      (share: typeof one) => anomaliesOf(store().db, ready, share),
    ])
      expect(await statements(store(), () => look(WHOLE_SHARE))).toBe(await statements(store(), () => look(one)))
  })

  it('shows nothing of units and rows outside the share', async () => {
    const share = shareOfParts([
      { rows: new Set(['1']), units: new Set(['甲镇']) },
      { rows: new Set(['2']), units: new Set(['乙镇']) },
    ])
    const { lines } = await coverageOf(store().db, await terms(), share)
    expect(lines).toEqual([
      expect.objectContaining({ unit: '甲镇', s: 'p', total: null }),
      { unit: '乙镇', name: '乙镇', group: '乡镇', s: '.', p: '-', m: '-', a: null, total: null },
    ])
  })

  it('makes squares that are not there for the reading, and leaves the writing to a rebuild', async () => {
    const before = await squaresIn(store().db, await terms())
    await store().db.update(unitResults).set({ squares: null })
    expect(await squaresIn(store().db, await terms())).toEqual(before)
    expect((await store().db.select().from(unitResults)).every(({ squares }) => squares === null)).toBe(true)
  })

  it('says to everybody the one thing to do first', async () => {
    const home = (role: Role, unit?: string, belongs = ROOT_UNIT) =>
      homeOf(store().db, { person: { id: 'p', name: '某人', unit: belongs }, duties: [duty(role, unit)], now: NOW })
    const first = async (role: Role, unit?: string) => (await home(role, unit)).tasks[0]
    expect(await first('organiser')).toMatchObject({ tone: 'urgent', text: '4 个单位逾期没有完成“自查”' })
    expect(await first('assessor')).toMatchObject({ text: '评分《主动公开》：还有 4 个单位', action: '继续', deadline: { isOver: false } })
    expect((await home('leading-group')).tasks).toEqual([])
    expect((await home('leading-group')).rounds).toMatchObject([{ progress: { overdue: 4 } }])
    expect(await home('administrator')).toEqual({ tasks: [], rounds: [] })
    expect(await home('unit-filler', '甲镇')).toMatchObject({ tasks: [], rounds: [{ progress: null, stages: [{}, {}] }] })
  })
})

describe('a round of two cards', () => {
  const store = forFile(ledRound)

  it('shows the groups of one card at a time, and whose rows they are', async () => {
    const terms = await termsOf(store().db, LED_ROUND)
    const { group, groups, columns } = await coverageOf(store().db, terms, WHOLE_SHARE, '镇区')
    expect(group).toBe('镇区')
    expect(groups).toEqual([
      { name: '部门', units: 3, together: false },
      { name: '镇区', units: 1, together: true },
    ])
    expect(columns.map(({ code, leads }) => [code, ...leads])).toEqual([
      ['1', '市财政局'],
      ['2', '市政务办'],
    ])
  })
})
