import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { SMALL_ROUND, smallRound } from '../../../../test/smallRound.ts'
import { withProgramme } from '../../../../test/smallProgramme.ts'
import { forFile, someone } from '../../../../test/store.ts'
import type { Refusal } from '../../../model/Refusal.ts'
import { insertStages } from '../../../store/queries/stages.ts'
import { handInReport, receivePaper } from './handInReport.ts'
import { readReport } from './readReport.ts'
import { saveReport } from './saveReport.ts'

const PLACE = { round: SMALL_ROUND, unit: '甲镇' }
const UNIT = { own: true, write: true, handIn: true, receive: false }
const OFFICE = { own: false, write: false, handIn: false, receive: true }

const refusal = (doing: Promise<unknown>): Promise<Refusal> =>
  doing.then(
    () => {
      throw new Error('it was let through')
    },
    (error: unknown) => error as Refusal,
  )

describe('the report on a self-check (TQ-07)', () => {
  const store = forFile(() => smallRound(withProgramme('stages: [{name: 自查, from: 2024-12-01, to: 2024-12-10}]\n')))
  const read = (may = UNIT) => readReport(store().db, PLACE.round, PLACE.unit, { now: store().now(), may })

  it('is drafted from the answers, and whoever writes sees what another wrote meanwhile', async () => {
    const { version, parts } = await read()
    expect([version, parts.map(({ name }) => name)]).toEqual([null, ['公开工作情况', '存在的问题', '下一步打算']])
    expect(parts[0]?.drafted).toContain('6个检查点已填0个')
    await saveReport(store(), someone('unit-filler'), { ...PLACE, parts: { disclosed: '公开了 12 份文件。' }, seen: null })
    const late = await refusal(saveReport(store(), someone('unit-reviewer'), { ...PLACE, parts: { disclosed: '公开了。' }, seen: null }))
    expect([late.kind, late.code]).toEqual(['conflict', 'report-changed'])
    const { version: second } = await saveReport(store(), someone('unit-reviewer'), { ...PLACE, parts: { problems: '没有。' }, seen: 1 })
    expect(second).toBe(2)
    expect((await read()).parts.map(({ written }) => written)).toEqual(['公开了 12 份文件。', '没有。', ''])
  })

  it('is seen by others only once it is handed in, as the text of that moment, known by its hash', async () => {
    expect((await read(OFFICE)).parts.every(({ written }) => written === '')).toBe(true)
    const { hash } = await handInReport(store(), someone('unit-reviewer'), PLACE)
    const { handedIn, parts } = await read(OFFICE)
    expect(handedIn).toMatchObject({ hash, changedSince: false })
    expect(parts[0]?.written).toBe('公开了 12 份文件。')
    const bytes = await store().blobs.get(hash)
    const text = bytes ? (await buffer(bytes)).toString('utf8') : ''
    expect(text).toBe(
      '\uFEFF甲镇关于示例县2024年度政务公开考核的自查报告\n\n一、公开工作情况\n　　公开了 12 份文件。\n\n二、存在的问题\n　　没有。\n\n甲镇\n2026年11月22日\n',
    )
    await saveReport(store(), someone('unit-filler'), { ...PLACE, parts: { next: '加快更新。' }, seen: 2 })
    expect((await read()).handedIn?.changedSince).toBe(true)
    const later = await read(OFFICE)
    expect([later.parts.every(({ written }) => written === ''), later.changed, later.handedIn?.hash]).toEqual([true, null, hash])
  })

  it('has a stamped paper copy that the organiser records, beside the electronic one', async () => {
    const future = { ...PLACE, at: '2030-01-01T00:00:00.000Z', note: '', file: null }
    expect((await refusal(receivePaper(store(), someone(), future))).code).toBe('paper-in-future')
    expect((await refusal(receivePaper(store(), someone(), { ...PLACE, at: store().now(), note: '', file: 'nothing' }))).code).toBe(
      'no-file',
    )
    await receivePaper(store(), someone(), { ...PLACE, at: '2026-11-22T01:00:00.000Z', note: '一式两份', file: null })
    expect((await read()).paper).toMatchObject({ at: '2026-11-22T01:00:00.000Z', note: '一式两份', file: null })
  })

  it('is shut when its own window is over', async () => {
    const stage = { round: SMALL_ROUND, text: '', concludedAt: null, opensAt: null, late: 'refused' as const }
    await insertStages(store().db, [
      { ...stage, position: 1, name: '自查', kind: 'self-check', closesAt: null },
      { ...stage, position: 2, name: '报送自查报告', kind: 'report', closesAt: '2026-11-21T00:00:00.000Z' },
    ])
    const shut = await refusal(saveReport(store(), someone('unit-filler'), { ...PLACE, parts: { next: '' }, seen: 3 }))
    expect([shut.code, shut.message.includes('报送自查报告')]).toEqual(['stage-closed', true])
  })
})
