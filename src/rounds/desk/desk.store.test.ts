import { describe, expect, it, vi } from 'vitest'
import { DESK_ROUND, deskRound } from '../../../test/deskProgramme.ts'
import { forFile, someone } from '../../../test/store.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { makeOverride } from '../life/decisions/makeOverride.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { shareOfParts, WHOLE_SHARE } from '../shares/Share.ts'
import { acrossPage, rowWanted } from './acrossPage.ts'
import { bestOfRow } from './bestOfRow.ts'
import { cellPage } from './cellPage.ts'
import type { DeskReader } from './deskReader.ts'
import { downPage } from './downPage.ts'

const MANY = Array.from({ length: 40 }, (_, at) => `第${String(at + 1).padStart(2, '0')}镇`)
const ALL = { override: true, propose: true, record: true, readOthers: true, comment: true, evidence: true, behalf: true, points: true }
const assessor: DeskReader = { seat: 'someone', lane: 'assessor', share: WHOLE_SHARE, may: ALL }
const expert: DeskReader = {
  seat: '专家甲',
  lane: 'expert',
  share: shareOfParts([{ rows: new Set(['9']), units: 'all' }]),
  may: { override: false, propose: false, record: false, readOthers: false, comment: false, evidence: false, behalf: false, points: false },
}

describe('the desk', () => {
  const store = forFile(() => deskRound(['甲镇', '乙镇', '丙镇', ...MANY]))
  const give = (unit: string, check: string, value: string, parts: Partial<GivenAnswer> = {}, who = someone('assessor')) =>
    answerChecks(store(), who, {
      round: DESK_ROUND,
      answers: [{ unit, check, lane: 'assessor', state: 'answered', value, after: null, ...parts }],
    })
  const terms = () => termsOf(store().db, DESK_ROUND)
  const across = async (reader: DeskReader, wanted: { node?: string; offset?: number; limit?: number } = {}) =>
    acrossPage(store().db, { terms: await terms(), reader, offset: 0, limit: 100, ...wanted })

  it('shows a row across all units to which it applies, in parts, with how far each is', async () => {
    await give('甲镇', '7.published', '是')
    await give('甲镇', '7.published', '否', { lane: 'self' })
    const page = await across(assessor, { node: '7', limit: 10 })
    expect(page.rows.map(({ code, section }) => [code, section])).toEqual([
      ['7', '基础工作'],
      ['8', '基础工作'],
      ['9', '专家评议'],
    ])
    expect(page.row.checks.map(({ check }) => check.id)).toEqual(['7.published', '7.elements', '7.updated'])
    expect([page.total, page.members.length, page.cells.length]).toEqual([43, 43, 10])
    expect(page.members[0]).toEqual({
      unit: '甲镇',
      name: '甲镇',
      asked: 3,
      answered: 1,
      self: true,
      contradictory: false,
      cantTell: false,
    })
    expect(page.cells[0]?.points).toMatchObject({ points: { text: '2.5–5' }, of: '5' })
    expect(page.authors).toEqual([{ name: '某人', answers: 1 }])
    const part = await across(assessor, { node: '7', limit: 10, offset: 40 })
    expect([part.members.length, part.cells.map(({ unit }) => unit)]).toEqual([0, MANY.slice(37)])
  })

  it('leaves out a unit to which the row does not apply, and what is not in the share', async () => {
    const units = (await across(assessor, { node: '8' })).members.map(({ unit }) => unit)
    expect(units).toHaveLength(42)
    expect(units).not.toContain('丙镇')
    const share = shareOfParts([{ rows: new Set(['7']), units: new Set(['乙镇']) }])
    const own = await across({ ...assessor, share })
    expect([own.rows.map(({ code }) => code), own.members.map(({ unit }) => unit)]).toEqual([['7'], ['乙镇']])
    await expect(across({ ...assessor, share }, { node: '8' })).rejects.toMatchObject({ code: 'no-desk-row' })
  })

  it('shows an expert his own seat, and nothing of anybody else', async () => {
    const as = (name: string) => ({ ...someone('expert', name), name })
    await give('乙镇', '9.quality', '8', { lane: 'expert' }, as('专家甲'))
    await give('乙镇', '9.quality', '3', { lane: 'expert' }, as('专家乙'))
    const page = await across(expert)
    expect(page.rows.map(({ code }) => code)).toEqual(['9'])
    const cell = page.cells.find(({ unit }) => unit === '乙镇')
    expect(cell?.answers.map(({ saidBy, value }) => [saidBy, value])).toEqual([['专家甲', '8']])
    expect([cell?.points, page.authors]).toEqual([null, []])
    const detail = await cellPage(store().db, { terms: await terms(), reader: expert, unit: '乙镇', node: '9' })
    expect([detail.trace, detail.total, detail.history.map(({ saidBy }) => saidBy)]).toEqual([null, null, ['专家甲']])
  })

  it('shows a unit down its card, and a cell with its history and why it comes to its points', async () => {
    const [{ ids }] = [await give('乙镇', '7.updated', '否')]
    await give('乙镇', '7.updated', '是', { after: ids[0] ?? null })
    const page = await downPage(store().db, { terms: await terms(), reader: assessor, unit: '乙镇' })
    expect(page.rows.map(({ code }) => code)).toEqual(['7', '8', '9'])
    expect([page.previous?.name, page.next?.name]).toEqual(['甲镇', '丙镇'])
    const { cell, history, trace } = await cellPage(store().db, { terms: await terms(), reader: assessor, unit: '乙镇', node: '7' })
    expect(cell).toEqual(page.cells[0])
    expect(history.map(({ value, stands }) => [value, stands])).toEqual([
      ['是', true],
      ['否', false],
    ])
    expect(trace?.points.text).toBe(cell.points?.points.text)
  })

  it('shows a value that was put beside the computed one, and that answers have changed since', async () => {
    const override = { round: DESK_ROUND, unit: '丙镇', node: '7', points: '4', why: '现场核实' }
    await makeOverride(store(), someone('scoring-group'), override)
    const cellOf = async () => (await across(assessor, { node: '7' })).cells.find(({ unit }) => unit === '丙镇')?.points
    expect(await cellOf()).toMatchObject({ points: { text: '4' }, overridden: { computed: { text: '0–5' }, stale: false } })
    await give('丙镇', '7.published', '是')
    expect(await cellOf()).toMatchObject({ points: { text: '2.5–5' }, overridden: { stale: true } })
  })

  it('asks the same number of queries however many units there are', async () => {
    const query = vi.spyOn(store().connection.pool, 'query')
    const counted = async (limit: number) => {
      query.mockClear()
      await across(assessor, { node: '7', limit })
      return query.mock.calls.length
    }
    const [few, many] = [await counted(1), await counted(43)]
    query.mockRestore()
    expect(many).toBe(few)
    expect(many).toBeLessThan(12)
  })

  it('knows what “no problem found” says, and to what somebody must say more', async () => {
    const { group, row } = rowWanted({ terms: await terms(), reader: assessor, node: '7' })
    const best = await bestOfRow(await terms(), group, row, assessor)
    expect(best.others).toEqual([])
    expect(Object.fromEntries(best.values.map(({ check, value }) => [check, value]))).toMatchObject({
      '7.published': '是',
      '7.updated': '是',
      '7.elements': { complete: true, rows: [{ fields: { present: '是' } }, { fields: { present: '是' } }, { fields: { present: '是' } }] },
    })
    const other = rowWanted({ terms: await terms(), reader: assessor, node: '8' })
    const values = (await bestOfRow(await terms(), group, other.row, assessor)).values
    expect(Object.fromEntries(values.map(({ check, value }) => [check, value]))).toEqual({
      '8.opened': '是',
      '8.late': '0',
      circulars: { rows: [], complete: true },
    })
  })
})
