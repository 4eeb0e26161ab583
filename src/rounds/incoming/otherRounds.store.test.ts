import { describe, expect, it } from 'vitest'
import { INCOMING_ROUND, incomingRound, openIncoming } from '../../../test/incomingProgramme.ts'
import { openAnswered, settled, signed } from '../../../test/settledRound.ts'
import { SMALL_ROUND } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { listHandOvers } from '../../store/queries/handOvers.ts'
import { factsOfRound } from '../life/facts/factsOfRound.ts'
import { readReported } from '../reporting/readReported.ts'
import { reportResult } from '../reporting/reportResult.ts'
import type { ReportedResult } from '../reporting/ReportedResult.ts'
import type { IncomingInput } from './Incoming.ts'
import { openReport } from './openReport.ts'
import { previewIncoming, takeIncoming } from './takeIncoming.ts'

const made = forFile(async () => {
  const store = await incomingRound()
  await openAnswered(store)
  const snapshot = await settled(store)
  await signed(store, snapshot)
  const weighting = { weight: '1/20', scale: null }
  await reportResult(store, someone(), {
    round: SMALL_ROUND,
    snapshot,
    to: '县综合考评办',
    weighting,
    signedBy: '赵主任',
    why: '按方案报送',
  })
  const [row] = await listHandOvers(store.db, SMALL_ROUND)
  if (!row) throw new Error('Nothing was handed over.')
  return { store, report: await readReported(store, row) }
})

const input = (parts: Partial<IncomingInput>): IncomingInput => ({
  ...{ round: INCOMING_ROUND, kind: 'round', check: '1.score', within: 'group', figure: 'weighted', file: null },
  source: { title: '政务公开考核结果', issuer: '县政府办', number: null, on: '2026-11-22' },
  ...{ from: { kind: 'report', text: JSON.stringify(made().report) }, names: [], othersLostNothing: false },
  ...parts,
})

async function take(said: IncomingInput) {
  const { store } = made()
  const { digest, ...preview } = await previewIncoming(store, someone(), said)
  return { preview, taken: await takeIncoming(store, someone(), said, digest) }
}

describe('a report of another round', () => {
  it('is taken over as it was handed over, weighted or as it is', async () => {
    const { preview, taken } = await take(input({}))
    expect(preview.rows.map(({ name, says }) => [name, says[0]?.split('，')[0]])).toEqual([
      ['甲镇', '得分：5'],
      ['乙镇', '得分：3.5'],
    ])
    expect(taken.outcome).toBe('done')
    const { units } = await factsOfRound(made().store.db, INCOMING_ROUND)
    expect(units.map(({ facts }) => facts.answers['1.score']?.[0]?.value)).toEqual(['5', '3.5', undefined])
    // Its own points are out of a hundred, which this check does not take.
    expect((await previewIncoming(made().store, someone(), input({ figure: 'total' }))).rows[0]?.outcome).toBe('faulty')
  })

  it('is refused where a row was changed, saying which, and where it is no report at all', () => {
    const { report } = made()
    const changed = (change: (tables: ReportedResult['tables']) => unknown) =>
      JSON.stringify({ ...report, tables: change(JSON.parse(JSON.stringify(report.tables)) as ReportedResult['tables']) })
    const says = (text: string): string => {
      try {
        openReport(text)
        return ''
      } catch (error) {
        return error instanceof Error ? error.message : ''
      }
    }
    const others = (rows: object) =>
      changed(([first, ...rest]) => [
        { ...first, rows: first?.rows.map((row) => (row.name === '乙镇' ? { ...row, ...rows } : row)) },
        ...rest,
      ])
    expect(says(JSON.stringify(report))).toBe('')
    expect(says(others({ total: '90' }))).toContain('里乙镇的得分和印出的得分对不上')
    expect(says(others({ weighted: '5' }))).toContain('里乙镇的折算得分和得分对不上')
    expect(says(others({ name: '丙镇' }))).toContain('各行和报送时记下的指纹对不上')
    expect(says(changed((tables) => tables.map((table) => ({ ...table, sum: '100' }))))).toContain('合计和各行对不上')
    expect(says(JSON.stringify({ ...report, tables: undefined }))).toContain('报送件不完整：表')
    for (const text of ['', '{', '[]', 'null', '{"format":"else"}', '['.repeat(50_000)])
      expect(says(text)).toMatch(/读不出来|不是明镜的报送件/u)
  })
})

describe('CN-10: a settled round of this installation', () => {
  it('gives its places to the next year, and its points to a check', async () => {
    const { store } = made()
    const from = { kind: 'settled', round: SMALL_ROUND } as const
    const points = await previewIncoming(store, someone(), input({ from }))
    expect(points.rows.map(({ name }) => name)).toEqual(['甲镇', '乙镇'])
    const years = await previewIncoming(store, someone(), input({ kind: 'history', check: null, from }))
    // It is of the same year as this round: not an earlier one.
    expect(years.rows[0]).toMatchObject({ outcome: 'faulty' })
    // The next year's round reads it.
    await openIncoming(store, 'next', { shift: 1, asOf: '2025-12-31' })
    const next = input({ round: 'next', kind: 'history', check: null, within: 'group', from })
    expect((await previewIncoming(store, someone(), { ...next, within: 'all' })).notes[0]).toContain('同一组里排的')
    expect((await take(next)).taken.outcome).toBe('done')
    expect((await factsOfRound(store.db, 'next')).history).toEqual([
      { year: 2024, unit: '甲镇', within: 'group', place: 1, of: 2 },
      { year: 2024, unit: '乙镇', within: 'group', place: 2, of: 2 },
    ])
    const open = previewIncoming(store, someone(), input({ from: { kind: 'settled', round: INCOMING_ROUND } }))
    await expect(open).rejects.toMatchObject({ code: 'incoming-unsettled' })
  })
})
