import { describe, expect, it } from 'vitest'
import { BONUS_FILES } from '../../../test/bonusProgramme.ts'
import { member, openRoundOf } from '../../../test/openedRound.ts'
import { forFile, newStore, someone } from '../../../test/store.ts'
import { score } from '../../engine/score.ts'
import type { NewIncident } from '../../incidents/recordIncident.ts'
import { listIncidentsOf } from '../../store/queries/incidents.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { factsOfRound } from '../life/facts/factsOfRound.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import type { ScoredAlone } from '../objections/movedBy.ts'
import { recordHappening } from './recordHappening.ts'
import { tryIncident } from './tryIncident.ts'

const ROUND = 'bonus'
const PAPER = { issuer: '示例省人民政府办公厅', number: '示政办函〔2024〕9号', title: '关于政府网站抽查情况的通报' }
const refusal = (code: string) => expect.objectContaining({ code }) as Error

const store = forFile(async () => {
  const made = await newStore()
  await openRoundOf(made, BONUS_FILES, { id: ROUND, roster: ['甲镇', '乙镇', '丙镇'].map((name) => member(name, '乡镇')) })
  const late = { 甲镇: '0', 乙镇: '1', 丙镇: '5' }
  await answerChecks(made, someone(), {
    round: ROUND,
    answers: Object.entries(late).map(([unit, value]) => ({
      unit,
      check: '1.late',
      lane: 'assessor',
      state: 'answered',
      value,
      after: null,
    })),
  })
  return made
})

const scored = async (round: string): Promise<ScoredAlone> => {
  const terms = await termsOf(store().db, round)
  const { units, history, decisions } = await factsOfRound(store().db, round)
  return { results: units.map(({ unit, facts }) => score(terms.compiled, unit, facts, terms.asOf, terms.calendar)), history, decisions }
}
const trial = (by: string, on = '2024-06-01') =>
  tryIncident(store().db, { unit: '甲镇', kind: '通报', on, fields: { by, failed: '否' } }, scored)
const record = (more: Partial<NewIncident> = {}) =>
  recordHappening(store(), someone(), {
    ...{ unit: '甲镇', kind: '通报', on: '2024-06-01', fields: { by: '省', failed: '是' }, paper: PAPER, proof: ['file:1'] },
    ...more,
  })

describe('a penalty off the total (CN-06)', () => {
  it('says beforehand what it takes and who moves up', async () => {
    const [effect] = await trial('省')
    expect(effect?.rows).toEqual([{ node: 'penalty', name: '被通报', before: '0', after: '−5' }])
    expect(effect?.moved.map(({ unit, before, after }) => [unit, before.total, after.total, before.place, after.place])).toEqual([
      ['甲镇', '100', '95', '1', '2'],
      ['乙镇', '99', '99', '2', '1'],
    ])
    expect(effect?.vetoes).toEqual([])
    expect(await listIncidentsOf(store().db, '甲镇')).toEqual([])
    expect(await trial('省', '2023-06-01')).toEqual([])
  })

  it('rests on its paper: who issued it, its number or that it has none, the file, and the level by which it is priced', async () => {
    await expect(record({ fields: { failed: '是' } })).rejects.toEqual(refusal('incident-level'))
    await expect(record({ paper: undefined })).rejects.toEqual(refusal('incident-paper'))
    await expect(record({ paper: { ...PAPER, number: ' ' } })).rejects.toEqual(refusal('incident-paper'))
    await expect(record({ proof: ['示政办函〔2024〕9号'] })).rejects.toEqual(refusal('incident-file'))
    await record({ paper: { ...PAPER, number: null } })
    expect(await listIncidentsOf(store().db, '甲镇')).toMatchObject([{ kind: '通报', paper: { ...PAPER, number: null }, claim: null }])
  })

  it('is asked for no paper where it only adds', async () => {
    await recordHappening(store(), someone(), { unit: '丙镇', kind: '表扬', on: '2024-06-01', fields: { by: '市' } })
    expect(await listIncidentsOf(store().db, '丙镇')).toMatchObject([{ paper: null }])
  })
})

it('a veto says by which clause it strikes the unit out, and what place and grade are left to it (CN-07)', async () => {
  const [effect] = await trial('国办')
  expect(effect?.vetoes).toEqual([{ name: '总分', clause: '被国务院办公厅通报的，一票否决' }])
  expect(effect?.moved[0]).toMatchObject({ unit: '甲镇', before: { total: '95', place: '2' }, after: { place: '3', grades: ['不合格'] } })
})
