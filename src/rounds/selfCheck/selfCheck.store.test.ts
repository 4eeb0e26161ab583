import { describe, expect, it } from 'vitest'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { withProgramme } from '../../../test/smallProgramme.ts'
import type { Refusal } from '../../model/Refusal.ts'
import { NOTHING_SAID, type Said } from '../../model/Said.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { people, stageExceptions } from '../../store/schema/index.ts'
import { unitPage } from '../life/pages/unitPage.ts'
import { confirmSelfCheck, returnSelfCheck, withdrawSelfCheck } from './confirmSelfCheck.ts'
import { listSelfChecks } from './listSelfChecks.ts'
import { readSelfCheck } from './readSelfCheck.ts'
import { saveDrafts, type TypedCell } from './saveDrafts.ts'
import { submitSelfCheck } from './submitSelfCheck.ts'

const PLACE = { round: SMALL_ROUND, unit: '甲镇' }
const FILLER = { ...someone('unit-filler', 'filler'), name: '张填报' }
const OTHER = { ...someone('unit-filler', 'other'), name: '李同事' }
const REVIEWER = { ...someone('unit-reviewer', 'reviewer'), name: '王审核' }
const FILLS = { report: true, confirm: false }
const REVIEWS = { report: false, confirm: true }

const withSelfCheck = withProgramme('stages: [{name: 自查, from: 2024-12-01, to: 2024-12-10}]\n')

const yes = (value: Said['value']): Said => ({ state: 'answered', value, why: null })
const cell = (check: string, said: Said, seen: number | null = null): TypedCell => ({ check: `1.${check}`, object: '', said, seen })

const refusal = (doing: Promise<unknown>): Promise<Refusal> =>
  doing.then(
    () => {
      throw new Error('it was let through')
    },
    (error: unknown) => error as Refusal,
  )

describe('the self-check of a unit (TQ-07, SH-09)', () => {
  const store = forFile(async () => {
    const made = await smallRound(withSelfCheck)
    await made.db.insert(people).values(
      [FILLER, OTHER, REVIEWER].map(({ id, name }) => ({
        ...{ id, name, login: id, unit: '甲镇' },
        state: 'active' as const,
        createdAt: made.now(),
      })),
    )
    return made
  })
  const save = (cells: readonly TypedCell[], { actor = FILLER, may = FILLS } = {}) => saveDrafts(store(), actor, { ...PLACE, cells, may })
  const sheet = (may = FILLS) => readSelfCheck(store().db, PLACE.round, PLACE.unit, { now: store().now(), may })
  const cellsOf = async () => (await sheet()).rows.flatMap(({ parts }) => parts.flatMap(({ cells }) => cells))
  const answers = async () => (await unitPage(store().db, PLACE.round, PLACE.unit)).answers

  it('asks every check of the card but what others answer, all of it still missing', async () => {
    const { rows, progress, state, window } = await sheet()
    expect(rows).toMatchObject([{ code: '1', name: '主动公开' }])
    expect((await cellsOf()).map(({ check: { id } }) => id)).toEqual([
      '1.published',
      '1.level',
      '1.late',
      '1.done',
      '1.replies',
      'circulars',
    ])
    expect(progress).toMatchObject({ asked: 6, filled: 0 })
    expect(progress.missing.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'unanswered'))
    expect([state, window]).toEqual(['filling', null])
  })

  it('keeps what is typed as it is typed, and says what does not fit and what it may come to', async () => {
    const { saved, progress } = await save([cell('published', yes('是')), cell('late', yes('两次'))])
    expect(saved).toMatchObject([
      { check: '1.published', version: 1, faults: [] },
      { check: '1.late', version: 1 },
    ])
    expect(saved[1]?.faults).toEqual(['“迟报次数”的答案“两次”不是数。写成数字，如 3 或 0.5。'])
    expect(progress).toMatchObject({ asked: 6, filled: 1, expected: [{ row: '1', of: '100', points: { text: '99–100' } }] })
    const kept = await cellsOf()
    expect(kept.find(({ check }) => check.id === '1.late')).toMatchObject({ said: { value: '两次' }, draft: { version: 1, by: '张填报' } })
    expect(await answers()).toEqual([])
  })

  it('shows two who type at once both values, and loses neither', async () => {
    await save([cell('late', yes('4'), 1)], { actor: OTHER })
    const refused = await refusal(save([cell('late', yes('0'), 1), cell('level', yes('全面'))]))
    expect([refused.kind, refused.code]).toEqual(['conflict', 'draft-changed'])
    expect(refused.details).toHaveLength(1)
    expect(refused.details[0]).toMatch(/^“迟报次数”：您填的是“0”，李同事 [\d: -]+ 填的是“4”。$/u)
    // Nothing of it was kept; who has seen the other value decides.
    expect((await cellsOf()).find(({ check }) => check.id === '1.level')?.draft).toBeNull()
    await save([cell('late', yes('0'), 2), cell('level', yes('全面'))])
    // Two who type the same do not contradict each other.
    await save([cell('level', yes('全面'))], { actor: OTHER })
  })

  it('is not handed on while something does not fit, nor with gaps that nobody explains', async () => {
    await save([cell('done', yes({ numerator: '3', denominator: '' }))])
    const unfit = await refusal(submitSelfCheck(store(), FILLER, { ...PLACE, why: '只有这些' }))
    expect([unfit.code, unfit.details.length]).toEqual(['self-check-unfit', 1])
    await save([cell('done', yes({ numerator: '3', denominator: '4' }), 1)])
    const gaps = await refusal(submitSelfCheck(store(), FILLER, { ...PLACE, why: '' }))
    expect([gaps.code, gaps.details]).toEqual(['self-check-incomplete', ['“答复”还没有填。', '“通报”还没有填。']])
    await submitSelfCheck(store(), FILLER, { ...PLACE, why: '答复和通报由县里登记' })
    expect((await sheet()).state).toBe('submitted')
  })

  it('belongs to the reviewer once it is handed on: he mends it, or sends it back with a word', async () => {
    const refused = await refusal(save([cell('published', yes('否'), 1)]))
    expect([refused.kind, refused.code]).toEqual(['conflict', 'self-check-state'])
    await save([cell('published', yes('否'), 1)], { actor: REVIEWER, may: REVIEWS })
    await returnSelfCheck(store(), REVIEWER, { ...PLACE, why: '办结率请再核对' })
    const { state, steps } = await sheet()
    expect(state).toBe('returned')
    expect(steps.map(({ step, by, why }) => [step, by, why])).toEqual([
      ['submit', '张填报', '答复和通报由县里登记'],
      ['return', '王审核', '办结率请再核对'],
    ])
    expect((await refusal(confirmSelfCheck(store(), REVIEWER, { ...PLACE, why: '', fillsToo: false }))).code).toBe('self-check-state')
  })

  it('becomes answers of the unit in one transaction when the reviewer confirms, and nobody saw them before', async () => {
    await save([cell('done', yes({ numerator: '4', denominator: '4' }), 2)])
    await submitSelfCheck(store(), FILLER, { ...PLACE, why: '同前' })
    expect(await answers()).toEqual([])
    const receipt = await confirmSelfCheck(store(), REVIEWER, { ...PLACE, why: '', fillsToo: false })
    expect(receipt).toMatchObject({ answers: 4, late: false })
    const given = await answers()
    expect(given.map(({ check, lane, value, saidBy, contradictory }) => [check, lane, value, saidBy, contradictory])).toEqual(
      [
        ['1.published', '否'],
        ['1.level', '全面'],
        ['1.late', '0'],
        ['1.done', { numerator: '4', denominator: '4' }],
      ].map(([check, value]) => [check, 'self', value, '甲镇（王审核）', false]),
    )
    const now = await cellsOf()
    expect(now.every(({ draft }) => draft === null)).toBe(true)
    expect(now[0]).toMatchObject({ said: { value: '否' }, reported: { by: '甲镇（王审核）' } })
  })

  it('is taken back by the reviewer, and its answers stand until it is reported again', async () => {
    expect((await refusal(withdrawSelfCheck(store(), FILLER, { ...PLACE, why: '改一处', may: FILLS }))).code).toBe('withdraw-reviewer')
    await withdrawSelfCheck(store(), REVIEWER, { ...PLACE, why: '改一处', may: REVIEWS })
    expect(await answers()).toHaveLength(4)
    const rows = [
      { id: '自查1', fields: { received: '2024-03-01', answered: '2024-03-05', days: '4', kind: '来信' } },
      { id: '自查2', fields: { received: '2024-04-01', answered: null, days: '9', kind: '来访' } },
    ]
    await save([cell('published', yes('是')), cell('replies', yes({ rows })), cell('level', NOTHING_SAID)])
    // One person with both duties confirms in one go.
    const both = { ...PLACE, why: '通报没有收到', fillsToo: true }
    expect(await confirmSelfCheck(store(), REVIEWER, both)).toMatchObject({ answers: 3 })
    const said = new Map((await answers()).map(({ check, state, value }) => [check, [state, value]]))
    expect(said.get('1.published')).toEqual(['answered', '是'])
    expect(said.get('1.level')).toEqual(['withdrawn', null])
    expect((await sheet()).steps.slice(-2).map(({ step }) => step)).toEqual(['submit', 'confirm'])
    // A row that is left out is no more.
    await withdrawSelfCheck(store(), REVIEWER, { ...PLACE, why: '多报一件', may: REVIEWS })
    await save([cell('replies', yes({ rows: rows.slice(0, 1) }))])
    await confirmSelfCheck(store(), REVIEWER, both)
    const replies = (await cellsOf()).find(({ check }) => check.id === '1.replies')
    expect(replies?.said.value).toEqual({ rows: [{ id: '自查1', fields: rows[0]?.fields }] })
    expect((await answers()).some(({ contradictory }) => contradictory)).toBe(false)
  })

  it('is shut when its window is over, but for a unit to which more time was granted', async () => {
    const stage = { round: SMALL_ROUND, name: '逐项自查', text: '', concludedAt: null, opensAt: null, late: 'refused' as const }
    await insertStages(store().db, [{ ...stage, position: 1, kind: 'self-check', closesAt: '2026-11-20T09:30:00.000Z' }])
    const late = await refusal(withdrawSelfCheck(store(), REVIEWER, { ...PLACE, why: '再改', may: REVIEWS }))
    expect([late.kind, late.code]).toEqual(['locked', 'stage-closed'])
    expect((await refusal(save([cell('late', yes('1'))]))).code).toBe('stage-closed')
    expect((await sheet()).window).toMatchObject({ name: '逐项自查', state: 'closed', extended: false })
    await store()
      .db.insert(stageExceptions)
      .values({ id: 'e1', ...PLACE, position: 1, until: '2026-12-25T09:30:00.000Z', why: '', by: 'someone', at: store().now() })
    expect((await sheet()).window).toMatchObject({ state: 'open', extended: true, closesAt: '2026-12-25T09:30:00.000Z' })
    await withdrawSelfCheck(store(), REVIEWER, { ...PLACE, why: '再改', may: REVIEWS })
    expect(await listSelfChecks(store().db, ['甲镇', '乙镇'], store().now())).toMatchObject([
      { unit: '甲镇', state: 'filling', asked: 6, filled: 4, window: { state: 'open' } },
      { unit: '乙镇', state: 'filling', asked: 6, filled: 0, window: { state: 'closed' } },
    ])
  })
})
