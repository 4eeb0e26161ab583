import { describe, expect, it } from 'vitest'
import { newPerson } from '../../../test/people.ts'
import { withProgramme } from '../../../test/smallProgramme.ts'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { forFile } from '../../../test/store.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { drafts, selfCheckSteps, selfReports } from '../../store/schema/selfChecks.ts'
import { readHandedIn } from './handedIn.ts'
import { handedInTable } from './handedInTable.ts'

const AT = '2026-11-21T01:00:00.000Z'
const ALL = { units: 'all' } as const

describe('what the units of a round have handed in', () => {
  const store = forFile(async () => {
    const files = withProgramme('self-report: {copies: [electronic, stamped], parts: [{id: done, name: 公开情况}]}\n')
    const made = await smallRound(files, ['甲镇', '乙镇', '丙镇'])
    const { db } = made
    await newPerson(made, 'wang', '王审核', '甲镇', 'unit-reviewer')
    await newPerson(made, 'ma', '马登记', '示例县', 'organiser')
    await insertStages(db, [
      { round: SMALL_ROUND, text: '', opensAt: null, position: 1, name: '单位自查', kind: 'self-check', closesAt: AT, late: 'refused' },
    ])
    const step = { round: SMALL_ROUND, unit: '甲镇', why: '', digest: 'a'.repeat(64), by: 'wang' }
    await db.insert(selfCheckSteps).values([
      { ...step, step: 'submit', at: '2026-11-20T01:00:00.000Z' },
      { ...step, step: 'confirm', at: AT },
    ])
    await db.insert(drafts).values({
      ...{ round: SMALL_ROUND, unit: '乙镇', check: '1.published', object: '', state: 'answered', value: '是', why: null },
      ...{ version: 1, changedBy: 'wang', changedAt: AT },
    })
    await db.insert(selfReports).values({
      ...{ round: SMALL_ROUND, unit: '甲镇', parts: {}, version: 1, changedBy: 'wang', changedAt: AT },
      ...{ handedInAt: AT, handedInBy: 'wang', paperAt: AT, paperBy: 'ma' },
    })
    return made
  })

  it('is told with when and by whom, and what is missing of each', async () => {
    const { wants, units } = await readHandedIn(store().db, SMALL_ROUND, ALL)
    expect(wants).toEqual(['self-check', 'report', 'paper'])
    expect(units).toEqual([
      {
        ...{ unit: '甲镇', name: '甲镇', group: '乡镇', state: 'confirmed', step: { at: AT, by: '王审核' } },
        ...{ report: { at: AT, by: '王审核' }, paper: { at: AT, by: '马登记' }, missing: [] },
      },
      { ...{ unit: '乙镇', name: '乙镇', group: '乡镇', state: 'filling', step: null, report: null, paper: null }, missing: [...wants] },
      { ...{ unit: '丙镇', name: '丙镇', group: '乡镇', state: null, step: null, report: null, paper: null }, missing: [...wants] },
    ])
  })

  it('is of the units of a share only', async () => {
    const { units } = await readHandedIn(store().db, SMALL_ROUND, { units: new Set(['丙镇']) })
    expect(units.map(({ unit }) => unit)).toEqual(['丙镇'])
  })

  it('goes out as a table in words', async () => {
    const { head, rows } = handedInTable(await readHandedIn(store().db, SMALL_ROUND, ALL))
    expect(head.at(-1)).toBe('还缺')
    expect(rows[0]).toEqual([
      '乡镇',
      '甲镇',
      '已报送',
      '2026-11-21 09:00',
      '王审核',
      '2026-11-21 09:00',
      '王审核',
      '2026-11-21 09:00',
      '马登记',
      '',
    ])
    expect(rows[2]?.slice(2)).toEqual(['未开始', '', '', '', '', '', '', '自查、自查报告电子版、盖章纸质版'])
  })
})
