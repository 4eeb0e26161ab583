import { describe, expect, it } from 'vitest'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { someone } from '../../../test/store.ts'
import { plannedUnit } from '../../model/plannedUnit.ts'
import { renameUnit } from '../../people/units/renameUnit.ts'
import { findPlan, insertPlan } from '../../store/queries/plans.ts'
import { emptyPlan } from '../planning/draftPlan.ts'
import { contentOf } from '../planning/holdPlan.ts'
import { copyRound } from './copyRound.ts'

const calendar = ownCalendar()

describe('SH-09: copying a round into the next year', () => {
  it('begins a plan from what was opened and from units that came later, as they are called today', async () => {
    const store = await smallRound()
    const at = store.now()
    const plan = { ...emptyPlan(ROOT_UNIT, true), asOf: '2024-12-31', units: [plannedUnit('甲镇', '乡镇', '甲镇')] }
    const row = { unit: ROOT_UNIT, title: 'old', version: 1, createdBy: 'p', createdAt: at, changedBy: 'p', changedAt: at, droppedAt: null }
    await insertPlan(store.db, { ...row, id: 'old', plan, openedAs: SMALL_ROUND })
    await renameUnit(store, someone(), { unit: '乙镇', name: '乙街道', on: '2026-01-01', why: '撤镇设街道' })
    const { plan: id, notes } = await copyRound(store, someone(), { round: SMALL_ROUND, calendar })
    const copied = await findPlan(store.db, id)
    expect(copied).toMatchObject({ openedAs: null, version: 1, unit: ROOT_UNIT })
    if (!copied) throw new Error('No plan was made.')
    const content = contentOf(copied)
    expect(content).toMatchObject({ shift: 1, asOf: '2025-12-31', title: expect.stringContaining('2025') as string })
    expect(content.units.map(({ unit, as }) => [unit, as])).toEqual([
      ['甲镇', '甲镇'],
      ['乙镇', null],
    ])
    expect(notes).toContain('乙镇已更名为乙街道。')
  })

  it('is refused where no plan was kept, with the way to begin one', async () => {
    const store = await smallRound()
    await expect(copyRound(store, someone(), { round: SMALL_ROUND, calendar })).rejects.toMatchObject({ code: 'copy-no-plan' })
  })
})
