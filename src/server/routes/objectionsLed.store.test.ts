import { describe, expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile } from '../../../test/store.ts'
import { feedbacks, objections, roundLeads, snapshots } from '../../store/schema/index.ts'
import { feedbackRoutes } from './feedback.ts'
import { objectionRoutes } from './objections.ts'

const AT = '2026-11-20T02:00:00.000Z'
const LIST = `/api/rounds/${LED_ROUND}/objections`

describe('objections against rows that offices lead', () => {
  const store = forFile(async () => {
    const made = await ledRound()
    await made.db.insert(roundLeads).values([
      { round: LED_ROUND, lead: '市编办', unit: '市编办' },
      { round: LED_ROUND, lead: '市财政局', unit: '市财政局' },
    ])
    await made.db
      .insert(snapshots)
      .values({ id: 's', round: LED_ROUND, receipt: 'd'.repeat(64), journalSeq: 1, files: {}, at: AT, by: 'program', kind: 'feedback' })
    await made.db.insert(feedbacks).values({
      ...{ id: 'f', round: LED_ROUND, snapshot: 's', closesAt: AT, rule: '事实不符的改分', at: AT, by: 'program' },
      shows: { place: false, others: 'none' },
    })
    const filed = {
      round: LED_ROUND,
      feedback: 'f',
      text: '已公开',
      wants: '改分',
      proof: [],
      state: 'filed' as const,
      version: 1,
      answers: [],
    }
    const of = (id: string, unit: string, node: string) => ({
      ...{ ...filed, id, unit, node, draftedBy: 'someone', draftedAt: AT, filedBy: 'someone', filedAt: AT },
    })
    await made.db
      .insert(objections)
      .values([
        of('own-row', '市教育局', '1'),
        of('other-row', '市教育局', '2'),
        of('of-itself', '市编办', '1'),
        of('of-town', '甲镇', '1'),
      ])
    return made
  })
  const ask = (...parts: Parameters<ReturnType<typeof asked>>) =>
    asked(store(), [...objectionRoutes, ...feedbackRoutes], {
      lead: { unit: '市编办', duties: [['lead-assessor', ROOT_UNIT]] },
      both: {
        unit: '市编办',
        duties: [
          ['lead-assessor', ROOT_UNIT],
          ['unit-reviewer', '市编办'],
        ],
      },
      office: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
    })(...parts)
  const listed = async (who: string) => ((await ask(who, 'GET', LIST)).body['objections'] as { id: string }[]).map(({ id }) => id).sort()

  it('are listed to a lead for the rows that it leads, not for those of another, of its own unit, or of another card (SH-02)', async () => {
    expect(await listed('lead')).toEqual(['own-row'])
    expect(await listed('both')).toEqual(['own-row'])
    expect(await listed('office')).toEqual(['of-itself', 'of-town', 'other-row', 'own-row'])
    expect((await ask('lead', 'GET', '/api/objections/own-row')).status).toBe(200)
    for (const id of ['other-row', 'of-itself', 'of-town']) expect((await ask('lead', 'GET', `/api/objections/${id}`)).status).toBe(404)
    expect((await ask('lead', 'POST', '/api/objections/own-row/decide', {})).status).toBe(403)
  })
  it('are told with a unit’s feedback to a lead as far as it leads the rows (SH-02)', async () => {
    const told = async (who: string, unit: string) => {
      const { body } = await ask(who, 'GET', `/api/rounds/${LED_ROUND}/units/${encodeURIComponent(unit)}/feedback`)
      return (body['objections'] as { id: string }[]).map(({ id }) => id).sort()
    }
    expect(await told('lead', '市教育局')).toEqual(['own-row'])
    expect(await told('lead', '甲镇')).toEqual([])
    expect(await told('office', '市教育局')).toEqual(['other-row', 'own-row'])
    expect(await told('both', '市编办')).toEqual(['of-itself'])
  })
})
