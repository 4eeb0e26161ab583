import { desc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile } from '../../../test/store.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { contents, files, journal, roundLeads, stageExceptions } from '../../store/schema/index.ts'
import { answerRoutes } from './answers.ts'

const ANSWERS = `/api/rounds/${LED_ROUND}/answers`
const cellsOf = (unit: string) => `/api/rounds/${LED_ROUND}/units/${encodeURIComponent(unit)}/cells`
/** What the organiser enters for a unit comes with its paper. */
const BEHALF = { via: 'behalf', paper: 'paper' }
const said = (unit: string, check: string, lane = 'assessor', parts = {}) => ({
  answers: [{ unit, check, lane, value: '是', after: null, ...parts }],
})

describe('answers within a share and a stage', () => {
  const store = forFile(async () => {
    const made = await ledRound()
    const at = '2026-11-22T01:00:00.000Z'
    await made.db.insert(contents).values({ sha256: 'ab'.repeat(32), size: 1, type: 'image/png', keptAt: at })
    await made.db.insert(files).values({ id: 'paper', content: 'ab'.repeat(32), name: '自查表.png', unit: ROOT_UNIT, person: 'ma', at })
    return made
  })
  const ask = (...parts: Parameters<ReturnType<typeof asked>>) =>
    asked(store(), answerRoutes, {
      ma: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
      li: {
        unit: '市编办',
        duties: [
          ['lead-assessor', ROOT_UNIT],
          ['unit-filler', '市编办'],
        ],
      },
      wu: { unit: '市财政局', duties: [['lead-assessor', ROOT_UNIT]] },
    })(...parts)

  it('a lead writes its own rows only, and not by what it may do for its own unit (SH-02)', async () => {
    await store()
      .db.insert(roundLeads)
      .values(['市编办', '市财政局'].map((lead) => ({ round: LED_ROUND, lead, unit: lead })))
    expect((await ask('li', 'POST', ANSWERS, said('市教育局', '1.published'))).status).toBe(200)
    expect((await ask('wu', 'POST', ANSWERS, said('市教育局', '2.published'))).status).toBe(200)
    const { status, body } = await ask('li', 'POST', ANSWERS, said('市教育局', '2.published'))
    expect([status, body.code, body.details]).toEqual([403, 'beyond-share', ['市教育局的“指标2”由市财政局评。']])
    const own = await ask('li', 'POST', ANSWERS, said('市编办', '1.published'))
    expect([own.status, own.body.details]).toEqual([403, ['市编办的“指标1”由市政务办评。']])
    expect((await ask('li', 'POST', ANSWERS, said('市编办', '1.published', 'self'))).status).toBe(403)
    expect((await ask('ma', 'POST', ANSWERS, said('市编办', '1.published', 'self', BEHALF))).status).toBe(200)
  })

  it('a lead sees its own rows only, and of its own unit everything (SH-02)', async () => {
    const checksOf = async (who: string, unit: string) =>
      ((await ask(who, 'GET', cellsOf(unit))).body['answers'] as readonly { check: string; lane: string }[]).map(({ check }) => check)
    expect(await checksOf('li', '市教育局')).toEqual(['1.published'])
    expect(await checksOf('wu', '市教育局')).toEqual(['2.published'])
    expect(await checksOf('ma', '市教育局')).toEqual(['1.published', '2.published'])
    expect(await checksOf('li', '市编办')).toEqual(['1.published'])
  })

  it('is refused when its stage is over, with the way forward; late is let through where the notice takes it, and noted (TQ-07)', async () => {
    const stage = { round: LED_ROUND, text: '', opensAt: null }
    await insertStages(store().db, [
      { ...stage, position: 1, name: '单位自查', kind: 'self-check', closesAt: '2026-11-20T09:30:00.000Z', late: 'refused' },
      { ...stage, position: 2, name: '牵头单位评分', kind: 'assess', closesAt: '2026-11-21T09:30:00.000Z', late: 'accepted' },
    ])
    const self = await ask('ma', 'POST', ANSWERS, said('市编办', '2.published', 'self', BEHALF))
    expect([self.status, self.body.code]).toEqual([423, 'stage-closed'])
    expect(self.body.message).toContain(`请${ROOT_UNIT}在“批次—阶段和分工”里给本单位延期`)
    expect((await ask('wu', 'POST', ANSWERS, said('市编办', '2.published'))).status).toBe(200)
    const [last] = await store().db.select().from(journal).orderBy(desc(journal.seq)).limit(1)
    expect(last).toMatchObject({ act: 'answer.add', refs: { lane: 'assessor', late: '1' } })
    expect((await ask('ma', 'POST', ANSWERS, said('市编办', '2.published', 'import'))).status).toBe(200)
  })

  it('goes on for a unit to which a later end was granted', async () => {
    await store().db.insert(stageExceptions).values({
      id: 'e1',
      round: LED_ROUND,
      position: 1,
      unit: '市编办',
      until: '2026-11-25T09:30:00.000Z',
      why: '机房停电',
      by: 'ma',
      at: '2026-11-21T01:00:00.000Z',
    })
    expect((await ask('ma', 'POST', ANSWERS, said('市编办', '2.published', 'self', BEHALF))).status).toBe(200)
  })
})
