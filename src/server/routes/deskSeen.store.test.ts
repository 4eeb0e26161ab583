import { describe, expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { DESK_ROUND, deskRound } from '../../../test/deskProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import { roundLeads } from '../../store/schema/index.ts'
import { deskRoutes } from './desk.ts'

const DESK = `/api/rounds/${DESK_ROUND}/desk`
const CELL = `${DESK}/units/${encodeURIComponent('乙镇')}/cell?node=9`

describe('the desk of who is several things', () => {
  const store = forFile(() => deskRound(['甲镇', '乙镇']))
  const ask = (...parts: Parameters<ReturnType<typeof asked>>) =>
    asked(store(), deskRoutes, {
      hu: {
        unit: '甲镇',
        duties: [
          ['expert', ROOT_UNIT],
          ['unit-filler', '甲镇'],
        ],
      },
      ji: {
        unit: '甲镇',
        duties: [
          ['lead-assessor', ROOT_UNIT],
          ['expert', ROOT_UNIT],
        ],
      },
      ke: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
    })(...parts)
  const judged = async () => {
    const answers = ['hu', 'other'].map((name) => ({ name, value: name === 'hu' ? '8' : '3' }))
    for (const { name, value } of answers)
      await answerChecks(
        store(),
        { ...someone('expert', name), name },
        {
          round: DESK_ROUND,
          answers: [{ unit: '乙镇', check: '9.quality', lane: 'expert', state: 'answered', value, after: null }],
        },
      )
  }

  it('shows an expert who fills in for his own unit his own seat only, without points (SH-03)', async () => {
    await judged()
    const { status, body } = await ask('hu', 'GET', CELL)
    expect(status).toBe(200)
    const cell = body['cell'] as { readonly answers: readonly { readonly saidBy: string }[]; readonly points: unknown }
    expect([cell.answers.map(({ saidBy }) => saidBy), cell.points, body['trace'], body['total']]).toEqual([['hu'], null, null, null])
    const across = await ask('hu', 'GET', `${DESK}?node=9`)
    expect((across.body['may'] as { readonly readOthers: boolean }).readOthers).toBe(false)
    expect(JSON.stringify(across.body)).not.toContain('other')
    expect((await ask('ke', 'GET', CELL)).body['history']).toHaveLength(2)
  })

  it('shows a lead that is an expert besides the rows that it leads', async () => {
    await store().db.insert(roundLeads).values({ round: DESK_ROUND, lead: '别的部门', unit: '甲镇' })
    expect((await ask('ji', 'GET', CELL)).status).toBe(404)
  })
})
